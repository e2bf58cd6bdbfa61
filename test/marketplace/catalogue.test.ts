import { describe, expect, it } from 'vitest';
import type { Connector, Integration } from '../../src/api/index.ts';
import { integrationState, joinCatalogue, linkConnectors, type ConnectionState } from '../../src/marketplace/catalogue.ts';

const integration = (integrationId: string, name: string, installed?: boolean): Integration => ({ integrationId, name, installed });
const connector = (connectorId: string, name: string): Connector => ({ connectorId, name });

describe('linkConnectors', () => {
  it('takes the link of the host before a name', () => {
    const linked = linkConnectors([integration('int_1', 'Shopify')], [connector('shopify', 'Shopify')], { int_1: 'shopify-plus' });
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
  ])('of installed %s and connection %s is %s', (installed, connection, state) => {
    expect(integrationState(installed, connection)).toBe(state);
  });
});

describe('joinCatalogue', () => {
  it('gives each integration the state of its connector', () => {
    const items = joinCatalogue(
      [integration('int_a', 'A', false), integration('int_b', 'B', false)],
      new Map([['int_a', 'a']]),
      new Map([['a', 'connected' as const]]),
    );
    expect(items.map(({ state }) => state)).toEqual(['connected', 'available']);
  });
});
