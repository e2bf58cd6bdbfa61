import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunRibbon } from '../../src/components/index.ts';
import { runs } from './fixtures.ts';

const meta = {
  title: 'Components/RunRibbon',
  component: RunRibbon,
  args: { runs: runs(24) },
} satisfies Meta<typeof RunRibbon>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Full: Story = {};
export const Few: Story = { args: { runs: runs(5) } };
export const None: Story = { args: { runs: [] } };
export const AllFailed: Story = { args: { runs: runs(24).map((run) => ({ ...run, status: 'failure' })) } };
export const Unclear: Story = { args: { runs: runs(12).map((run) => ({ ...run, status: 'unknown' })) } };
export const Dimmed: Story = { args: { dimmed: true } };
