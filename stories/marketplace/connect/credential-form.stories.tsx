import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { userEvent, within } from 'storybook/test';
import type { ConnectSignal } from '../../../src/flows/internal.ts';
import { ConnectPlatformContext } from '../../../src/marketplace/connect/browser-platform.ts';
import { CredentialForm } from '../../../src/marketplace/index.ts';
import { createStoryBrowser } from '../support/story-browser.ts';
import { connected, inScene, settle, stillLoading } from '../support/in-provider.tsx';

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
  (key: string, name: string | RegExp = 'Connect Stripe'): NonNullable<Story['play']> =>
  async (context) => {
    const canvas = within(context.canvasElement);
    await userEvent.type(await canvas.findByLabelText('API key'), key);
    await userEvent.click(canvas.getByRole('button', { name }));
    await settle(context);
  };

export const ApiKey: Story = { tags: ['connectivity/getCredentialMetadata'] };
export const Basic: Story = { args: { connectorId: 'odoo', connectorName: 'Odoo' } };
export const OAuth2: Story = { tags: ['UX-20'], args: { connectorId: 'shopify', connectorName: 'Shopify' } };
export const NothingToType: Story = {
  tags: ['UX-29'],
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
export const Refused: Story = { tags: ['UX-27'], play: sending('rk_wrong') };
export const Connected: Story = { tags: ['connectivity/createCredential'], play: sending('rk_live') };
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
/** The account stands in for one there was. */
export const Reconnected: Story = {
  tags: ['UX-33'],
  args: { reconnects: 'cred_old' },
  play: sending('rk_live', /Connect Stripe again/),
};
export const WithNextStep: Story = { tags: ['UX-30'], args: { onNext: () => {} }, play: sending('rk_live') };

/** What stands above or in place of the form, by how the stay at the provider went. */
const atProvider = (signal?: ConnectSignal, blocked = false): Story => ({
  args: { connectorId: 'slack', connectorName: 'Slack' },
  decorators: [
    (Story) => {
      const [browser] = useState(() => createStoryBrowser({ signal, blocked }));
      return (
        <ConnectPlatformContext.Provider value={browser}>
          <Story />
        </ConnectPlatformContext.Provider>
      );
    },
  ],
  ...inScene({ lived: false, oauth: true }),
  async play(context) {
    const canvas = within(context.canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /^(Continue to|Connect) Slack$/ }));
    const status = signal ?? (blocked ? 'blocked' : 'awaiting');
    await canvas.findByText(/./, { selector: `[data-status="${status}"] [data-slot="pb-notice-title"]` });
  },
});

export const Awaiting: Story = { ...atProvider(), tags: ['UX-24'] };
export const Blocked: Story = atProvider(undefined, true);
export const Denied: Story = atProvider('denied');
export const Failed: Story = atProvider('failed');

export const Error: Story = inScene({
  fault: ({ faults }) => faults.set({ operationId: 'getCredentialMetadata', status: 500 }),
});
export const ExpiredSession: Story = inScene({ network: 'signed-out' });
export const Offline: Story = inScene({ network: 'offline' });
