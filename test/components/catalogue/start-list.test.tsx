import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { StartList, type CatalogueItem } from '../../../src/components/index.ts';

const items: CatalogueItem[] = ['Shopify', 'Slack'].map((name) => ({
  integrationId: `int_${name}`,
  name,
  state: 'available',
}));

describe('<StartList />', () => {
  it('shows its cards in a section of their own', () => {
    render(<StartList items={items} />);
    const section = within(screen.getByRole('region', { name: 'Start here' }));
    expect(section.getAllByRole('article').map((one) => one.dataset['integrationId'])).toEqual([
      'int_Shopify',
      'int_Slack',
    ]);
  });

  it('puts the names one level below its title', () => {
    render(<StartList items={items} headingLevel={4} />);
    expect(screen.getByRole('heading', { level: 4, name: 'Start here' })).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 5 })).toHaveLength(2);
  });

  it('connects from a card', async () => {
    const onAction = vi.fn<(id: string) => void>();
    render(<StartList items={items} onAction={onAction} />);
    await userEvent.click(screen.getByRole('button', { name: 'Connect Slack' }));
    expect(onAction.mock.calls[0]?.[0]).toBe('int_Slack');
  });

  it('holds the places of its cards while they load', () => {
    render(<StartList items={[]} loading={3} />);
    expect(document.querySelectorAll('[data-slot="pb-card-skeleton"]')).toHaveLength(3);
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('renders nothing for an empty list', () => {
    render(<StartList items={[]} />);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('draws the host’s cards', () => {
    render(<StartList items={items} renderItem={({ name }) => <b>{`Own ${name}`}</b>} />);
    expect(screen.getByText('Own Slack')).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });
});
