import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ComponentProps } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { PlugboardError } from '../../src/api/index.ts';
import {
  AccountNotice,
  BulkBar,
  BulkProgress,
  BulkResult,
  Button,
  ChangeDialog,
  type BulkFailure,
  type ChangeDialogProps,
} from '../../src/components/index.ts';

const failures: BulkFailure[] = [
  {
    workflowId: 'wf_1',
    name: 'Sync new orders',
    outcome: 'not_applied',
    error: new PlugboardError('conflict', 'Changed.'),
  },
  {
    workflowId: 'wf_2',
    name: 'Update stock levels',
    outcome: 'unknown',
    error: new PlugboardError('timeout', 'Slow.'),
  },
  { workflowId: 'wf_3', name: 'Post refunds to accounting', outcome: 'superseded' },
];

const workflows = [
  { workflowId: 'wf_1', name: 'Sync new orders' },
  { workflowId: 'wf_2', name: 'Update stock levels' },
];

const meta = {
  title: 'Components/Several workflows',
  component: BulkBar,
  args: { total: 10, selected: 0, onSelectAll() {}, onClear() {}, onSwitch() {}, onPause() {}, onUpgrade() {} },
} satisfies Meta<typeof BulkBar>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A dialog behind the button that opens it. */
function Asking({
  open: first = false,
  ...props
}: Omit<ChangeDialogProps, 'onCancel' | 'onConfirm'> & { open?: boolean }) {
  const [open, setOpen] = useState(first);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ask</Button>
      <ChangeDialog {...props} ask={open ? props.ask : undefined} onCancel={close} onConfirm={close} />
    </>
  );
}

const asking = (props: ComponentProps<typeof Asking>): Story => ({
  render: () => <Asking {...props} />,
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Ask' }));
    const dialog = canvas.getByRole('dialog');
    // What does the least is what Enter would do.
    await expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
});

export const NothingSelected: Story = {};
export const SomeSelected: Story = { args: { selected: 3 } };
export const AllSelected: Story = { args: { selected: 10 } };
export const UpgradesOffered: Story = { args: { upgrades: 3 } };
export const NotAllowed: Story = {
  render: (args) => (
    <>
      <p id="why">Your role doesn’t allow this. Ask an administrator.</p>
      <BulkBar {...args} upgrades={3} disabledBy="why" />
    </>
  ),
};
export const UnderWay: Story = { render: () => <BulkProgress change="on" done={4} total={10} onStop={() => {}} /> };
export const Done: Story = { render: () => <BulkResult change="on" done={10} total={10} onClose={() => {}} /> };
export const SevenOfTen: Story = {
  tags: ['UX-47'],
  render: () => (
    <BulkResult change="on" done={7} total={10} failures={failures} onRetry={() => {}} onClose={() => {}} />
  ),
};
export const Stopped: Story = {
  render: () => <BulkResult change="off" done={4} total={10} left={6} onResume={() => {}} onClose={() => {}} />,
};
export const AskOne: Story = asking({ ask: 'off', workflows: workflows.slice(0, 1) });
export const AskSeveral: Story = asking({ ask: 'off', workflows });
export const AskPause: Story = asking({ ask: 'pause', workflows });
export const AskUpgrade: Story = asking({
  ask: 'upgrade',
  workflows: [
    { workflowId: 'wf_1', name: 'Sync new orders', from: '1.4.0', to: '2.0.0' },
    { workflowId: 'wf_2', name: 'Update stock levels', to: '3.1.0' },
  ],
});
export const NoAccount: Story = { render: () => <AccountNotice onConnect={() => {}} /> };
export const OnWithoutAccount: Story = { render: () => <AccountNotice on onConnect={() => {}} /> };
