import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  Button,
  PageHeader,
  Section,
  type CatalogueItem,
  type PageHeaderHealthProps,
} from '../../src/components/index.ts';
import { integrationIn } from './fixtures.ts';

interface HeaderProps {
  integration: CatalogueItem;
  health?: Pick<PageHeaderHealthProps, 'success' | 'failure'>;
}

function Header({ integration, health }: HeaderProps) {
  return (
    <>
      <PageHeader.Root integration={integration}>
        <PageHeader.Back onBack={() => {}} />
        <PageHeader.Patch host="Orbit" />
        <PageHeader.Title>
          <PageHeader.Name />
          <PageHeader.Meta>
            <PageHeader.Category />
            <PageHeader.Status />
          </PageHeader.Meta>
          <PageHeader.Purpose />
        </PageHeader.Title>
        {health && <PageHeader.Health {...health} />}
        <PageHeader.Actions>
          <Button variant={integration.state === 'available' ? 'primary' : 'secondary'}>Add credential</Button>
        </PageHeader.Actions>
      </PageHeader.Root>
      <Section title="Workflows" count={3} actions={<Button variant="quiet">Show the runs</Button>}>
        What runs for you.
      </Section>
    </>
  );
}

const meta = {
  title: 'Components/PageHeader',
  component: Header,
  args: { integration: integrationIn('available') },
} satisfies Meta<typeof Header>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Apart: Story = {};
export const Joined: Story = { args: { integration: integrationIn('installed') } };
export const Broken: Story = { args: { integration: integrationIn('attention') } };
export const WithHealth: Story = {
  tags: ['UX-36'],
  args: {
    integration: integrationIn('installed'),
    health: { success: '2026-11-21T11:57:00Z', failure: '2026-11-20T09:00:00Z' },
  },
};
export const NeverFailed: Story = {
  args: { integration: integrationIn('installed'), health: { success: '2026-11-21T11:57:00Z' } },
};
export const LongName: Story = {
  args: {
    integration: { ...integrationIn('connected'), name: 'International Warehouse and Fulfilment Management Suite' },
  },
};
