import type { Meta, StoryObj } from '@storybook/react-vite';
import type { IntegrationOptions } from '../../../src/components/index.ts';
import { IntegrationDetail } from '../../../src/marketplace/index.ts';
import { shopify } from '../support/backend.ts';
import { connected, inHost, inScene, settle, stillLoading } from '../support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/IntegrationDetail',
  component: IntegrationDetail,
  args: { integrationId: shopify, onBack: () => {} },
} satisfies Meta<typeof IntegrationDetail>;
export default meta;
type Story = StoryObj<typeof meta>;

const told = {
  purpose: 'Keep orders, products and customers in step with your store.',
  description: 'Reads each new order, books it and sends the stock level back within a minute.',
  developer: 'Northwind',
  links: { setup: 'https://help.example/shopify', privacy: 'https://example.com/privacy' },
  permissions: [
    { object: 'Orders', access: 'read', why: 'To book each sale.', scope: 'read_orders' },
    { object: 'Products', access: 'read-write' },
  ],
  consequences: 'Orders no longer reach your warehouse.',
} satisfies IntegrationOptions;
const isNew = { object: 'Customers', access: 'read', isNew: true } as const;
const onDisconnectRequest = () => {};

export const Loaded: Story = {};
export const ToldByHost: Story = inHost({ integrations: { [shopify]: told }, onDisconnectRequest });
export const PermissionsBeforeConnecting: Story = {
  ...inHost({ integrations: { [shopify]: told } }, { lived: false }),
  tags: ['UX-12'],
};
export const NewPermissionsRequired: Story = {
  ...inHost({
    integrations: { [shopify]: { ...told, permissions: [...told.permissions, isNew] } },
  }),
  tags: ['UX-13', 'state/new-permissions-required'],
};
export const NeedsAttention: Story = {
  ...inHost({
    integrations: { [shopify]: { attention: 'Your Shopify token expires tomorrow.' } },
  }),
  tags: ['state/expired-revoked-or-invalid'],
};
export const Locked: Story = inHost(
  { integrations: { [shopify]: { ...told, locked: 'Part of the Pro plan.' } } },
  { lived: false },
);
export const MayNotConnect: Story = { ...inHost({ permissions: { connect: false } }), tags: ['UX-52'] };
export const MayNotConnectForAReason: Story = {
  ...inHost({
    permissions: { connect: 'Only owners may connect accounts.' },
    onDisconnectRequest,
  }),
  tags: ['UX-39', 'state/disabled-by-an-administrator'],
};
export const Accounts: Story = {
  ...inHost({ integrations: { [shopify]: told }, onDisconnectRequest }),
  args: { tab: 'accounts' },
};
export const Activity: Story = { args: { tab: 'activity' } };
export const Developer: Story = { ...inHost({ developer: true }), args: { tab: 'developer' } };
export const Disconnecting: Story = {
  tags: ['state/disconnecting'],
  ...inHost({ integrations: { [shopify]: told }, onDisconnectRequest }),
  args: { tab: 'accounts' },
  async play({ canvas, canvasElement, userEvent }) {
    await settle({ canvasElement });
    const more = canvasElement.querySelector<HTMLElement>('[data-slot="pb-credential-actions"] [aria-haspopup="menu"]');
    if (more) await userEvent.click(more);
    await userEvent.click(await canvas.findByRole('menuitem', { name: /^(Disconnect|فصل)/ }));
    await canvas.findByRole('dialog');
  },
};
export const OnlyWorkflows: Story = {
  args: { hideAbout: true, hideCredentials: true, hideRuns: true, hideErrors: true, hideResources: true },
};
export const ConnectorByItself: Story = { args: { integrationId: 'connector:airtable' } };
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
