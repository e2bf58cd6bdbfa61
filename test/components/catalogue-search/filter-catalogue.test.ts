import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  createCatalogueIndex,
  warmIndex,
  type CatalogueSort,
} from '../../../src/components/catalogue-search/catalogue-index.ts';
import {
  countCategories,
  filterCatalogue,
  searchIntegrations,
  viewOf,
  type CatalogueFilter,
  type CatalogueView,
  type FuzzySearch,
} from '../../../src/components/catalogue-search/filter-catalogue.ts';
import type { CatalogueItem, IntegrationState } from '../../../src/components/integration/integration-state.ts';
import { formatFor } from '../../../src/i18n/internal.ts';

const { compare } = formatFor('en');

const item = (
  name: string,
  category?: string,
  state: IntegrationState = 'available',
  purpose?: string,
): CatalogueItem => ({
  integrationId: `int_${name}`,
  name,
  category,
  state,
  purpose,
});

const index = createCatalogueIndex(
  [
    item('Zendesk', 'Support'),
    item('Shopify', 'E-Commerce', 'installed'),
    item('Magento', 'E-Commerce'),
    item('WooCommerce', 'ecommerce'),
    item('Xero', 'Accounting', 'attention'),
    item('Hub Spot', 'CRM', 'connected'),
    item('Élan', undefined),
    item('Mailchimp', 'Marketing', 'unknown', 'Sends campaigns to your shop’s customers'),
    item('Slack', '  ', 'connecting'),
  ],
  compare,
);

const names = (items: readonly CatalogueItem[]) => items.map(({ name }) => name);
const find = (query: string) => names(searchIntegrations(index.entries, query).map((entry) => entry.item));

describe('createCatalogueIndex', () => {
  it('sorts integrations in use first, each group by name', () => {
    expect(find('')).toEqual([
      'Hub Spot',
      'Shopify',
      'Xero',
      'Élan',
      'Magento',
      'Mailchimp',
      'Slack',
      'WooCommerce',
      'Zendesk',
    ]);
  });

  it('sorts in the order of the locale', { tags: ['UX-05'] }, () => {
    const items = ['Zoom', 'Öffi', 'Oslo', 'app 10', 'App 9'].map((name) => item(name));
    const order = (locale: string) =>
      names(createCatalogueIndex(items, formatFor(locale).compare).entries.map((entry) => entry.item));
    expect(order('de')).toEqual(['App 9', 'app 10', 'Öffi', 'Oslo', 'Zoom']);
    expect(order('sv')).toEqual(['App 9', 'app 10', 'Oslo', 'Zoom', 'Öffi']);
  });

  it('merges spellings of a category into the most frequent one, the empty category last', () => {
    expect(index.categories).toEqual([
      { key: 'accounting', label: 'Accounting' },
      { key: 'crm', label: 'CRM' },
      { key: 'ecommerce', label: 'E-Commerce' },
      { key: 'marketing', label: 'Marketing' },
      { key: 'support', label: 'Support' },
      { key: '', label: '' },
    ]);
  });

  it('applies that spelling to each integration', () => {
    const woo = index.entries.find(({ item: { name } }) => name === 'WooCommerce');
    expect(woo?.item.category).toBe('E-Commerce');
  });

  it('does not change its input', () => {
    const given = [item('B', 'e-commerce'), item('A', 'E-Commerce'), item('C', 'E-Commerce')];
    const before = structuredClone(given);
    warmIndex(createCatalogueIndex(given, compare));
    expect(given).toEqual(before);
  });

  it('accepts an empty catalogue', () => {
    expect(createCatalogueIndex([], compare)).toEqual({ entries: [], categories: [] });
  });
});

