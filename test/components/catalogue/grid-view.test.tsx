import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import {
  CatalogueToolbar,
  IntegrationGridView,
  useCatalogue,
  type CatalogueFilter,
  type CatalogueItem,
  type IntegrationGridViewProps,
  type IntegrationState,
} from '../../../src/components/index.ts';
// The menu loads on demand. A slow machine must not decide the test.
import '../../../src/components/overlay/floating.ts';
import { I18nProvider } from '../../../src/i18n/internal.ts';
import de from '../../../src/i18n/locales/de.ts';

const item = (name: string, category = 'CRM', state: IntegrationState = 'available'): CatalogueItem => ({
  integrationId: `int_${name.toLowerCase()}`,
  name,
  category,
  state,
});
const some = [
  item('Shopify', 'E-Commerce', 'installed'),
  item('HubSpot'),
  item('Salesforce'),
  item('Magento', 'ecommerce'),
];
const many = Array.from({ length: 500 }, (_, number) => item(`App ${number + 1}`));

function Catalogue({
  items = some,
  initialFilter = {},
  ...props
}: Partial<IntegrationGridViewProps> & { initialFilter?: CatalogueFilter }) {
  const [filter, setFilter] = useState<CatalogueFilter>(initialFilter);
  const catalogue = useCatalogue(items, filter);
  const clear = () => setFilter({ query: '', category: undefined, installed: false });
  return (
    <>
      <CatalogueToolbar
        catalogue={catalogue}
        filter={filter}
        onFilterChange={(change) => setFilter({ ...filter, ...change })}
        loading={props.loading}
      />
      <IntegrationGridView items={catalogue.items} filter={filter} onClearFilter={clear} {...props} />
    </>
  );
}

const shown = () => screen.queryAllByRole('article').map((card) => within(card).getByRole('heading').textContent);
const field = () => screen.getByRole('searchbox', { name: 'Search integrations' });
const title = () => document.querySelector('[data-slot="pb-toolbar-title"]')?.textContent;
const error = new PlugboardError('upstream_error', 'Status 500.', { requestId: 'req_1' });

