import type { Meta, StoryObj } from '@storybook/react-vite';
import { ErrorPanel } from '../../../src/marketplace/index.ts';
import { shopify, workflowId } from '../support/backend.ts';
import { connected, inScene, stillLoading } from '../support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/ErrorPanel',
  component: ErrorPanel,
  args: { workflowId, headingLevel: 2, onReconnect: () => {}, onShowRuns: () => {} },
} satisfies Meta<typeof ErrorPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

const messages = [
  'The authorization of Shopify has expired or was revoked (401)',
  'Connection timeout to Shopify',
  'Shopify rejected a record: a required field is missing (422)',
  'Unexpected failure of step 3',
];
const errors = messages.flatMap((message, kind) =>
  Array.from({ length: 4 - kind }, (_, index) => ({
    errorId: `err_${kind}_${index}`,
    workflowId,
    message,
    occurredAt: new Date(Date.UTC(2026, 10, 21, 11 - kind, index * 7)).toISOString(),
  })),
);
const answering = (list: unknown[]) =>
  inScene({ fault: ({ faults }) => faults.set({ operationId: 'listWorkflowErrors', body: { errors: list } }) });

export const Loaded: Story = { tags: ['embedded/listWorkflowErrors'] };
export const EveryStep: Story = answering(errors);
export const WithoutSteps: Story = {
  ...answering(errors),
  render: () => <ErrorPanel workflowId={workflowId} headingLevel={2} />,
};
export const Loading: Story = stillLoading;
export const Empty: Story = inScene({ lived: false });
export const Partial: Story = answering([...errors.slice(0, 2), { message: 'No id' }]);
export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listWorkflowErrors', status: 500 }),
});
export const OfAnIntegration: Story = {
  args: { workflowId: undefined, integrationId: shopify, connectorName: 'Shopify' },
};
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
