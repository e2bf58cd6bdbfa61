import type { CredentialMetadata, Run, RunStatus, WorkflowError } from '../../src/api/index.ts';

/** When every story takes place. */
export const storyTime = Date.UTC(2026, 10, 21, 12, 4);

const minute = 60_000;
const ago = (minutes: number) => new Date(storyTime - minutes * minute).toISOString();

/** What connectors ask for, by how they are authorised. */
export const metadata = {
  apiKey: {
    connectorId: 'shopify',
    authType: 'api_key',
    requiredFields: [
      { name: 'shop_domain', description: 'The part before .myshopify.com', required: true },
      { name: 'api_key', description: 'From Settings, Apps and sales channels, Develop apps', required: true },
      { name: 'region', description: 'Where your data is kept, if you chose', required: false },
    ],
  },
  basic: {
    connectorId: 'zendesk',
    authType: 'basic',
    requiredFields: [
      { name: 'subdomain', description: 'The part before .zendesk.com', required: true },
      { name: 'username', description: 'The email of an agent', required: true },
      { name: 'password', required: true },
    ],
  },
  oauth: { connectorId: 'slack', authType: 'oauth2', requiredFields: [] },
  oauthWithField: {
    connectorId: 'slack',
    authType: 'oauth2',
    requiredFields: [{ name: 'workspace', description: 'The workspace to use if you are in several', required: false }],
  },
  unknown: { connectorId: 'odd', authType: 'unknown', requiredFields: [] },
} satisfies Record<string, CredentialMetadata>;

/** Runs, newest first: mostly well, always the same. */
export const manyRuns = (count: number, newest: RunStatus = 'success'): Run[] =>
  Array.from({ length: count }, (_, index) => {
    const status = index === 0 ? newest : index % 7 === 3 ? 'failure' : 'success';
    return {
      logId: `log_${index}`,
      status,
      executedAt: ago(3 + index * 17),
      duration: status === 'pending' ? undefined : 240 + ((index * 7919) % 5200),
    };
  });

const failure = (errorId: string, message: string, minutes: number): WorkflowError => ({
  errorId,
  message,
  occurredAt: ago(minutes),
});

/** Failures of most classes. */
export const failures: WorkflowError[] = [
  failure('err_a1', 'The authorization of Shopify has expired or was revoked (401)', 4),
  failure('err_a2', 'The authorization of Shopify has expired or was revoked (401)', 21),
  failure('err_a3', 'The authorization of Shopify has expired or was revoked (401)', 38),
  failure('err_b1', 'Shopify rejected order 10482: a required field is missing (422)', 65),
  failure('err_b2', 'Shopify rejected order 10391: a required field is missing (422)', 900),
  failure('err_c1', 'Shopify rate limit exceeded: too many requests (429)', 1500),
  failure('err_d1', 'Shopify is temporarily unavailable (503)', 3000),
  failure('err_e1', 'Cannot read properties of undefined', 9000),
];
