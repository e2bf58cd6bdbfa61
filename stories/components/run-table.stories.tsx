import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { PlugboardError } from '../../src/api/index.ts';
import { RunTableView } from '../../src/components/index.ts';
import { inStoryTime } from './in-story-time.tsx';
import { manyRuns } from './work-fixtures.ts';

const meta = {
  title: 'Components/RunTableView',
  component: RunTableView,
  args: { workflowId: 'wf_1', runs: manyRuns(12), onRetry() {} },
  decorators: [inStoryTime],
} satisfies Meta<typeof RunTableView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Runs: Story = {};
export const UnderWay: Story = { args: { runs: manyRuns(12, 'pending'), live: true } };
export const Unclear: Story = { tags: ['UX-43'], args: { runs: [{ logId: 'a', status: 'unknown' }, ...manyRuns(3)] } };
export const Failures: Story = { args: { runs: manyRuns(60), defaultFilter: { status: 'failure' } } };
export const FilteredToNone: Story = { args: { runs: manyRuns(2), defaultFilter: { status: 'failure' } } };
export const WithHeading: Story = {
  args: { heading: <h2 data-slot="pb-section-title">Runs</h2>, live: true, onLiveChange() {} },
};
export const RunsOfOneProblem: Story = { args: { defaultFilter: { runIds: ['log_1', 'log_4'] } } };
export const Empty: Story = { args: { runs: [] } };
export const Loading: Story = { args: { runs: undefined } };
export const Unreachable: Story = {
  args: {
    runs: undefined,
    error: new PlugboardError('upstream_unreachable', 'Down.', { requestId: 'req_7f3a' }),
  },
};
export const Stale: Story = { args: { error: new PlugboardError('offline', 'No network.') } };
export const PartlyUnreadable: Story = { args: { skipped: 3 } };
const workflows = [
  { workflowId: 'wf_1', name: 'Sync orders' },
  { workflowId: 'wf_2', name: 'Sync customers with a rather long name' },
];
const ofSeveral = manyRuns(12).map((run, index) => ({ ...run, workflowId: `wf_${1 + (index % 2)}` }));
const open: Story['play'] = async ({ canvasElement }) => {
  const [first] = within(canvasElement).getAllByRole('button', { expanded: false });
  if (first) await userEvent.click(first);
};

export const One: Story = { args: { runs: manyRuns(1) } };
export const OfSeveralWorkflows: Story = { args: { runs: ofSeveral, workflows, workflowId: undefined } };
export const OpenedRun: Story = { tags: ['UX-44'], play: open };
export const OpenedRunOfSeveral: Story = {
  args: {
    runs: ofSeveral,
    workflows,
    defaultFilter: { status: 'failure' },
    renderErrors: () => <p>Errors at about this time</p>,
  },
  play: open,
};
export const NewRunsWait: Story = {
  tags: ['UX-50'],
  args: { newRuns: 3, live: true, onLiveChange() {}, onShowNewRuns() {} },
};
export const Paused: Story = { args: { live: false, onLiveChange() {} } };
export const BetweenTwoDates: Story = {
  args: { defaultFilter: { period: 'dates', from: '2026-11-20', to: '2026-11-21' } },
};
export const LongestFirst: Story = { args: { defaultFilter: { sort: 'longest' } } };
export const SearchedToNone: Story = { args: { defaultFilter: { query: 'no such run' } } };
export const PartlyMissing: Story = {
  args: {
    runs: ofSeveral,
    workflows,
    error: new PlugboardError('upstream_error', 'Down.'),
    missing: ['Sync customers'],
  },
};
export const Thousand: Story = { tags: ['UX-42'], args: { runs: manyRuns(1_000) } };
// Not as an argument: Storybook would copy it all into its panels.
const hundredThousand = manyRuns(100_000);
export const HundredThousand: Story = { render: (args) => <RunTableView {...args} runs={hundredThousand} /> };
export const SecondPage: Story = {
  args: { runs: manyRuns(1234) },
  async play({ canvasElement }) {
    const footer = canvasElement.querySelector<HTMLElement>('[data-slot="pb-run-more"]');
    const last = () => (footer ? within(footer).getAllByRole('button').at(-1) : undefined);
    for (let times = 0; times < 5; times += 1) {
      const button = last();
      if (button) await userEvent.click(button);
    }
  },
};
