import { describe, expect, it } from 'vitest';
import type { Connector, Integration } from '../../../src/api/index.ts';
import {
  integrationState,
  joinCatalogue,
  linkConnectors,
} from '../../../src/marketplace/catalogue-state/join-catalogue.ts';
import type { ConnectionState } from '../../../src/marketplace/store/connection-slice.ts';
import { connectionsOf } from '../../../src/marketplace/catalogue-state/use-connections.ts';

const integration = (integrationId: string, name: string, installed?: boolean): Integration => ({
  integrationId,
  name,
  installed,
});
const connector = (connectorId: string, name: string): Connector => ({ connectorId, name });

describe('linkConnectors', () => {
  it('takes the link of the host before a name', () => {
    const linked = linkConnectors([integration('int_1', 'Shopify')], [connector('shopify', 'Shopify')], {
      int_1: 'shopify-plus',
    });
    expect(linked.get('int_1')).toBe('shopify-plus');
  });

  it('joins by name whatever its case', () => {
    const linked = linkConnectors([integration('int_1', ' HubSpot ')], [connector('hub', 'hubspot')], {});
    expect(linked.get('int_1')).toBe('hub');
  });

  it('never takes an id apart', () => {
    const linked = linkConnectors([integration('int_shopify', 'Shop')], [connector('shopify', 'Shopify')], {});
    expect(linked.has('int_shopify')).toBe(false);
  });

  it('does not find a link on the prototype', () => {
    expect(linkConnectors([integration('constructor', 'X')], [], {}).size).toBe(0);
  });
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
