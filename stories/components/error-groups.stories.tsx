import type { Meta, StoryObj } from '@storybook/react-vite';
import { PlugboardError } from '../../src/api/index.ts';
import { ErrorGroups } from '../../src/components/index.ts';
import { inStoryTime } from './in-story-time.tsx';
import { failures } from './work-fixtures.ts';

const meta = {
  title: 'Components/ErrorGroups',
  component: ErrorGroups,
  args: { workflowId: 'wf_1', errors: failures, headingLevel: 2, onRetry() {} },
  decorators: [inStoryTime],
} satisfies Meta<typeof ErrorGroups>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Problems: Story = {};
export const DetailsOpen: Story = {
  args: { errors: failures.slice(0, 3) },
  play({ canvasElement }) {
    canvasElement.querySelector('details')?.setAttribute('open', '');
  },
};
export const WithoutMessage: Story = { args: { errors: [{ errorId: 'err_1' }] } };
export const Empty: Story = { args: { errors: [] } };
export const Loading: Story = { args: { errors: undefined } };
export const Unreachable: Story = {
  args: { errors: undefined, error: new PlugboardError('upstream_timeout', 'Slow.', { requestId: 'req_7f3a' }) },
};
export const Stale: Story = { args: { error: new PlugboardError('offline', 'No network.') } };
export const PartlyUnreadable: Story = { args: { skipped: 2 } };
