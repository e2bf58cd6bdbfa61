import type { Brand } from './brands.ts';

/** One field of a credential, as the contract describes it. */
export interface Field {
  name: string;
  description: string;
  required: boolean;
}

const need = (name: string, description: string): Field => ({ name, description, required: true });
const may = (name: string, description: string): Field => ({ name, description, required: false });

/** The fields of connectors that ask for something of their own. */
const special: Readonly<Record<string, readonly Field[]>> = {
  shopify: [need('shop_domain', 'Your Shopify store domain')],
  woocommerce: [
    need('store_url', 'The address of your store, starting with https://'),
    need('consumer_key', 'Starts with ck_, from WooCommerce, Settings, Advanced, REST API'),
    need('consumer_secret', 'Starts with cs_, shown once with the key'),
  ],
  bigcommerce: [
    need('store_hash', 'The part after stores/ in your API path'),
    need('access_token', 'From your store API account'),
  ],
  salesforce: [
    need('instance_url', 'Your Salesforce address, such as https://yourcompany.my.salesforce.com'),
    may('sandbox', 'Write yes to connect a sandbox'),
  ],
  pipedrive: [
    need('company_domain', 'The first part of your Pipedrive address'),
    need('api_token', 'From Personal preferences, API'),
  ],
  zoho: [
    need('region', 'Where your data is kept: com, eu, in or com.au'),
    may('organization_id', 'Only if you have several organisations'),
  ],
  odoo: [
    need('host', 'The address of your Odoo server'),
    need('database', 'The database name'),
    need('username', 'Your sign-in email'),
    need('password', 'Your password or an API key'),
  ],
  sap: [
    need('host', 'The address of your SAP gateway'),
    need('client', 'Three digits'),
    need('username', 'A technical user'),
    need('password', 'Its password'),
    may('language', 'Two letters, such as EN'),
  ],
  slack: [may('workspace', 'The workspace to use if you are in several')],
  telegram: [need('bot_token', 'What BotFather gave you')],
  mattermost: [
    need('server_url', 'The address of your server'),
    need('access_token', 'A personal access token'),
    may('team', 'The team to post to'),
  ],
  twilio: [need('account_sid', 'Starts with AC, from the console'), need('auth_token', 'Next to the account SID')],
  zendesk: [
    need('subdomain', 'The part before .zendesk.com'),
    need('username', 'The email of an agent'),
    need('api_token', 'From Admin Center, Apps and integrations'),
  ],
  stripe: [need('api_key', 'A restricted key that starts with rk_')],
  adyen: [
    need('api_key', 'From Developers, API credentials'),
    need('merchant_account', 'The name of your merchant account'),
    may('environment', 'live or test'),
  ],
  jira: [
    need('site_url', 'Your Jira address, such as https://yourcompany.atlassian.net'),
    need('username', 'Your sign-in email'),
    need('api_token', 'From your account security page'),
  ],
  airtable: [
    need('personal_access_token', 'From the developer hub'),
    may('base_id', 'Starts with app, if only one base is meant'),
  ],
  datadog: [
    need('api_key', 'From Organization settings'),
    need('application_key', 'From Organization settings'),
    may('region', 'us1, us3, us5, eu1 or ap1'),
  ],
  jenkins: [
    need('server_url', 'The address of your server'),
    need('username', 'Your user name'),
    need('api_token', 'From your user settings'),
  ],
  algolia: [need('application_id', 'From the API keys page'), need('api_key', 'A key that may search')],
  mailgun: [
    need('api_key', 'From the API security page'),
    need('domain', 'The domain you send from'),
    may('region', 'us or eu'),
  ],
  matomo: [
    need('site_url', 'The address of your Matomo'),
    need('auth_token', 'From Personal, Security'),
    need('site_id', 'A number'),
  ],
  snowflake: [
    need('account_id', 'Your account identifier, such as ab12345.eu-central-1'),
    need('username', 'A user with a role that may read'),
    need('password', 'Its password'),
    need('warehouse', 'The warehouse to run queries in'),
    may('role', 'The role to use instead of the default'),
  ],
  postgresql: [
    need('host', 'The address of the server'),
    need('database', 'The database name'),
    need('username', 'A role that may read'),
    need('password', 'Its password'),
    may('port', '5432 if empty'),
  ],
};

/** The fields to ask for, when connecting a brand. */
export function fieldsOf({ slug, name, auth }: Brand): readonly Field[] {
  const own = special[slug];
  if (own) return own;
  if (auth === 'api_key')
    return [
      need('api_key', `An API key from the settings of your ${name} account`),
      may('region', 'Where your data is kept, if you chose'),
    ];
  if (auth === 'basic')
    return [need('username', `The user name of your ${name} account`), need('password', 'Its password')];
  return [may('account_id', `The ${name} account to use if you have several`)];
}
