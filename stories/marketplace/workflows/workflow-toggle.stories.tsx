import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { WorkflowToggle } from '../../../src/marketplace/index.ts';
import { shopify, workflowId } from '../support/backend.ts';
import { connected, inScene, settle, stillLoading } from '../support/in-provider.tsx';

const meta = {
  ...connected,
  title: 'Marketplace/WorkflowToggle',
  component: WorkflowToggle,
  args: { workflowId, integrationId: shopify },
} satisfies Meta<typeof WorkflowToggle>;
export default meta;
type Story = StoryObj<typeof meta>;

const pressing = (role: string, name?: string): NonNullable<Story['play']> =>
  async function press(context) {
    await userEvent.click(await within(context.canvasElement).findByRole(role, name ? { name } : {}));
    await settle(context);
  };

export const On: Story = { tags: ['embedded/deactivateWorkflow'] };
export const Off: Story = { tags: ['embedded/activateWorkflow'], play: pressing('switch') };
export const Unknown: Story = inScene({ lived: false, existing: true });
export const Loading: Story = stillLoading;
export const UpgradeOffered: Story = { ...inScene({ upgrades: true }), tags: ['embedded/upgradeWorkflow'] };
export const UpgradeRefused: Story = {
  ...inScene({
    upgrades: true,
    fault: ({ faults }) => faults.set({ operationId: 'upgradeWorkflow', status: 409 }),
  }),
  play: pressing('button', 'Upgrade Sync orders'),
};
export const Refused: Story = {
  ...inScene({ fault: ({ faults }) => faults.set({ operationId: 'deactivateWorkflow', status: 409 }) }),
  play: pressing('switch'),
};
export const OutcomeUnknown: Story = {
  tags: ['UX-40'],
  ...inScene({ fault: ({ faults }) => faults.set({ operationId: 'deactivateWorkflow', kind: 'network' }) }),
  play: pressing('switch'),
};
export const AskedFirst: Story = {
  args: { confirmOff: 'always' },
  async play(context) {
    await pressing('switch')(context);
    await context.canvas.findByRole('dialog');
  },
};
export const WithoutAccount: Story = {
  tags: ['UX-41', 'state/needs-configuration'],
  args: { connectorId: 'zendesk', onConnect() {} },
};
export const Disabled: Story = { args: { disabledReason: 'Only admins may switch workflows.' } };
export const ExpiredSession: Story = { ...inScene({ network: 'signed-out' }), play: pressing('switch') };
export const Offline: Story = { ...inScene({ network: 'offline' }), play: pressing('switch') };
