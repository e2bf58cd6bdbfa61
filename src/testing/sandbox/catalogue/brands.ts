/** One product of the catalogue. Its slug is the connector's id and, after `int_`, the integration's. */
export interface Brand {
  slug: string;
  name: string;
  /** @default 'oauth2' */
  auth?: 'api_key' | 'basic';
  /** The name in the Connectivity API, if the two APIs spell it differently. */
  connectorName?: string;
  /** `none`: the catalogue names no icon. */
  icon?: 'none';
  /** Only a connector: no integration uses it yet. */
  connectorOnly?: true;
}

/** Real products by category. Most have a mark in the icon set `scripts/icons.mjs` reads. */
export const brands: Readonly<Record<string, readonly Brand[]>> = {
  'E-Commerce': [
    { slug: 'shopify', name: 'Shopify' },
    { slug: 'woocommerce', name: 'WooCommerce', auth: 'api_key', connectorName: 'Woocommerce' },
    { slug: 'bigcommerce', name: 'BigCommerce', auth: 'api_key' },
    { slug: 'prestashop', name: 'PrestaShop', auth: 'api_key', connectorName: 'Prestashop' },
    { slug: 'etsy', name: 'Etsy' },
    { slug: 'ebay', name: 'eBay' },
    { slug: 'squarespace', name: 'Squarespace', auth: 'api_key' },
    { slug: 'wix', name: 'Wix' },
  ],
  CRM: [
    { slug: 'hubspot', name: 'HubSpot', connectorName: 'Hubspot' },
    { slug: 'salesforce', name: 'Salesforce', icon: 'none' },
    { slug: 'pipedrive', name: 'Pipedrive', auth: 'api_key', icon: 'none' },
    { slug: 'zoho', name: 'Zoho CRM', connectorName: 'Zoho' },
    { slug: 'odoo', name: 'Odoo', auth: 'basic' },
    { slug: 'sap', name: 'SAP', auth: 'basic' },
  ],
  Communication: [
    { slug: 'slack', name: 'Slack', icon: 'none' },
    { slug: 'discord', name: 'Discord' },
    { slug: 'telegram', name: 'Telegram', auth: 'api_key' },
    { slug: 'mattermost', name: 'Mattermost', auth: 'api_key' },
    { slug: 'rocketdotchat', name: 'Rocket.Chat', auth: 'basic' },
    { slug: 'zoom', name: 'Zoom' },
    { slug: 'googlechat', name: 'Google Chat' },
    { slug: 'twilio', name: 'Twilio', auth: 'basic', icon: 'none' },
  ],
  Support: [
    { slug: 'zendesk', name: 'Zendesk', auth: 'basic' },
    { slug: 'intercom', name: 'Intercom' },
    { slug: 'helpscout', name: 'Help Scout' },
    { slug: 'chatwoot', name: 'Chatwoot', auth: 'api_key' },
    { slug: 'livechat', name: 'LiveChat' },
    { slug: 'discourse', name: 'Discourse', auth: 'api_key' },
  ],
  Payments: [
    { slug: 'stripe', name: 'Stripe', auth: 'api_key' },
    { slug: 'paypal', name: 'PayPal', connectorName: 'Paypal' },
    { slug: 'square', name: 'Square' },
    { slug: 'adyen', name: 'Adyen', auth: 'api_key' },
    { slug: 'klarna', name: 'Klarna', auth: 'basic' },
    { slug: 'razorpay', name: 'Razorpay', auth: 'basic' },
  ],
  Accounting: [
    { slug: 'quickbooks', name: 'QuickBooks', connectorName: 'Quickbooks' },
    { slug: 'xero', name: 'Xero' },
    { slug: 'sage', name: 'Sage' },
    { slug: 'wise', name: 'Wise', auth: 'api_key' },
    { slug: 'brex', name: 'Brex', auth: 'api_key' },
  ],
  'Project Management': [
    { slug: 'asana', name: 'Asana' },
    { slug: 'trello', name: 'Trello' },
    { slug: 'clickup', name: 'ClickUp' },
    { slug: 'linear', name: 'Linear' },
    { slug: 'jira', name: 'Jira', auth: 'basic' },
    { slug: 'notion', name: 'Notion' },
    { slug: 'airtable', name: 'Airtable', auth: 'api_key' },
    { slug: 'basecamp', name: 'Basecamp' },
  ],
  'Developer Tools': [
    { slug: 'github', name: 'GitHub', connectorName: 'Github' },
    { slug: 'gitlab', name: 'GitLab' },
    { slug: 'bitbucket', name: 'Bitbucket', auth: 'basic' },
    { slug: 'sentry', name: 'Sentry', auth: 'api_key' },
    { slug: 'datadog', name: 'Datadog', auth: 'api_key' },
    { slug: 'pagerduty', name: 'PagerDuty', auth: 'api_key' },
    { slug: 'jenkins', name: 'Jenkins', auth: 'basic' },
    { slug: 'cloudflare', name: 'Cloudflare', auth: 'api_key', connectorOnly: true },
    { slug: 'algolia', name: 'Algolia', auth: 'api_key', connectorOnly: true },
  ],
  Productivity: [
    { slug: 'googlesheets', name: 'Google Sheets', connectorName: 'Sheets' },
    { slug: 'googlecalendar', name: 'Google Calendar' },
    { slug: 'gmail', name: 'Gmail' },
    { slug: 'calendly', name: 'Calendly' },
    { slug: 'googledrive', name: 'Google Drive' },
    { slug: 'dropbox', name: 'Dropbox' },
    { slug: 'box', name: 'Box' },
    { slug: 'nextcloud', name: 'Nextcloud', auth: 'basic' },
  ],
  Marketing: [
    { slug: 'mailchimp', name: 'Mailchimp' },
    { slug: 'brevo', name: 'Brevo', auth: 'api_key' },
    { slug: 'mailgun', name: 'Mailgun', auth: 'api_key' },
    { slug: 'buffer', name: 'Buffer' },
    { slug: 'typeform', name: 'Typeform' },
    { slug: 'surveymonkey', name: 'SurveyMonkey' },
  ],
  Analytics: [
    { slug: 'googleanalytics', name: 'Google Analytics' },
    { slug: 'mixpanel', name: 'Mixpanel', auth: 'api_key' },
    { slug: 'posthog', name: 'PostHog', auth: 'api_key' },
    { slug: 'matomo', name: 'Matomo', auth: 'api_key' },
    { slug: 'metabase', name: 'Metabase', auth: 'basic' },
    { slug: 'snowflake', name: 'Snowflake', auth: 'basic' },
    { slug: 'postgresql', name: 'PostgreSQL', auth: 'basic', connectorOnly: true },
    { slug: 'elasticsearch', name: 'Elasticsearch', auth: 'api_key', connectorOnly: true },
  ],
  HR: [
    { slug: 'gusto', name: 'Gusto' },
    { slug: 'personio', name: 'Personio', auth: 'api_key' },
    { slug: 'greenhouse', name: 'Greenhouse', auth: 'basic' },
    { slug: 'bamboohr', name: 'BambooHR', auth: 'api_key', icon: 'none' },
  ],
};
