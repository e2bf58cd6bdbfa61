import type { PlugboardProviderProps } from 'plugboard';

/** What this product says of integrations that the platform does not. Kept outside the render. */
export const integrations: NonNullable<PlugboardProviderProps['integrations']> = {
  int_shopify: {
    purpose: 'Brings in orders, products and customers from your store.',
    categories: ['E-Commerce', 'Inventory'],
    featured: true,
  },
  int_hubspot: { purpose: 'Keeps contacts and deals in step, both ways.', aliases: ['HS'], featured: true },
  int_salesforce: { purpose: 'Turns customers and orders into accounts and opportunities.', aliases: ['SFDC'] },
  int_quickbooks: { purpose: 'Books paid orders and refunds every night.', aliases: ['QBO', 'Intuit'] },
  int_xero: { purpose: 'Creates invoices and matches payments.' },
  int_slack: { purpose: 'Tells a channel about large orders and failed payments.' },
  int_stripe: { purpose: 'Matches payouts with orders.' },
  int_zendesk: { purpose: 'Shows a customer’s orders beside their ticket.' },
  int_mailchimp: { purpose: 'Adds new customers to an audience.' },
  int_brevo: { purpose: 'Starts a campaign when somebody buys.', isNew: true, addedAt: '2026-11-02' },
  int_woocommerce: { purpose: 'Imports orders from your WordPress store.', addedAt: '2026-09-14' },
  int_airtable: { purpose: 'Copies orders into a base, row by row.', aliases: ['spreadsheet'] },
  int_sap: {
    purpose: 'Posts orders and stock to your ERP.',
    aliases: ['ERP'],
    locked: 'Part of the Pro plan',
  },
};

const requests = 'demo_requests';

/** Keeps what somebody asked for, for this product's team to read. */
export function keepRequest({ query }: { query: string }): void {
  const kept = JSON.parse(localStorage.getItem(requests) ?? '[]') as string[];
  localStorage.setItem(requests, JSON.stringify([...kept, query]));
}
