import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectStatus } from '../../src/components/index.ts';

const nothing = () => {};

const meta = {
  title: 'Components/ConnectStatus',
  component: ConnectStatus,
  args: {
    status: 'awaiting',
    name: 'Slack',
    url: 'https://provider.example/consent',
    onCheck: nothing,
    onReopen: nothing,
    onCancel: nothing,
    onFollow: nothing,
    onContinueHere: nothing,
  },
} satisfies Meta<typeof ConnectStatus>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Awaiting: Story = { tags: ['state/awaiting-the-user'] };
export const AwaitingAfterReload: Story = { args: { url: undefined } };
export const Checking: Story = { args: { checking: true } };
export const NotYet: Story = { args: { notYet: true } };
export const Blocked: Story = { args: { status: 'blocked' } };
export const Leaving: Story = { args: { status: 'leaving' } };
export const Closed: Story = { tags: ['UX-21'], args: { status: 'closed' } };
export const Denied: Story = { tags: ['UX-21'], args: { status: 'denied' } };
export const Failed: Story = { args: { status: 'failed' } };
export const Unfinished: Story = { args: { status: 'unfinished' } };
export const TimedOut: Story = { tags: ['UX-21'], args: { status: 'timedout' } };
export const Unsafe: Story = { args: { status: 'unsafe' } };
