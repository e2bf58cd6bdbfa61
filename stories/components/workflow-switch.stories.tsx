import type { Meta, StoryObj } from '@storybook/react-vite';
import { PlugboardError } from '../../src/api/index.ts';
import { WorkflowSwitch } from '../../src/components/index.ts';

const meta = {
  title: 'Components/WorkflowSwitch',
  component: WorkflowSwitch,
  args: { workflowId: 'wf_1', name: 'Sync new orders', state: 'on' },
} satisfies Meta<typeof WorkflowSwitch>;
export default meta;
type Story = StoryObj<typeof meta>;

export const On: Story = {};
export const Off: Story = { args: { state: 'off' } };
export const Unknown: Story = { args: { state: 'unknown' } };
export const TurnedOff: Story = { args: { state: 'off', onUndo() {} } };
export const TurningOn: Story = { args: { state: 'pending', intended: true } };
export const TurningOff: Story = { args: { state: 'pending', intended: false } };
export const Disabled: Story = { args: { state: 'off', disabledReason: 'Connect Shopify first.' } };
export const RolledBack: Story = {
  args: { state: 'off', error: new PlugboardError('upstream_error', 'Failed.'), onChange() {} },
};
export const OutcomeOpen: Story = { args: { state: 'unknown', error: new PlugboardError('timeout', 'Too slow.') } };
export const UpgradeOffered: Story = { args: { upgrade: { version: '2.1.0', from: '2.0.0', onUpgrade() {} } } };
export const UpgradeFromUnknown: Story = { args: { upgrade: { version: '2.1.0', onUpgrade() {} } } };
export const Upgrading: Story = { args: { upgrade: { version: '2.1.0', busy: true, onUpgrade() {} } } };
export const UpgradeFailed: Story = {
  args: { upgrade: { version: '2.1.0', error: new PlugboardError('conflict', 'Changed.'), onUpgrade() {} } },
};
export const UpgradeUnclear: Story = {
  args: { upgrade: { version: '2.1.0', error: new PlugboardError('timeout', 'Too slow.'), onUpgrade() {} } },
};
export const ReadOnly: Story = { args: { readOnly: true } };
export const ReadOnlyUnknown: Story = { args: { readOnly: true, state: 'unknown' } };
