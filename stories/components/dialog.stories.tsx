import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button, Dialog } from '../../src/components/index.ts';

const meta = {
  title: 'Components/Dialog',
  component: Dialog,
  args: {
    open: true,
    onClose: () => {},
    title: 'Switch 3 workflows off?',
    children: <p>They stop running at once. Their settings and past runs stay.</p>,
    actions: (
      <>
        <Button>Keep them on</Button>
        <Button variant="danger">Switch off</Button>
      </>
    ),
  },
} satisfies Meta<typeof Dialog>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};
export const LongTitle: Story = {
  args: { title: 'Disconnect the-very-long-name-of-an-account-that-somebody-once-chose@example.com from Shopify?' },
};
export const LongContent: Story = {
  args: { children: Array.from({ length: 30 }, (_, index) => <p key={index}>Workflow {index + 1} would stop.</p>) },
};
