import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunHistory } from '../../src/components/index.ts';
import { inStoryTime } from './in-story-time.tsx';
import { manyRuns, storyTime } from './work-fixtures.ts';

const meta = {
  title: 'Components/RunHistory',
  component: RunHistory,
  args: { runs: manyRuns(70), end: storyTime },
  decorators: [inStoryTime],
} satisfies Meta<typeof RunHistory>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Day: Story = {};
export const Week: Story = { args: { runs: manyRuns(500) } };
export const Month: Story = { args: { runs: manyRuns(2_000) } };
export const OnlyFailures: Story = { args: { runs: manyRuns(70).map((run) => ({ ...run, status: 'failure' })) } };
export const One: Story = { args: { runs: manyRuns(1) } };
export const None: Story = { args: { runs: [] } };
