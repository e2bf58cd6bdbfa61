import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button, PermissionList } from '../../src/components/index.ts';

const meta = {
  title: 'Components/PermissionList',
  component: PermissionList,
  args: {
    name: 'Shopify',
    permissions: [
      { object: 'Orders', access: 'read', why: 'To book each sale.', scope: 'read_orders' },
      { object: 'Products and stock', access: 'read-write', why: 'To keep stock levels the same on both sides.' },
      { object: 'Draft orders', access: 'write', scope: 'write_draft_orders' },
    ],
  },
} satisfies Meta<typeof PermissionList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const BeforeConnecting: Story = {};
export const Agreed: Story = { args: { connected: true } };
export const NewPermissionsRequired: Story = {
  args: {
    connected: true,
    permissions: [
      { object: 'Orders', access: 'read', scope: 'read_orders' },
      { object: 'Customers', access: 'read', why: 'To greet them by name.', isNew: true },
    ],
    action: <Button>Reconnect</Button>,
  },
};
export const WithoutScopes: Story = { args: { permissions: [{ object: 'Messages', access: 'write' }] } };
