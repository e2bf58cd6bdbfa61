/** A kind of record, with the words for one and for many, and the verbs that apply to it. */
export interface ResourceTemplate {
  id: string;
  one: string;
  verbs: readonly string[];
}

const kind = (id: string, one: string, ...verbs: readonly string[]): ResourceTemplate => ({ id, one, verbs });
const all = ['list', 'get', 'create'];

/** Resources of connectors that are described closely. Shopify's fifteen make the 45 actions of the contract's example. */
const special: Readonly<Record<string, readonly ResourceTemplate[]>> = {
  shopify: [
    kind('orders', 'order', ...all),
    kind('products', 'product', ...all),
    kind('customers', 'customer', ...all),
    kind('refunds', 'refund', ...all),
    kind('collections', 'collection', ...all),
    kind('fulfillments', 'fulfillment', ...all),
    kind('discounts', 'discount', ...all),
    kind('locations', 'location', ...all),
    kind('pages', 'page', ...all),
    kind('blogs', 'blog', ...all),
    kind('articles', 'article', ...all),
    kind('variants', 'variant', ...all),
    kind('webhooks', 'webhook', ...all),
    kind('gift-cards', 'gift card', ...all),
    kind('draft-orders', 'draft order', ...all),
  ],
  hubspot: [
    kind('contacts', 'contact', ...all, 'update'),
    kind('companies', 'company', ...all, 'update'),
    kind('deals', 'deal', ...all, 'update'),
  ],
  slack: [
    kind('messages', 'message', 'list', 'create'),
    kind('channels', 'channel', ...all),
    kind('users', 'user', 'list', 'get'),
  ],
  stripe: [
    kind('customers', 'customer', ...all, 'update'),
    kind('payments', 'payment', ...all),
    kind('invoices', 'invoice', ...all),
    kind('refunds', 'refund', ...all),
  ],
  github: [
    kind('repositories', 'repository', 'list', 'get'),
    kind('issues', 'issue', ...all, 'update'),
    kind('releases', 'release', ...all),
  ],
  notion: [kind('pages', 'page', ...all, 'update'), kind('databases', 'database', 'list', 'get')],
  zendesk: [kind('tickets', 'ticket', ...all, 'update', 'delete'), kind('users', 'user', ...all)],
  googlesheets: [kind('rows', 'row', ...all, 'update', 'delete'), kind('spreadsheets', 'spreadsheet', 'list', 'get')],
  jira: [kind('issues', 'issue', ...all, 'update'), kind('projects', 'project', 'list', 'get')],
  mailchimp: [
    kind('subscribers', 'subscriber', ...all, 'update', 'delete'),
    kind('campaigns', 'campaign', 'list', 'get'),
  ],
};

/** The resources of a connector without a list of its own, by category. */
const usual: Readonly<Record<string, readonly ResourceTemplate[]>> = {
  'E-Commerce': [kind('orders', 'order', ...all), kind('products', 'product', 'list', 'get')],
  CRM: [kind('contacts', 'contact', ...all), kind('deals', 'deal', 'list', 'get')],
  Communication: [kind('messages', 'message', 'list', 'create')],
  Support: [kind('tickets', 'ticket', ...all)],
  Payments: [kind('payments', 'payment', 'list', 'get')],
  Accounting: [kind('invoices', 'invoice', ...all)],
  'Project Management': [kind('tasks', 'task', ...all)],
  'Developer Tools': [kind('projects', 'project', 'list', 'get')],
  Productivity: [kind('files', 'file', 'list', 'get')],
  Marketing: [kind('subscribers', 'subscriber', ...all)],
  Analytics: [kind('reports', 'report', 'list', 'get')],
  HR: [kind('employees', 'employee', 'list', 'get')],
};

/** The resources of a connector. One that no integration uses yet has none. */
export const resourcesOf = (slug: string, category: string, connectorOnly = false): readonly ResourceTemplate[] =>
  connectorOnly ? [] : (special[slug] ?? usual[category] ?? []);
