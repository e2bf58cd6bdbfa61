import type { Run } from '../../src/api/index.ts';
import type { CatalogueItem, IntegrationState } from '../../src/components/index.ts';

const rows: readonly (readonly [string, string, IntegrationState, string?])[] = [
  ['Shopify', 'E-Commerce', 'installed', 'Keep orders, products and customers in step with your store.'],
  ['HubSpot', 'CRM', 'connected', 'Send contacts and deals to the right place, both ways.'],
  ['QuickBooks', 'Accounting', 'attention', 'Turn paid orders into invoices and keep the books straight.'],
  ['Slack', 'Communication', 'connecting', 'Tell a channel when something happens.'],
  ['Salesforce', 'CRM', 'available', 'Sync accounts, leads and opportunities.'],
  ['WooCommerce', 'ecommerce', 'available', 'Import orders from your WordPress store.'],
  ['Zendesk', 'Support', 'available', 'Open tickets from anything that fails.'],
  ['Xero', 'Accounting', 'unknown', 'Reconcile payments every night.'],
  ['Mailchimp', 'Marketing', 'available', 'Add new customers to an audience.'],
  ['Klaviyo', 'Marketing', 'available', 'Start a flow when someone buys.'],
  ['ShipStation', 'Shipping', 'available', 'Print labels for new orders.'],
  ['Stripe', 'Payments', 'available', 'Match payouts with orders.'],
];

/** A dozen integrations, one or more in each state. */
export const integrations: CatalogueItem[] = rows.map(([name, category, state, purpose]) => ({
  integrationId: `int_${name.toLowerCase()}`,
  name,
  category,
  state,
  purpose,
}));

/** One integration in a given state. */
export const integrationIn = (state: IntegrationState): CatalogueItem => ({
  integrationId: 'int_shopify',
  name: 'Shopify',
  category: 'E-Commerce',
  purpose: 'Keep orders, products and customers in step with your store.',
  state,
});

/** As a host describes them: featured, new, locked, dated, in several categories. */
export const hostIntegrations: CatalogueItem[] = integrations.map((item, index) => ({
  ...item,
  featured: index % 5 === 1,
  isNew: index % 4 === 3,
  addedAt: `2026-${String(1 + index).padStart(2, '0')}-01`,
  ...(index % 6 === 4 && { locked: { reason: 'Part of the Pro plan', plan: 'Pro' } }),
  ...(index % 3 === 2 && { categories: [item.category ?? '', 'Popular'] }),
}));

/** As the contract sends them: no purpose. */
export const plainIntegrations: CatalogueItem[] = integrations.map((item) => ({
  ...item,
  purpose: undefined,
}));

/** Thousands of integrations, always the same. */
export const manyIntegrations = (count: number): CatalogueItem[] =>
  Array.from({ length: count }, (_, index) => {
    const [name, category] = rows[index % rows.length] ?? ['', ''];
    return {
      integrationId: `int_${index}`,
      name: `${name} ${index + 1}`,
      category,
      state: index % 40 === 0 ? 'connected' : 'available',
    };
  });

/** Runs, newest first, always the same. */
export const runs = (count: number): Run[] =>
  Array.from({ length: count }, (_, index) => ({
    logId: `log_${index}`,
    status: index === 0 ? 'pending' : index % 7 === 3 ? 'failure' : 'success',
    executedAt: new Date(Date.UTC(2026, 10, 21, 12) - index * 300_000).toISOString(),
    duration: index === 0 ? undefined : 240 + ((index * 7919) % 5200),
  }));
