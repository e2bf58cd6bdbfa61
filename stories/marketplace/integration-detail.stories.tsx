import type { Meta, StoryObj } from '@storybook/react-vite';
import { IntegrationDetail } from '../../src/marketplace/index.ts';
import { shopify } from './backend.ts';
import { connected, inScene, stillLoading } from './in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/IntegrationDetail',
  component: IntegrationDetail,
  args: { integrationId: shopify, onBack: () => {} },
} satisfies Meta<typeof IntegrationDetail>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loaded: Story = {};
export const NotConnected: Story = { args: { integrationId: 'int_zendesk' } };
export const Loading: Story = stillLoading;
export const NotFound: Story = { args: { integrationId: 'int_gone' } };
export const Partial: Story = inScene({
  fault({ faults }) {
    faults.set({ operationId: 'listWorkflowLogs', status: 500 });
    faults.set({ operationId: 'getCredentialMetadata', status: 500 });
  },
});
export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listIntegrations', status: 500 }),
});
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
