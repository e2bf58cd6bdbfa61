import type { Meta, StoryObj } from '@storybook/react-vite';
import { AttentionList, type CatalogueItem } from '../../src/components/index.ts';
import { integrations } from './fixtures.ts';

const causes = [
  { cause: 'rejected' },
  { cause: 'missing' },
  { cause: 'said', reason: 'Your consent at the provider ends on Friday.' },
] as const;

const needy = (count: number): CatalogueItem[] =>
  integrations
    .slice(0, count)
    .map((item, index) => ({ ...item, state: 'attention', attention: causes[index % 3] ?? causes[0] }));

const meta = {
  title: 'Components/AttentionList',
  component: AttentionList,
  args: { items: needy(3), onReconnect: () => {} },
  decorators: [
    (Story) => (
      <>
        <h1>Home</h1>
        <Story />
      </>
    ),
  ],
} satisfies Meta<typeof AttentionList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Three: Story = {};
export const One: Story = { args: { items: needy(1) } };
export const Many: Story = { args: { items: needy(8) } };
export const Links: Story = { args: { hrefOf: (id) => `#${id}` } };
export const MayNotConnect: Story = { args: { disabledReason: 'Ask an admin to connect accounts.' } };