describe('createCatalogueIndex with what a host says', () => {
  const dated = (name: string, addedAt?: string): CatalogueItem => ({ ...item(name), addedAt });
  const order = (items: CatalogueItem[], sort?: CatalogueSort) =>
    names(createCatalogueIndex(items, compare, sort).entries.map((entry) => entry.item));

  it('sorts integrations in use, then featured, each by name', () => {
    const items = [item('B'), { ...item('D'), featured: true }, item('Z', 'CRM', 'installed'), item('A')];
    expect(order(items)).toEqual(['Z', 'D', 'A', 'B']);
    expect(order([...items, { ...item('C', 'CRM', 'installed'), featured: true }])).toEqual(['C', 'Z', 'D', 'A', 'B']);
  });

  it('sorts by name alone', () => {
    expect(order([item('B', 'CRM', 'installed'), { ...item('C'), featured: true }, item('A')], 'name')).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('sorts by date, newest first, without a readable date last by name', () => {
    const items = [dated('C'), dated('B', 'soon'), dated('Old', '2024-01-01'), dated('New', '2026-03-01T10:00:00Z')];
    expect(order(items, 'newest')).toEqual(['New', 'Old', 'B', 'C']);
  });

  it('drops hidden integrations, also from the categories', () => {
    const made = createCatalogueIndex([{ ...item('A', 'Secret'), hidden: true }, item('B', 'CRM')], compare);
    expect(names(made.entries.map((entry) => entry.item))).toEqual(['B']);
    expect(made.categories).toEqual([{ key: 'crm', label: 'CRM' }]);
  });

  it('counts an integration once in each of its categories', () => {
    const several = { ...item('A', 'CRM'), categories: ['CRM', 'E-commerce', 'ecommerce'] };
    const made = createCatalogueIndex([several, item('B', 'E-Commerce'), item('C', 'E-Commerce')], compare);
    const { counts } = filterCatalogue(made, {});
    expect([...counts]).toEqual([
      ['crm', 1],
      ['ecommerce', 3],
    ]);
    expect(made.entries[0]?.item.categories).toEqual(['CRM', 'E-Commerce']);
    expect(names(filterCatalogue(made, { category: 'ecommerce' }).items)).toEqual(['A', 'B', 'C']);
    expect(names(filterCatalogue(made, { category: 'crm' }).items)).toEqual(['A']);
  });
});

describe('searchIntegrations', () => {
  it.each([
    ['case', 'sHOPify', ['Shopify']],
    ['accents in the name', 'elan', ['Élan']],
    ['accents in the query', 'shôpify', ['Shopify']],
    ['spaces around', '  xero ', ['Xero']],
    ['a missing space', 'hubspot', ['Hub Spot']],
    ['the order of words', 'spot hub', ['Hub Spot']],
    ['part of a word', 'commerce', ['WooCommerce', 'Shopify', 'Magento']],
    ['the purpose', 'campaigns', ['Mailchimp']],
    ['the category', 'crm', ['Hub Spot']],
    ['words from name and category', 'mag commerce', ['Magento']],
    ['what is not there', 'fax', []],
    ['what would be a pattern', '.*', []],
  ])('looks past %s', (_, query, found) => {
    expect(find(query)).toEqual(found);
  });

  it('ranks names that start with the query before names that contain it, and those before other text', () => {
    const entries = createCatalogueIndex([item('Big Shop'), item('Cart', 'Shops'), item('Shopify')], compare).entries;
    expect(names(searchIntegrations(entries, 'shop').map((entry) => entry.item))).toEqual([
      'Shopify',
      'Big Shop',
      'Cart',
    ]);
  });
});

describe('the rank of a hit', () => {
  it('is highest at the start of the name, then of a word, then elsewhere in it, in an alias, in other text', () => {
    const items = [
      item('Notes', 'Post-it'),
      { ...item('Gazette'), aliases: ['The Daily Post', 'DP'] },
      item('Compost'),
      item('Blog Post'),
      item('Postmark'),
    ];
    const { entries } = createCatalogueIndex(items, compare);
    const found = names(searchIntegrations(entries, 'post').map((entry) => entry.item));
    expect(found).toEqual(['Postmark', 'Blog Post', 'Compost', 'Gazette', 'Notes']);
  });

  it('uses the best position in a name that contains the query twice', () => {
    const { entries } = createCatalogueIndex([item('Amail'), item('Email-Mail')], compare);
    expect(names(searchIntegrations(entries, 'mail').map((entry) => entry.item))).toEqual(['Email-Mail', 'Amail']);
  });

  it('matches an alias regardless of case and accents', { tags: ['UX-01'] }, () => {
    const { entries } = createCatalogueIndex(
      [{ ...item('Salesforce'), aliases: ['SFDC', 'Força'] }, item('X')],
      compare,
    );
    for (const query of ['sfdc', 'SF', 'forca'])
      expect(names(searchIntegrations(entries, query).map((entry) => entry.item))).toEqual(['Salesforce']);
  });
});

describe('viewOf', () => {
  it.each<[CatalogueFilter, string]>([
    [{}, 'all'],
    [{ installed: true }, 'installed'],
    [{ view: 'attention' }, 'attention'],
    [{ view: 'all', installed: true }, 'all'],
  ])('of %o is %s', (filter, view) => expect(viewOf(filter)).toBe(view));
});

describe('filterCatalogue', () => {
  it('returns everything without a filter', () => {
    const { items, total, installed } = filterCatalogue(index, {});
    expect([items.length, total, installed]).toEqual([9, 9, 3]);
  });

  it('combines query, category and view', () => {
    const { items } = filterCatalogue(index, { query: 's', category: 'ecommerce', installed: true });
    expect(names(items)).toEqual(['Shopify']);
  });

  it('finds integrations without a category by the empty key', () => {
    expect(names(filterCatalogue(index, { category: '' }).items)).toEqual(['Élan', 'Slack']);
  });

  it('finds nothing in an unknown category', () => {
    expect(filterCatalogue(index, { category: 'fax' }).items).toEqual([]);
  });

  it('counts each category as choosing it would', () => {
    for (const filter of [{}, { query: 's' }, { installed: true }, { query: 'commerce', installed: true }]) {
      const { counts, total } = filterCatalogue(index, filter);
      for (const { key } of index.categories) {
        expect(counts.get(key) ?? 0).toBe(filterCatalogue(index, { ...filter, category: key }).items.length);
      }
      expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(total);
    }
  });

  it('counts installed integrations regardless of the view', () => {
    expect(filterCatalogue(index, { installed: true }).installed).toBe(3);
    expect(filterCatalogue(index, { category: 'crm' }).installed).toBe(1);
  });
});

describe('filterCatalogue by view', () => {
  it('returns integrations in use, or those that need attention', () => {
    expect(names(filterCatalogue(index, { view: 'installed' }).items)).toEqual(['Hub Spot', 'Shopify', 'Xero']);
    expect(names(filterCatalogue(index, { view: 'attention' }).items)).toEqual(['Xero']);
  });

  it('counts integrations that need attention regardless of the view', () => {
    expect(filterCatalogue(index, { view: 'installed' }).attention).toBe(1);
    expect(filterCatalogue(index, { category: 'crm' }).attention).toBe(0);
  });
});

describe('the counts of any catalogue', () => {
  const word = fc.constantFrom('mail', 'shop', 'pay', 'ship', 'Élan', '');
  const category = fc.constantFrom('CRM', 'crm', 'E-Commerce', 'ecommerce', 'Pay', '  ', undefined);
  const anyItem = fc.record({
    integrationId: fc.uuid(),
    name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    category,
    state: fc.constantFrom<IntegrationState>('available', 'connected', 'installed', 'attention', 'unknown'),
    categories: fc.option(fc.array(fc.constantFrom('CRM', 'Pay', 'Ship'), { minLength: 1 }), { nil: undefined }),
    hidden: fc.option(fc.boolean(), { nil: undefined }),
  });
  const anyFilter = fc.record({
    query: fc.constantFrom('', 'mail', 'shop pay', 'é', 'zzz'),
    view: fc.constantFrom<CatalogueView>('all', 'installed', 'attention'),
    category: fc.constantFrom(undefined, 'crm', 'pay', ''),
  });

  it('equal the results of each choice, for any query', { tags: ['UX-02'] }, () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 30 }), anyFilter, (items, filter) => {
        const made = createCatalogueIndex(items, compare);
        const leaves = (change: CatalogueFilter) => filterCatalogue(made, { ...filter, ...change }).items.length;
        const result = filterCatalogue(made, filter);
        for (const { key } of made.categories) expect(result.counts.get(key) ?? 0).toBe(leaves({ category: key }));
        expect(result.total).toBe(leaves({ category: undefined }));
        expect(result.installed).toBe(leaves({ view: 'installed' }));
        expect(result.attention).toBe(leaves({ view: 'attention' }));
      }),
    );
  });
});

