import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button, CredentialRows } from '../../src/components/index.ts';

const meta = {
  title: 'Components/CredentialRows',
  component: CredentialRows,
  args: {
    connectorId: 'shopify',
    connectorName: 'Shopify',
    credentials: [
      { credentialId: 'cred_8f3a91b2c4d5', createdAt: '2026-11-20T10:00:00Z' },
      { credentialId: 'cred_11aa22bb33cc', createdAt: '2026-03-02T08:30:00Z' },
    ],
  },
} satisfies Meta<typeof CredentialRows>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Several: Story = {};
export const WithAction: Story = { args: { renderAction: () => <Button>Reconnect</Button> } };
export const Empty: Story = { args: { credentials: [], emptyAction: <Button variant="primary">Connect</Button> } };
export const Loading: Story = { args: { credentials: undefined } };
export const PartlyUnreadable: Story = { args: { skipped: 2 } };
