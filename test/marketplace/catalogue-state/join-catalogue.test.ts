import { describe, expect, it } from 'vitest';
import type { Integration } from '../../../src/api/index.ts';
import {
  connectorItemId,
  integrationState,
  joinCatalogue,
} from '../../../src/marketplace/catalogue-state/join-catalogue.ts';
import type { ConnectionState } from '../../../src/marketplace/store/connection-slice.ts';
import { connectionsOf } from '../../../src/marketplace/catalogue-state/use-connections.ts';

const integration = (integrationId: string, name: string, installed?: boolean): Integration => ({
  integrationId,
  name,
  installed,
});

describe('integrationState', () => {
  it.each<[boolean | undefined, ConnectionState | undefined, string]>([
    [true, undefined, 'installed'],
    [true, 'connected', 'installed'],
    [true, 'attention', 'attention'],
    [false, 'connecting', 'connecting'],
    [false, 'connected', 'connected'],
    [false, 'none', 'available'],
    [false, undefined, 'available'],
    [undefined, 'none', 'available'],
    [undefined, 'connected', 'connected'],
    [undefined, undefined, 'unknown'],
    [false, 'unknown', 'unknown'],
    [true, 'unknown', 'installed'],
  ])('of installed %s and connection %s is %s', (installed, connection, state) => {
    expect(integrationState(installed, connection)).toBe(state);
  });
});

describe('joinCatalogue', () => {
  it('gives each integration the state of its connector', () => {
    const items = joinCatalogue([integration('int_a', 'A', false), integration('int_b', 'B', false)], {
      linked: new Map([['int_a', 'a']]),
      connections: new Map([['a', 'connected' as const]]),
    });
    expect(items.map(({ state }) => state)).toEqual(['connected', 'available']);
  });
});

describe('joinCatalogue of locked integrations', () => {
  const known = { linked: new Map([['int_a', 'a']]), connections: new Map() };
  const list = [integration('int_a', 'A', false), integration('int_b', 'B', false)];

  it('gives a lock its full form', () => {
    const lock = { reason: 'Part of the Pro plan', plan: 'Pro', href: '/plans' };
    const options = { int_a: { locked: 'Part of the Pro plan' }, int_b: { locked: lock } };
    const items = joinCatalogue(list, { ...known, options });
    expect(items.map(({ locked }) => locked)).toEqual([{ reason: 'Part of the Pro plan' }, lock]);
  });

  it('locks the integrations that the handler does not let the user use, in the words of the host if it has any', () => {
    const options = { int_b: { locked: 'Ask Mia' } };
    const allowed = { integrations: [], otherwise: 'Not available to you' };
    const items = joinCatalogue(list, { ...known, options, allowed });
    expect(items.map(({ locked }) => locked?.reason)).toEqual(['Not available to you', 'Ask Mia']);
  });

  it('leaves an allowed integration and a connector without an integration open', () => {
    const allowed = { integrations: ['int_a'], otherwise: 'Not available to you' };
    const both = [...list, integration(connectorItemId('c'), 'C', false)];
    expect(joinCatalogue(both, { ...known, allowed }).map(({ locked }) => locked !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('never says that a locked integration needs attention', () => {
    const attention = { int_a: { cause: 'missing' as const } };
    const options = { int_a: { locked: 'Pro' }, int_b: { locked: 'Pro', attention: 'The token ends tomorrow.' } };
    const connections = new Map([['a', 'attention' as const]]);
    for (const item of joinCatalogue(list, { ...known, connections, options, attention })) {
      expect(item.state).not.toBe('attention');
      expect(item.attention).toBeUndefined();
    }
  });
});

describe('joinCatalogue with items made before', () => {
  it('makes only those whose state changed', () => {
    const list = [integration('int_a', 'A', false), integration('int_b', 'B', false)];
    const linked = new Map([['int_a', 'a']]);
    const made = new WeakMap();
    const [a, b] = joinCatalogue(list, { linked, connections: new Map() }, made);
    const [later, same] = joinCatalogue(list, { linked, connections: new Map([['a', 'connected' as const]]) }, made);
    expect(same).toBe(b);
    expect(later).not.toBe(a);
    expect(later?.state).toBe('connected');
  });
});

describe('connectionsOf', () => {
  const ids = ['a', 'b', 'c'];

  it('tells connected, not connected and not known apart', () => {
    const answer = {
      credentials: [{ credentialId: 'c1', connectorId: 'a' }],
      failed: [{ connectorId: 'c', code: 'upstream_error' }],
    };
    expect([...connectionsOf(ids, answer, null)]).toEqual([
      ['a', 'connected'],
      ['b', 'none'],
      ['c', 'unknown'],
    ]);
  });

  it('says nothing while the answer is on its way', () => {
    expect(connectionsOf(ids, undefined, null).size).toBe(0);
  });

  it('knows nothing of any when the request failed', () => {
    expect([...connectionsOf(ids, undefined, new Error('x')).values()]).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
