import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { ConnectorResources } from '../../../src/marketplace/index.ts';
import { connected, inScene, settle, stillLoading } from '../support/in-provider.tsx';

const allow = { actions: ['hubspot/list-contacts', 'hubspot/create-contacts', 'hubspot/list-deals'] };

const meta = {
  ...connected,
  title: 'Marketplace/ConnectorResources',
  component: ConnectorResources,
  args: { connectorId: 'hubspot', connectorName: 'HubSpot', headingLevel: 2 },
  parameters: { ...connected.parameters, scene: { allow } },
} satisfies Meta<typeof ConnectorResources>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loaded: Story = { tags: ['connectivity/listConnectorResources'] };
export const Many: Story = { args: { connectorId: 'shopify', connectorName: 'Shopify' } };
export const Opened: Story = {
  async play(context) {
    const canvas = within(context.canvasElement);
    const button = await canvas.findByRole('button', { name: 'List Contacts' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByRole('heading', { name: 'List Contacts' })).toBeVisible();
    await settle(context);
  },
};
export const ReadOnly: Story = inScene({});
export const Empty: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listConnectorResources', body: { resources: [] } }),
});
export const PartlyUnreadable: Story = inScene({
  fault: ({ faults }) =>
    faults.set({
      operationId: 'listConnectorResources',
      body: { resources: [{ resourceId: 'deals', name: 'Deals', actions: ['list'] }, { name: 'Without an id' }] },
    }),
});
export const Loading: Story = stillLoading;
export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listConnectorResources', status: 500 }),
});
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
