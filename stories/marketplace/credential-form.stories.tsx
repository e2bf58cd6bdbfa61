import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { CredentialForm } from '../../src/marketplace/index.ts';
import { connected, inScene, settle, stillLoading } from './in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/CredentialForm',
  component: CredentialForm,
  args: { connectorId: 'stripe', connectorName: 'Stripe', headingLevel: 2 },
} satisfies Meta<typeof CredentialForm>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Fills in the API key and sends it. */
const sending =
  (key: string): NonNullable<Story['play']> =>
  async (context) => {
    const canvas = within(context.canvasElement);
    await userEvent.type(await canvas.findByLabelText('API key'), key);
    await userEvent.click(canvas.getByRole('button', { name: 'Connect Stripe' }));
    await settle(context);
  };

export const ApiKey: Story = {};
export const Basic: Story = { args: { connectorId: 'odoo', connectorName: 'Odoo' } };
export const OAuth2: Story = { args: { connectorId: 'shopify', connectorName: 'Shopify' } };
export const NothingToType: Story = {
  args: { connectorId: 'hubspot', connectorName: 'HubSpot' },
  ...inScene({
    fault: ({ faults }) =>
      faults.set({
        operationId: 'getCredentialMetadata',
        body: { connectorId: 'hubspot', authType: 'oauth2', requiredFields: [] },
      }),
  }),
};
export const Loading: Story = stillLoading;
export const Missing: Story = { play: sending(' ') };
export const Refused: Story = { play: sending('rk_wrong') };
export const Connected: Story = { play: sending('rk_live') };
export const NothingSaved: Story = {
  ...inScene({ fault: ({ faults }) => faults.set({ operationId: 'createCredential', kind: 'network' }) }),
  play: sending('rk_live'),
};
export const OutcomeUnknown: Story = {
  ...inScene({
    fault({ faults }) {
      // The look before the attempt succeeds, the one after it does not.
      faults.set({ operationId: 'listCredentials', times: 1, body: { credentials: [] } });
      faults.set({ operationId: 'listCredentials', status: 500 });
      faults.set({ operationId: 'createCredential', kind: 'network' });
    },
  }),
  play: sending('rk_live'),
};
export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'getCredentialMetadata', status: 500 }),
});
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