describe('<CatalogueToolbar />', () => {
  it('filters the list while the user types and counts the results', async () => {
    render(<Catalogue />);
    expect(title()).toBe('Browse4');
    await userEvent.type(field(), 'hub');
    expect(shown()).toEqual(['HubSpot']);
    expect(title()).toBe('Results1');
  });

  it('clears the search with its button and focuses the field', async () => {
    render(<Catalogue />);
    await userEvent.type(field(), 'hub');
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(shown()).toHaveLength(4);
    expect(document.activeElement).toBe(field());
    expect(screen.queryByRole('button', { name: 'Clear search' })).toBeNull();
  });

  it('clears the search on Escape, and ignores Escape in an empty field', { tags: ['UX-01'] }, () => {
    const onKeyDown = vi.fn<() => void>();
    render(
      <div role="presentation" onKeyDown={onKeyDown}>
        <Catalogue />
      </div>,
    );
    fireEvent.change(field(), { target: { value: 'hub' } });
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(shown()).toHaveLength(4);
    expect(onKeyDown).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(onKeyDown).toHaveBeenCalledOnce();
  });

  it('offers each category with its count, as button and in the select', async () => {
    render(<Catalogue />);
    const group = screen.getByRole('group', { name: 'Categories' });
    expect(
      within(group)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['All 4', 'CRM 2', 'E-Commerce 2']);
    await userEvent.click(screen.getByRole('button', { name: 'E-Commerce 2' }));
    expect(shown()).toEqual(['Shopify', 'Magento']);
    expect(screen.getByRole('button', { name: 'E-Commerce 2' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Category' }), 'CRM (2)');
    expect(shown()).toEqual(['HubSpot', 'Salesforce']);
    await userEvent.click(screen.getByRole('button', { name: 'All 4' }));
    expect(shown()).toHaveLength(4);
  });

  it('updates the counts with the search and hides categories without a match', { tags: ['UX-02'] }, async () => {
    render(<Catalogue />);
    await userEvent.type(field(), 'magento');
    expect(screen.queryByRole('button', { name: /^CRM/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'E-Commerce 1' })).toBeTruthy();
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'All categories',
      'E-Commerce (1)',
    ]);
  });

  it('keeps the selected category while a search finds nothing in it', async () => {
    render(<Catalogue />);
    await userEvent.click(screen.getByRole('button', { name: 'CRM 2' }));
    await userEvent.type(field(), 'magento');
    expect(screen.getByRole('button', { name: 'CRM 0' }).getAttribute('aria-pressed')).toBe('true');
    expect(shown()).toEqual([]);
  });

  it('names the empty category Other', () => {
    render(<Catalogue items={[...some, { ...item('Odd'), category: undefined }]} />);
    expect(screen.getByRole('button', { name: 'Other 1' })).toBeTruthy();
  });

  it.each([
    [6, 1],
    [7, 0],
  ])('offers %d categories in %d groups of buttons, and always as a select', (categories, groups) => {
    const items = Array.from({ length: categories }, (_, number) => item(`App ${number}`, `Kind ${number}`));
    render(<Catalogue items={items} />);
    expect(screen.queryAllByRole('group', { name: 'Categories' })).toHaveLength(groups);
    expect(screen.getByRole('combobox', { name: 'Category' })).toBeTruthy();
  });

  it('names a view of the host’s and leads back to all', async () => {
    render(<Catalogue initialFilter={{ view: 'installed' }} />);
    expect(shown()).toEqual(['Shopify']);
    expect(title()).toBe('Connected1');
    await userEvent.click(screen.getByRole('button', { name: 'Show all integrations' }));
    expect(shown()).toHaveLength(4);
    expect(title()).toBe('Browse4');
  });

  it('shows no count while the list loads or after it failed', () => {
    const { rerender } = render(<Catalogue items={[]} loading />);
    expect(title()).toBe('BrowseLoading integrations…');
    rerender(<Catalogue items={[]} error={error} />);
    expect(title()).toBe('Browse');
  });

  it('sorts in a menu that says which order is chosen', async () => {
    render(<Catalogue />);
    fireEvent.click(screen.getByRole('button', { name: 'Sort and view: Recommended' }));
    expect((await screen.findByRole('menuitemcheckbox', { name: 'Recommended' })).getAttribute('aria-checked')).toBe(
      'true',
    );
    expect(screen.queryByRole('menuitemcheckbox', { name: 'Newest' })).toBeNull();
    await userEvent.click(screen.getByRole('menuitemcheckbox', { name: 'A–Z' }));
    expect(screen.getByRole('button', { name: 'Sort and view: A–Z' })).toBeTruthy();
    expect(shown()).toEqual(['HubSpot', 'Magento', 'Salesforce', 'Shopify']);
  });

  it('speaks the language of the provider', () => {
    render(
      <I18nProvider locale={de}>
        <Catalogue />
      </I18nProvider>,
    );
    expect(title()).toBe('Entdecken4');
  });
});

describe('<IntegrationGridView />', () => {
  it('lists the integrations as cards', () => {
    render(<Catalogue />);
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(4);
  });

  it('shows placeholders while loading, hidden from screen readers', () => {
    const { container } = render(<IntegrationGridView items={[]} loading />);
    expect(container.querySelectorAll('[data-slot="pb-card-skeleton"]')).toHaveLength(12);
    expect(container.querySelector('[data-slot="pb-integration-card"]')).toBeNull();
    expect(container.querySelector('[data-slot="pb-integration-grid-view"]')?.getAttribute('aria-busy')).toBe('true');
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('says that the catalogue is empty', () => {
    render(<IntegrationGridView items={[]} />);
    expect(screen.getByText(/There are no integrations yet/)).toBeTruthy();
  });

  it('says that nothing matches, and can clear the filter', async () => {
    render(<Catalogue />);
    await userEvent.type(field(), 'fax');
    expect(screen.getByText('No integration called “fax”.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show all integrations' }));
    expect(shown()).toHaveLength(4);
  });

  it('asks in the same box for what was not found, without a second way to clear the search', async () => {
    render(<Catalogue renderRequest={({ query, empty }) => <b>{`${empty ? 'Nothing' : 'More'}: ${query}`}</b>} />);
    expect(screen.getByText('More:')).toBeTruthy();
    await userEvent.type(field(), 'fax');
    expect(screen.getByText('Nothing: fax').closest('[data-slot="pb-empty-state"]')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show all integrations' })).toBeNull();
  });

  it('leads out of a category in which nothing was found', async () => {
    render(<Catalogue renderRequest={({ query }) => <b>{query}</b>} initialFilter={{ category: 'crm' }} />);
    await userEvent.type(field(), 'magento');
    await userEvent.click(screen.getByRole('button', { name: 'Show all integrations' }));
    expect(shown()).toHaveLength(4);
  });

  it('says that nothing is connected', () => {
    render(<Catalogue items={[item('HubSpot')]} initialFilter={{ view: 'installed' }} />);
    expect(screen.getByText(/Nothing is connected yet/)).toBeTruthy();
  });

  it('says how only those are that are in use', () => {
    render(<Catalogue />);
    expect(within(screen.getByRole('article', { name: 'Shopify' })).getByText('Connected')).toBeTruthy();
    const hubspot = within(screen.getByRole('article', { name: 'HubSpot' }));
    expect(hubspot.getByText('CRM')).toBeTruthy();
    expect(hubspot.queryByText('Not connected')).toBeNull();
  });

  it('shows the error and can retry', async () => {
    const onRetry = vi.fn<() => void>();
    render(<IntegrationGridView items={[]} error={error} onRetry={onRetry} />);
    expect(screen.getByText('The integration service had a problem.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('keeps the cards when a refresh fails and marks them as possibly out of date', () => {
    render(<Catalogue error={error} onRetry={() => {}} />);
    expect(shown()).toHaveLength(4);
    expect(screen.getByText(/may be out of date/)).toBeTruthy();
  });

  it('counts the integrations that could not be read', () => {
    render(<Catalogue skipped={2} />);
    expect(screen.getByText('2 integrations couldn’t be read and are left out.')).toBeTruthy();
  });

  it('never shows an unreadable list as an empty one', () => {
    render(<IntegrationGridView items={[]} skipped={3} onRetry={() => {}} />);
    expect(screen.getByText(/None of the 3 integrations could be read/)).toBeTruthy();
    expect(screen.queryByText(/There are no integrations yet/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('opens an integration from its name and runs its action from its button', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    const onAction = vi.fn<(id: string, state: IntegrationState) => void>();
    render(<Catalogue onOpen={onOpen} onAction={onAction} />);
    await userEvent.click(screen.getByRole('button', { name: 'HubSpot' }));
    await userEvent.click(screen.getByRole('button', { name: 'Manage Shopify' }));
    expect(onOpen.mock.calls).toEqual([['int_hubspot']]);
    expect(onAction.mock.calls).toEqual([['int_shopify', 'installed']]);
  });

  it('renders the host’s card', () => {
    render(<Catalogue renderItem={({ name }) => <b>{`Own ${name}`}</b>} />);
    expect(screen.getByText('Own HubSpot')).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('puts names one level below the heading above', () => {
    render(<Catalogue headingLevel={3} />);
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(4);
  });

  it('renders at most 200 cards at once, and reaches them all', () => {
    const { container } = render(<Catalogue items={many} renderItem={({ name }) => name} />);
    const rows = () => Array.from(container.querySelectorAll('li'), ({ textContent }) => textContent);
    const press = (label: string, times = 1) => {
      for (let left = times; left > 0; left -= 1) fireEvent.click(screen.getByText(label));
      return [rows().length, rows()[0], rows().at(-1)];
    };
    expect(rows()).toHaveLength(60);
    expect(press('Show more', 2)).toEqual([180, 'App 1', 'App 180']);
    expect(screen.getByText('1–180 of 500')).toBeTruthy();
    expect(press('Show more')).toEqual([60, 'App 181', 'App 240']);
    expect(press('Show more', 3)).toEqual([60, 'App 361', 'App 420']);
    expect(press('Show more', 2)).toEqual([140, 'App 361', 'App 500']);
    expect(screen.queryByText('Show more')).toBeNull();
    expect(press('Show previous')).toEqual([180, 'App 181', 'App 360']);
  });

  it('returns to the top when the search changes', () => {
    const { container } = render(<Catalogue items={many} renderItem={({ name }) => name} />);
    for (let clicks = 0; clicks < 3; clicks += 1) fireEvent.click(screen.getByText('Show more'));
    fireEvent.change(field(), { target: { value: 'app' } });
    const rows = container.querySelectorAll('li');
    expect([rows.length, rows[0]?.textContent]).toEqual([60, 'App 1']);
  });
});
