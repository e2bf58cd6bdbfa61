import type { Meta, StoryObj } from '@storybook/react-vite';
import { DisconnectDialog } from '../../src/components/index.ts';

const meta = {
  title: 'Components/DisconnectDialog',
  component: DisconnectDialog,
  args: {
    open: true,
    onClose: () => {},
    onConfirm: () => {},
    name: 'Shopify',
    account: 'Account 1',
    workflows: [
      { workflowId: 'wf_1', integrationId: 'int_shopify', name: 'Sync orders', state: 'active' },
      { workflowId: 'wf_2', integrationId: 'int_shopify', name: 'Post refunds', state: 'unknown' },
    ],
  },
} satisfies Meta<typeof DisconnectDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const WorkflowsStop: Story = { tags: ['UX-35'] };
export const OneOfSeveral: Story = { args: { others: true, account: 'Account 2' } };
export const NothingStops: Story = { args: { workflows: [] } };
export const WorkflowsNotKnown: Story = { args: { workflows: undefined } };
export const HostConsequences: Story = {
  tags: ['UX-16'],
  args: { consequences: 'Orders no longer reach your warehouse.' },
};
