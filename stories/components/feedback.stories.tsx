import type { Meta, StoryObj } from '@storybook/react-vite';
import { PlugboardError } from '../../src/api/index.ts';
import { Button, EmptyState, ErrorState, Notice, Skeleton, Spinner } from '../../src/components/index.ts';

const meta = { title: 'Components/Feedback' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const Info: Story = { render: () => <Notice>Runs show up here a few seconds after they start.</Notice> };
export const Success: Story = { render: () => <Notice tone="success" title="Shopify is connected." /> };
export const Warning: Story = {
  render: () => (
    <Notice tone="warning" action={<Button>Try again</Button>}>
      The list couldn’t be refreshed, so it may be out of date.
    </Notice>
  ),
};
export const Danger: Story = {
  render: () => (
    <Notice tone="danger" title="The workflow is still off." action={<Button>Try again</Button>}>
      The integration service took too long to answer.
    </Notice>
  ),
};
export const Empty: Story = {
  render: () => (
    <EmptyState action={<Button>Switch a workflow on</Button>}>
      Nothing has run yet. Runs show up here once a workflow is on.
    </EmptyState>
  ),
};
export const Failed: Story = {
  render: () => (
    <ErrorState
      error={new PlugboardError('upstream_auth', 'Status 401.', { requestId: 'req_8f14e45f' })}
      onRetry={() => {}}
    />
  ),
};
export const FailedWithoutRetry: Story = { render: () => <ErrorState error={new Error('Unexpected.')} /> };
export const Placeholder: Story = {
  render: () => (
    <>
      <Skeleton extent="long" />
      <Skeleton />
      <Skeleton extent="short" />
    </>
  ),
};
export const Spinning: Story = { render: () => <Spinner /> };
