import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { PlugboardError } from '../../src/api/index.ts';
import { Button, CredentialFormView } from '../../src/components/index.ts';
import { metadata } from './work-fixtures.ts';

const meta = {
  title: 'Components/CredentialFormView',
  component: CredentialFormView,
  args: { metadata: metadata.apiKey, connectorName: 'Shopify', headingLevel: 2 },
} satisfies Meta<typeof CredentialFormView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const ApiKey: Story = {};
export const Basic: Story = { args: { metadata: metadata.basic, connectorName: 'Zendesk' } };
export const OAuth: Story = { args: { metadata: metadata.oauth, connectorName: 'Slack' } };
export const OAuthWithField: Story = { args: { metadata: metadata.oauthWithField, connectorName: 'Slack' } };
export const NothingToAsk: Story = { args: { metadata: { ...metadata.apiKey, requiredFields: [] } } };
export const NotSupported: Story = { args: { metadata: metadata.unknown, connectorName: 'Odd Shop' } };
export const WithWayBack: Story = { args: { actions: <Button variant="quiet">Cancel</Button> } };
export const Sending: Story = { args: { busy: true } };
export const Refused: Story = {
  args: { error: new PlugboardError('rejected', 'Refused.', { fields: ['api_key'], requestId: 'req_7f3a' }) },
};
export const Offline: Story = { args: { error: new PlugboardError('offline', 'No network.') } };
export const SessionEnded: Story = {
  tags: ['UX-55'],
  args: { error: new PlugboardError('unauthenticated', 'No session.', { requestId: 'req_7f3a' }) },
};
export const Incomplete: Story = {
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /Shopify$/ }));
  },
};
export const Revealed: Story = {
  async play({ canvasElement }) {
    const input = canvasElement.querySelector<HTMLInputElement>('[data-field="api_key"]');
    if (input) await userEvent.type(input, 'shpat_0123456789abcdef');
    const [reveal] = canvasElement.querySelectorAll<HTMLButtonElement>('[aria-controls]');
    if (reveal) await userEvent.click(reveal);
  },
};

/** Everything a host can say of a field. */
export const HostFields: Story = {
  tags: ['UX-25'],
  args: {
    metadata: {
      ...metadata.apiKey,
      requiredFields: ['environment', 'host', 'region', 'api_key'].map((name) => ({ name, required: true })),
    },
    fieldOptions: {
      environment: {
        options: [
          { value: 'cloud', label: 'Cloud' },
          { value: 'own', label: 'Own server' },
        ],
        defaultValue: 'own',
      },
      host: { when: { field: 'environment', is: 'own' }, example: 'shop.acme.example', defaultValue: 'acme.example' },
      region: {
        label: 'Data region',
        help: 'Two letters.',
        pattern: '[a-z]{2}',
        helpUrl: 'https://help.example/region',
      },
    },
  },
};
/** A choice that has not been made. */
export const Choice: Story = {
  tags: ['UX-25'],
  args: {
    metadata: { ...metadata.apiKey, requiredFields: [{ name: 'region', required: true }] },
    fieldOptions: { region: { options: [{ value: 'eu', label: 'Europe' }] } },
  },
};
export const Malformed: Story = {
  args: {
    metadata: { ...metadata.apiKey, requiredFields: [{ name: 'region', required: true }] },
    fieldOptions: { region: { pattern: '[a-z]{2}', defaultValue: 'Europe' } },
  },
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /Shopify$/ }));
  },
};
export const Reconnecting: Story = {
  args: { note: 'Your settings and workflows stay as they are.', submitLabel: 'Connect Shopify again' },
};
