import type { PlugboardProviderProps } from 'plugboard';

/** The options of integrations. Defined outside the component, so that they keep their identity. */
export const integrations: NonNullable<PlugboardProviderProps['integrations']> = {
  int_shopify: {
    purpose: 'Brings in orders, products and customers from your store.',
    description:
      'Every paid order becomes a parcel to send, with its address and weight. When the parcel leaves, Shopify learns its tracking number.\n\nStock levels are brought in every hour.',
    categories: ['E-Commerce', 'Inventory'],
    featured: true,
    developer: 'Parcelwise',
    links: {
      setup: 'https://help.shopify.com/',
      privacy: 'https://www.shopify.com/legal/privacy',
      terms: 'https://www.shopify.com/legal/terms',
    },
    permissions: [
      { object: 'Orders', access: 'read', why: 'To make a parcel of each.', scope: 'read_orders' },
      { object: 'Fulfilments', access: 'read-write', why: 'To add tracking numbers.', scope: 'write_fulfillments' },
      { object: 'Products', access: 'read', why: 'To know weights and stock.', scope: 'read_products' },
    ],
    consequences: 'New orders no longer arrive, and Shopify learns no tracking numbers.',
  },
  int_hubspot: { purpose: 'Keeps contacts and deals in step, both ways.', aliases: ['HS'], featured: true },
  int_salesforce: { purpose: 'Turns customers and orders into accounts and opportunities.', aliases: ['SFDC'] },
  int_quickbooks: { purpose: 'Books paid orders and refunds every night.', aliases: ['QBO', 'Intuit'], featured: true },
  int_xero: { purpose: 'Creates invoices and matches payments.' },
  int_slack: { purpose: 'Tells a channel about large orders and failed payments.' },
  int_stripe: { purpose: 'Matches payouts with orders.', featured: true },
  int_zendesk: { purpose: 'Shows a customer’s orders beside their ticket.' },
  int_mailchimp: { purpose: 'Adds new customers to an audience.' },
  int_brevo: { purpose: 'Starts a campaign when a customer buys.', isNew: true, addedAt: '2026-11-02' },
  int_woocommerce: { purpose: 'Imports orders from your WordPress store.', addedAt: '2026-09-14' },
  int_airtable: { purpose: 'Copies orders into a base, row by row.', aliases: ['spreadsheet'] },
  int_sap: {
    purpose: 'Posts orders and stock to your ERP.',
    aliases: ['ERP'],
    locked: { reason: 'Part of the Pro plan', plan: 'Pro', label: 'See plans', href: '/#plans' },
  },
};

const requests = 'demo_requests';

/** Stores a request for an integration, or for disconnecting an account. */
export function keepRequest(request: { query: string } | { connectorId: string; credentialId: string }): void {
  const stored = JSON.parse(localStorage.getItem(requests) ?? '[]') as string[];
  const entry = 'query' in request ? request.query : `disconnect ${request.connectorId} ${request.credentialId}`;
  localStorage.setItem(requests, JSON.stringify([...stored, entry]));
}
