import type { Meta, StoryObj } from '@storybook/react-vite';
import { CredentialList } from '../../../src/marketplace/index.ts';
import { connected, inScene, stillLoading } from '../support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/CredentialList',
  component: CredentialList,
  args: { connectorId: 'shopify', connectorName: 'Shopify' },
} satisfies Meta<typeof CredentialList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loaded: Story = { tags: ['connectivity/listCredentials'] };
export const Loading: Story = stillLoading;
export const Empty: Story = inScene({ lived: false });
export const Partial: Story = inScene({
  fault: ({ faults }) =>
    faults.set({
      operationId: 'listCredentials',
      body: { credentials: [{ credentialId: 'cred_1', createdAt: '2026-11-03T09:00:00Z' }, { createdAt: 'never' }] },
    }),
});
export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listCredentials', status: 500 }),
});
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
