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
const many = Array.from({ length: 25 }, (_, index) => ({
  credentialId: `cred_${String(index).padStart(12, '0')}`,
  createdAt: new Date(Date.UTC(2026, 0, index + 1, 10)).toISOString(),
}));

export const One: Story = { tags: ['UX-31'], args: { credentials: many.slice(0, 1), usedBy: 2 } };
export const Three: Story = { tags: ['UX-31'], args: { credentials: many.slice(0, 3), usedBy: 1 } };
export const TwentyFive: Story = { tags: ['UX-31'], args: { credentials: many } };
export const Named: Story = {
  tags: ['UX-15'],
  args: { credentials: [{ credentialId: 'cred_1', name: 'Acme Europe' }] },
};
export const WithAction: Story = { args: { renderAction: () => <Button>Reconnect</Button> } };
export const Empty: Story = {
  tags: ['UX-31', 'UX-52'],
  args: { credentials: [], emptyAction: <Button variant="primary">Connect</Button> },
};
export const Loading: Story = { args: { credentials: undefined } };
export const PartlyUnreadable: Story = { args: { skipped: 2 } };
