import type { Meta, StoryObj } from '@storybook/react-vite';
import { Disclosure } from '../../src/components/index.ts';

const meta = {
  title: 'Components/Disclosure',
  component: Disclosure,
  args: { title: 'Resources', level: 3, children: <p>Orders, products and customers.</p> },
  render: (args) => (
    <>
      <h2>Shopify</h2>
      <Disclosure {...args} />
    </>
  ),
} satisfies Meta<typeof Disclosure>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Closed: Story = {};
export const Open: Story = { play: ({ canvasElement }) => canvasElement.querySelector('button')?.click() };
