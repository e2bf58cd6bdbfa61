import type { Meta, StoryObj } from '@storybook/react-vite';
import { PlugboardError } from '../../src/api/index.ts';
import { ErrorGroups } from '../../src/components/index.ts';
import { inStoryTime } from './in-story-time.tsx';
import { failures } from './work-fixtures.ts';

const meta = {
  title: 'Components/ErrorGroups',
  component: ErrorGroups,
  args: { workflowId: 'wf_1', errors: failures, headingLevel: 2, onRetry() {} },
  decorators: [inStoryTime],
} satisfies Meta<typeof ErrorGroups>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Problems: Story = { tags: ['state/degraded'] };
export const EachUrgency: Story = {
  args: {
    connectorName: 'Shopify',
    errors: failures.map((error) => ({ ...error, workflowId: 'wf_1' })),
    runs: [{ logId: 'log_1', status: 'success', workflowId: 'wf_1', executedAt: '2026-11-21T11:50:00Z' }],
  },
};
export const PassedByItself: Story = { args: { ...EachUrgency.args, errors: failures.slice(5) } };
export const DetailsOpen: Story = {
  args: { errors: failures.slice(0, 3) },
  play({ canvasElement }) {
    canvasElement.querySelector<HTMLElement>('[data-slot="pb-error-details-button"]')?.click();
  },
};
const of = (message: string): Story => ({
  args: {
    errors: [{ errorId: 'err_1', message, occurredAt: '2026-11-21T12:01:00Z' }],
    connectorName: 'Shopify',
  },
});
export const AuthExpired = { ...of('The token has expired (401)'), tags: ['UX-45', 'error/auth_expired'] };
export const AuthRevoked = { ...of('The token was revoked by the user'), tags: ['error/auth_revoked'] };
export const AuthInvalid = { ...of('Invalid API key'), tags: ['error/auth_invalid'] };
export const PermissionMissing = {
  ...of('Missing scope: orders.write (403)'),
  tags: ['UX-45', 'error/permission_missing'],
};
export const ConfigInvalid = { ...of('Unknown channel #general'), tags: ['error/config_invalid'] };
export const RateLimited = { ...of('Too many requests (429)'), tags: ['error/rate_limited'] };
export const RateLimitedUntil = { ...of('Too many requests (429), retry in 45 minutes'), tags: ['error/rate_limited'] };
export const Timeout = of('The request timed out');
export const ProviderDown = { ...of('Shopify is temporarily unavailable (503)'), tags: ['error/provider_down'] };
export const QuotaExceeded = { ...of('The monthly task limit is reached'), tags: ['error/quota_exceeded'] };
export const DataRejected = {
  ...of('Order 10482 was rejected: a required field is missing (422)'),
  tags: ['error/data_rejected'],
};
export const Internal = { ...of('Cannot read properties of undefined'), tags: ['UX-45', 'error/internal'] };
export const OfSeveralWorkflows: Story = {
  args: {
    workflowId: undefined,
    errors: failures.map((error, index) => ({ ...error, workflowId: `wf_${1 + (index % 2)}` })),
    workflows: [
      { workflowId: 'wf_1', name: 'Sync orders' },
      { workflowId: 'wf_2', name: 'Sync customers' },
    ],
    connectorName: 'Shopify',
  },
};
export const PartlyMissing: Story = {
  args: { error: new PlugboardError('upstream_error', 'Down.'), missing: ['Sync customers'] },
};
export const WithoutMessage: Story = { args: { errors: [{ errorId: 'err_1' }] } };
export const Empty: Story = { args: { errors: [] } };
export const Loading: Story = { args: { errors: undefined } };
export const Unreachable: Story = {
  args: { errors: undefined, error: new PlugboardError('upstream_timeout', 'Slow.', { requestId: 'req_7f3a' }) },
};
export const Stale: Story = { args: { error: new PlugboardError('offline', 'No network.') } };
export const PartlyUnreadable: Story = { args: { skipped: 2 } };
