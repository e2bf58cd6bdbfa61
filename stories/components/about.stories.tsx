import type { Meta, StoryObj } from '@storybook/react-vite';
import { About } from '../../src/components/index.ts';

const meta = {
  title: 'Components/About',
  component: About,
  args: {
    description: 'Reads each new order, books it and sends the stock level back.\n\nRefunds are posted the same way.',
    developer: 'Northwind',
    links: {
      setup: 'https://help.example/setup',
      support: 'https://help.example/support',
      privacy: 'https://example.com/privacy',
      terms: 'https://example.com/terms',
    },
  },
} satisfies Meta<typeof About>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Everything: Story = { tags: ['UX-11'] };
export const LinksOnly: Story = { args: { description: undefined, developer: undefined } };
export const UnsafeLinksLeftOut: Story = {
  args: { links: { setup: 'javascript:alert(1)', terms: 'ftp://example.com' } },
};
