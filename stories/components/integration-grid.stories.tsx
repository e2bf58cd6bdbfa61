import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { PlugboardError } from '../../src/api/index.ts';
import {
  CatalogueToolbar,
  IntegrationGridView,
  RequestPrompt,
  useCatalogue,
  type CatalogueFilter,
  type CatalogueItem,
  type CatalogueLayout,
  type IntegrationGridViewProps,
} from '../../src/components/index.ts';
import { hostIntegrations, integrations, manyIntegrations, plainIntegrations } from './fixtures.ts';

interface Props extends Omit<IntegrationGridViewProps, 'items' | 'filter'> {
  items: readonly CatalogueItem[];
  initialFilter?: CatalogueFilter | undefined;
  initialLayout?: CatalogueLayout | undefined;
}

function Catalogue({ items, initialFilter = {}, initialLayout = 'grid', ...props }: Props) {
  const [filter, setFilter] = useState(initialFilter);
  const [layout, setLayout] = useState<CatalogueLayout>(initialLayout);
  const catalogue = useCatalogue(items, filter);
  return (
    <>
      <CatalogueToolbar
        catalogue={catalogue}
        filter={filter}
        onFilterChange={(change) => setFilter({ ...filter, ...change })}
        layout={layout}
        onLayoutChange={setLayout}
        loading={props.loading}
      />
      <IntegrationGridView
        items={catalogue.items}
        filter={filter}
        onClearFilter={() => setFilter({})}
        headingLevel={2}
        layout={layout}
        {...props}
      />
    </>
  );
}

const meta = {
  title: 'Components/IntegrationGrid',
  component: Catalogue,
  args: { items: integrations, onOpen: () => {}, onAction: () => {}, onRetry: () => {} },
  decorators: [
    (Story) => (
      <>
        <h2>Integrations</h2>
        <Story />
      </>
    ),
  ],
} satisfies Meta<typeof Catalogue>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Full: Story = {};
export const WithoutPurposes: Story = { args: { items: plainIntegrations } };
export const List: Story = { args: { initialLayout: 'list' } };
export const ListLoading: Story = { args: { items: [], loading: true, initialLayout: 'list' } };
export const FeaturedNewAndLocked: Story = { tags: ['UX-06'], args: { items: hostIntegrations } };
export const FeaturedNewAndLockedAsList: Story = { args: { items: hostIntegrations, initialLayout: 'list' } };
export const Newest: Story = { args: { items: hostIntegrations, initialFilter: { sort: 'newest' } } };
export const NeedsAttention: Story = { args: { initialFilter: { view: 'attention' } } };
export const NothingNeedsAttention: Story = {
  args: { items: integrations.map((item) => ({ ...item, state: 'installed' })), initialFilter: { view: 'attention' } },
};
export const ReadOnly: Story = { args: { readOnly: true } };
export const WithRequest: Story = {
  tags: ['UX-10'],
  args: {
    initialFilter: { query: 'fax machine' },
    renderRequest: (request) => <RequestPrompt {...request} asked={false} onRequest={() => {}} />,
  },
};
export const Requested: Story = {
  args: {
    initialFilter: { query: 'fax machine' },
    renderRequest: (request) => <RequestPrompt {...request} asked onRequest={() => {}} />,
  },
};
export const Loading: Story = { args: { items: [], loading: true } };
export const Empty: Story = { args: { items: [] } };
export const NoResult: Story = { args: { initialFilter: { query: 'fax machine' } } };
export const NothingInstalled: Story = {
  tags: ['UX-52'],
  args: { items: integrations.map((item) => ({ ...item, state: 'available' })), initialFilter: { installed: true } },
};
export const Installed: Story = { tags: ['UX-03'], args: { initialFilter: { installed: true } } };
export const OneCategory: Story = { args: { initialFilter: { category: 'crm' } } };
export const Failed: Story = {
  args: { items: [], error: new PlugboardError('upstream_unreachable', 'No answer.', { requestId: 'req_8f14e45f' }) },
};
export const SessionExpired: Story = {
  tags: ['UX-54'],
  args: { items: [], error: new PlugboardError('unauthenticated', 'No session.') },
};
export const Offline: Story = {
  tags: ['UX-54'],
  args: { items: [], error: new PlugboardError('offline', 'No network.') },
};
export const RateLimited: Story = {
  tags: ['UX-54'],
  args: { items: [], error: new PlugboardError('rate_limited', 'Too many.', { retryAfter: 30_000 }) },
};
export const Stale: Story = { args: { error: new PlugboardError('upstream_error', 'Status 500.') } };
export const PartlyUnreadable: Story = { args: { skipped: 3 } };
export const Unreadable: Story = { args: { items: [], skipped: 12 } };
export const TenThousand: Story = { tags: ['UX-09'], args: { items: manyIntegrations(10_000) } };