describe('countCategories', () => {
  it('counts by folded category', () => {
    expect(countCategories(index.entries).get('ecommerce')).toBe(3);
    expect(countCategories(index.entries).get('')).toBe(2);
  });
});

describe('the cost of a search', () => {
  const { entries } = createCatalogueIndex(
    Array.from({ length: 50 }, (_, at) => item(`Integration ${at}`)),
    compare,
  );

  /** Comparisons of texts, and the words that the typo search receives. */
  function costOf(query: string) {
    const includes = vi.spyOn(String.prototype, 'includes');
    const fuzzy = vi.fn<FuzzySearch>(() => []);
    searchIntegrations(entries, query, fuzzy);
    const comparisons = includes.mock.calls.length;
    includes.mockRestore();
    return { comparisons, words: fuzzy.mock.calls[0]?.[1] ?? [] };
  }

  const filled = (length: number, unit: (at: number) => string) =>
    Array.from({ length }, (_, at) => unit(at))
      .join('')
      .slice(0, length);

  it.each<[string, (at: number) => string]>([
    ['one word', () => 'x'],
    ['repeated words that match', () => 'integration '],
    ['distinct letters', (at) => `${String.fromCodePoint(97 + (at % 26))} `],
    ['distinct words', (at) => `i${at} `],
    ['a character that folds into eighteen', () => 'ﷺ '],
  ])('depends on the catalogue alone for %s', (_, unit) => {
    const [short, long] = [costOf(filled(1_000, unit)), costOf(filled(100_000, unit))];
    expect(long).toEqual(short);
    expect(long.comparisons).toBeLessThanOrEqual(entries.length * 10);
    expect(long.words.length).toBeLessThanOrEqual(8);
    expect(long.words.join('').length).toBeLessThanOrEqual(200);
  });

  it('ignores all after 200 characters', () => {
    expect(searchIntegrations(entries, `integration 49${' '.repeat(200)}nothing like it`)).toHaveLength(1);
  });
});
