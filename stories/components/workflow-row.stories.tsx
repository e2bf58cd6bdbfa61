import type { Meta, StoryObj } from '@storybook/react-vite';
import { PlugboardError } from '../../src/api/index.ts';
import { RunRibbon, WorkflowRow, WorkflowSwitch, type WorkflowSwitchProps } from '../../src/components/index.ts';
import { manyRuns } from './work-fixtures.ts';

const switchOf = (name: string, props: Partial<WorkflowSwitchProps>) => (labelledBy: string) => (
  <WorkflowSwitch workflowId={name} name={name} state="on" labelledBy={labelledBy} onChange={() => {}} {...props} />
);

const rows: [string, Partial<WorkflowSwitchProps>, number][] = [
  ['Sync new orders', { state: 'on' }, 24],
  ['Import customers every night', { state: 'off' }, 9],
  ['Post refunds to accounting', { state: 'unknown' }, 0],
  ['Update stock levels', { state: 'pending' }, 24],
  ['Send tracking numbers', { state: 'off', error: new PlugboardError('upstream_error', 'Failed.') }, 24],
  ['Archive old tickets', { state: 'on', upgrade: { version: '2.1.0', onUpgrade() {} } }, 24],
];

const meta = {
  title: 'Components/WorkflowRow',
  component: WorkflowRow,
  args: {
    workflowId: 'wf_1',
    name: 'Sync new orders',
    version: '2.0.0',
    ribbon: <RunRibbon runs={manyRuns(24)} />,
    toggle: switchOf('Sync new orders', {}),
  },
  decorators: [
    (Story) => (
      <ul data-slot="pb-workflow-rows">
        <Story />
      </ul>
    ),
  ],
} satisfies Meta<typeof WorkflowRow>;
export default meta;
type Story = StoryObj<typeof meta>;

export const One: Story = {};
export const Opening: Story = { args: { onOpen() {} } };
export const EveryState: Story = {
  render: () => (
    <>
      {rows.map(([name, props, count]) => (
        <WorkflowRow
          key={name}
          workflowId={name}
          name={name}
          version="2.0.0"
          ribbon={<RunRibbon runs={manyRuns(count)} />}
          toggle={switchOf(name, props)}
          onOpen={() => {}}
        />
      ))}
    </>
  ),
};
