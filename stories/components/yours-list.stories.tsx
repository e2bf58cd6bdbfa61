import type { Meta, StoryObj } from '@storybook/react-vite';
import { YoursList, type CatalogueItem } from '../../src/components/index.ts';
import { integrations } from './fixtures.ts';

const names = ['Sync orders', 'Update stock levels', 'Send tracking numbers'];
const off = { names, on: 0, certain: true };
const some = { names, on: 2, certain: true, lastRun: '2026-11-21T11:56:00Z' };
const [shopify, hubspot, quickbooks, slack, salesforce] = integrations as [
  CatalogueItem,
  CatalogueItem,
  CatalogueItem,
  CatalogueItem,
  CatalogueItem,
];

const rejected: CatalogueItem = {
  ...quickbooks,
  attention: { cause: 'rejected' },
  workflows: { names, on: 1, certain: true },
};
const told: CatalogueItem = {
  ...salesforce,
  state: 'attention',
  attention: { cause: 'said', reason: 'Your consent at the provider ends on Friday.' },
};
const mixed: CatalogueItem[] = [rejected, slack, { ...shopify, workflows: some }, { ...hubspot, workflows: off }];
const many = integrations.map((item): CatalogueItem => ({ ...item, state: 'connected', workflows: some }));

const meta = {
  title: 'Components/YoursList',
  component: YoursList,
  args: { items: mixed, onOpen: () => {}, onAction: () => {} },
  decorators: [
    (Story) => (
      <>
        <h2>Integrations</h2>
        <Story />
      </>
    ),
  ],
} satisfies Meta<typeof YoursList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const OneProblem: Story = { tags: ['UX-04'] };
export const SeveralProblems: Story = { args: { items: [rejected, told, ...mixed.slice(1)] } };
export const MoreThanEight: Story = { args: { items: many } };
export const Links: Story = { args: { hrefOf: (id) => `#${id}` } };
export const WithoutSentences: Story = { args: { hideFacts: true } };
export const MayNotConnect: Story = { args: { disabledReason: 'Ask an admin to connect accounts.' } };
export const LongName: Story = {
  args: {
    items: [
      { ...rejected, name: 'International Warehouse and Fulfilment Management Suite for Enterprises' },
      ...mixed.slice(1),
    ],
  },
};
