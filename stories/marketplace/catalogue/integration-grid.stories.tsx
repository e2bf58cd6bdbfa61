import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { IntegrationGrid } from '../../../src/marketplace/index.ts';
import { connected, inHost, inScene, settle, stillLoading } from '../support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/IntegrationGrid',
  component: IntegrationGrid,
  args: { onOpen: () => {} },
  render: (args) => (
    <>
      <h2>Integrations</h2>
      <IntegrationGrid {...args} />
    </>
  ),
} satisfies Meta<typeof IntegrationGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loaded: Story = { tags: ['embedded/listIntegrations'] };
export const NeedsAttention: Story = {
  ...inScene({
    fault: ({ faults }) => faults.set({ operationId: 'listCredentials', body: { credentials: [] } }),
  }),
  tags: ['UX-04'],
};
export const FirstVisit: Story = inHost(
  { integrations: { int_slack: { featured: true }, int_zendesk: { featured: true }, int_hubspot: { featured: true } } },
  { lived: false },
);
export const OneGrid: Story = { args: { hideYours: true } };
export const Merged: Story = { tags: ['connectivity/listConnectors'], args: { source: 'merged' } };
export const Connectors: Story = { args: { source: 'connectors' } };
export const Bare: Story = { args: { hideSearch: true, hideCategories: true, hideSort: true, hideLayout: true } };
export const Loading: Story = stillLoading;
export const Empty: Story = {
  ...inScene({
    fault: ({ faults }) => faults.set({ operationId: 'listIntegrations', body: { integrations: [] } }),
  }),
  tags: ['UX-52'],
};
export const NoResult: Story = {
  tags: ['UX-52'],
  async play(context) {
    await settle(context);
    await userEvent.type(await within(context.canvasElement).findByRole('searchbox'), 'fax machine');
    await settle(context);
  },
};
export const Partial: Story = inScene({
  fault: ({ faults }) =>
    faults.set({
      operationId: 'listIntegrations',
      body: {
        integrations: [
          { integrationId: 'int_shopify', name: 'Shopify', category: 'E-Commerce', installed: true },
          { integrationId: 'int_slack', name: 'Slack', category: 'Communication', installed: false },
          { name: 'No id' },
          null,
        ],
      },
    }),
});
export const StatesUnavailable: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listCredentials', status: 500 }),
});
export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listIntegrations', status: 500 }),
});
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
