import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button, Icon } from '../../src/components/index.ts';

const meta = {
  title: 'Components/Button',
  component: Button,
  args: { children: 'Connect' },
} satisfies Meta<typeof Button>;
export default meta;

export const Secondary: StoryObj<typeof meta> = {};
export const Primary: StoryObj<typeof meta> = { args: { variant: 'primary' } };
export const Quiet: StoryObj<typeof meta> = { args: { variant: 'quiet', children: 'Show the runs' } };
export const Danger: StoryObj<typeof meta> = { args: { variant: 'danger', children: 'Erase the logs' } };
export const Disabled: StoryObj<typeof meta> = { args: { disabled: true } };
export const Busy: StoryObj<typeof meta> = { args: { busy: true, variant: 'primary', children: 'Connecting…' } };
export const WithIcon: StoryObj<typeof meta> = {
  args: {
    children: (
      <>
        <Icon name="refresh" />
        Try again
      </>
    ),
  },
};
export const AsLink: StoryObj<typeof meta> = {
  args: { asChild: true, children: <a href="#runs">Show the runs</a> },
};
