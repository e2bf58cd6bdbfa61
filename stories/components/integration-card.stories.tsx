import type { Meta, StoryObj } from '@storybook/react-vite';
import { IntegrationCard, type CatalogueItem } from '../../src/components/index.ts';
import { integrationIn } from './fixtures.ts';

function Card({ integration }: { integration: CatalogueItem }) {
  return (
    <div className="story-card">
      <IntegrationCard.Root integration={integration} onOpen={() => {}}>
        <IntegrationCard.Header>
          <IntegrationCard.Icon />
          <div data-slot="pb-card-title">
            <IntegrationCard.Name level={2} />
            <IntegrationCard.Category />
          </div>
          <IntegrationCard.Badges />
        </IntegrationCard.Header>
        <IntegrationCard.Purpose />
        <IntegrationCard.Footer>
          <IntegrationCard.Status />
          <IntegrationCard.Action />
        </IntegrationCard.Footer>
      </IntegrationCard.Root>
    </div>
  );
}

const meta = {
  title: 'Components/IntegrationCard',
  component: Card,
  args: { integration: integrationIn('available') },
} satisfies Meta<typeof Card>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Available: Story = { tags: ['state/available'] };
export const Connecting: Story = { tags: ['state/connecting'], args: { integration: integrationIn('connecting') } };
export const Connected: Story = { tags: ['state/connected'], args: { integration: integrationIn('connected') } };
export const Installed: Story = { tags: ['state/installed'], args: { integration: integrationIn('installed') } };
export const NeedsAttention: Story = {
  tags: ['UX-07', 'state/expired-revoked-or-invalid'],
  args: { integration: integrationIn('attention') },
};
export const Unknown: Story = { tags: ['state/unknown'], args: { integration: integrationIn('unknown') } };
export const WithoutPurpose: Story = { args: { integration: { ...integrationIn('available'), purpose: undefined } } };
export const LongName: Story = {
  args: {
    integration: {
      ...integrationIn('attention'),
      name: 'International Warehouse and Fulfilment Management Suite for Enterprises',
      category: 'Enterprise resource planning and logistics',
      purpose:
        'Moves every order, return, shipment and stock count between your warehouses and the rest of what you run, hourly.',
    },
  },
};
export const BrokenIcon: Story = {
  tags: ['UX-08'],
  args: { integration: { ...integrationIn('available'), iconUrl: '/missing.svg' } },
};
export const Featured: Story = { args: { integration: { ...integrationIn('available'), featured: true } } };
export const New: Story = { args: { integration: { ...integrationIn('available'), isNew: true, featured: true } } };
export const Locked: Story = {
  tags: ['state/disabled-by-an-administrator'],
  args: { integration: { ...integrationIn('available'), locked: { reason: 'Part of the Pro plan' } } },
};
export const LockedWithPlan: Story = {
  args: {
    integration: {
      ...integrationIn('available'),
      locked: { reason: 'Part of the Pro plan', plan: 'Pro', href: '#plans' },
    },
  },
};
export const SeveralCategories: Story = {
  args: { integration: { ...integrationIn('available'), categories: ['E-Commerce', 'Inventory'] } },
};
