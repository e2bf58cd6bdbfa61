import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { Marketplace } from '../../src/marketplace/index.ts';
import { shopify } from './support/backend.ts';
import { connected, inHost, inScene, settle, stillLoading } from './support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/Marketplace',
  component: Marketplace,
  render: (args) => (
    <>
      <h1>Settings</h1>
      <Marketplace {...args} />
    </>
  ),
  args: { headingLevel: 2 },
} satisfies Meta<typeof Marketplace>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = { tags: ['embedded/createUser', 'connectivity/createUser'] };
export const OnAPage: Story = { args: { defaultView: { integrationId: shopify } } };
export const FirstVisit: Story = inScene({ lived: false });
/** The browser calls the upstream itself, with a token. */
export const TokenAccess: Story = {
  ...inHost({ access: 'token' }, { access: 'token' }),
  tags: ['embedded/generateUserToken', 'connectivity/generateUserToken'],
};
export const Loading: Story = { ...stillLoading, tags: ['UX-51'] };
export const Empty: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'listIntegrations', body: { integrations: [] } }),
});
export const NoResult: Story = {
  async play(context) {
    await settle(context);
    await userEvent.type(await within(context.canvasElement).findByRole('searchbox'), 'fax machine');
    await settle(context);
  },
};
export const Partial: Story = {
  ...inScene({
    fault({ faults }) {
      faults.set({ operationId: 'listConnectors', status: 500 });
      faults.set({ operationId: 'listCredentials', params: { connectorId: 'stripe' }, status: 500 });
    },
  }),
  tags: ['UX-53'],
};
export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: '*', status: 500 }),
});
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
