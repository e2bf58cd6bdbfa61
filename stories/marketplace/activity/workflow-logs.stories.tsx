import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { WorkflowLogs } from '../../../src/marketplace/index.ts';
import { shopify, workflowId } from '../support/backend.ts';
import { connected, inScene, settle, stillLoading } from '../support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/WorkflowLogs',
  component: WorkflowLogs,
  args: { workflowId },
} satisfies Meta<typeof WorkflowLogs>;
export default meta;
type Story = StoryObj<typeof meta>;

const run = (logId: string, status: string, executedAt: string) => ({ logId, workflowId, status, executedAt });
const answering = (logs: unknown[]) =>
  inScene({ fault: ({ faults }) => faults.set({ operationId: 'listWorkflowLogs', body: { logs } }) });

export const Loaded: Story = { tags: ['embedded/listWorkflowLogs'] };
export const Loading: Story = stillLoading;
export const Empty: Story = { ...inScene({ lived: false }), tags: ['UX-52'] };
export const NoResult: Story = {
  tags: ['UX-52'],
  ...answering([run('log_1', 'success', '2026-11-21T12:00:00Z')]),
  async play(context) {
    const page = within(context.canvasElement);
    (await page.findByRole('button', { name: /^Result: / })).click();
    await userEvent.click(await page.findByRole('menuitemradio', { name: /^Failed/ }));
    await settle(context);
  },
};
export const UnderWay: Story = answering([
  run('log_1', 'pending', '2026-11-21T12:03:50Z'),
  run('log_2', 'success', '2026-11-21T12:00:00Z'),
]);
export const Partial: Story = answering([
  run('log_1', 'success', '2026-11-21T12:00:00Z'),
  run('log_2', 'paused', '2026-11-21T11:00:00Z'),
  { status: 'success' },
]);
export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listWorkflowLogs', status: 500 }),
});
export const OfAnIntegration: Story = { args: { workflowId: undefined, integrationId: shopify } };
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
