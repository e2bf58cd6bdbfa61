import { describe, expect, it } from 'vitest';
import type { Connector, Integration } from '../../../src/api/index.ts';
import { linkConnectors } from '../../../src/api/internal.ts';

const integration = (integrationId: string, name: string): Integration => ({ integrationId, name });
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
