import { describe, expect, it } from 'vitest';
import { createCatalogueIndex, warmIndex } from '../../../src/components/catalogue/catalogue-index.ts';
import {
  countCategories,
  filterCatalogue,
  searchIntegrations,
} from '../../../src/components/catalogue/filter-catalogue.ts';
import type { CatalogueItem, IntegrationState } from '../../../src/components/integration-state.ts';
import { formatFor } from '../../../src/i18n/index.ts';

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
  it('puts what is in use first and orders each part by name', () => {
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

  it('orders as the language does', () => {
    const items = ['Zoom', 'Öffi', 'Oslo', 'app 10', 'App 9'].map((name) => item(name));
    const order = (locale: string) =>
      names(createCatalogueIndex(items, formatFor(locale).compare).entries.map((entry) => entry.item));
    expect(order('de')).toEqual(['App 9', 'app 10', 'Öffi', 'Oslo', 'Zoom']);
    expect(order('sv')).toEqual(['App 9', 'app 10', 'Oslo', 'Zoom', 'Öffi']);
  });

  it('joins spellings of a category under the most frequent one and puts the nameless last', () => {
    expect(index.categories).toEqual([
      { key: 'accounting', label: 'Accounting' },
      { key: 'crm', label: 'CRM' },
      { key: 'ecommerce', label: 'E-Commerce' },
      { key: 'marketing', label: 'Marketing' },
      { key: 'support', label: 'Support' },
      { key: '', label: '' },
    ]);
  });

  it('spells the category of each integration that way too', () => {
    const woo = index.entries.find(({ item: { name } }) => name === 'WooCommerce');
    expect(woo?.item.category).toBe('E-Commerce');
  });

  it('leaves the items it was given as they are', () => {
    const given = [item('B', 'e-commerce'), item('A', 'E-Commerce'), item('C', 'E-Commerce')];
    const before = structuredClone(given);
    warmIndex(createCatalogueIndex(given, compare));
    expect(given).toEqual(before);
  });

  it('takes an empty catalogue', () => {
    expect(createCatalogueIndex([], compare)).toEqual({ entries: [], categories: [] });
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

  it('puts names that start with the query before names that hold it, and those before the rest', () => {
    const entries = createCatalogueIndex([item('Big Shop'), item('Cart', 'Shops'), item('Shopify')], compare).entries;
    expect(names(searchIntegrations(entries, 'shop').map((entry) => entry.item))).toEqual([
      'Shopify',
      'Big Shop',
      'Cart',
    ]);
  });
});

describe('filterCatalogue', () => {
  it('leaves everything without a filter', () => {
    const { items, total, installed } = filterCatalogue(index, {});
    expect([items.length, total, installed]).toEqual([9, 9, 3]);
  });

  it('narrows by words, category and what is installed together', () => {
    const { items } = filterCatalogue(index, { query: 's', category: 'ecommerce', installed: true });
    expect(names(items)).toEqual(['Shopify']);
  });

  it('finds what has no category by the empty key', () => {
    expect(names(filterCatalogue(index, { category: '' }).items)).toEqual(['Élan', 'Slack']);
  });

  it('finds nothing in a category that is not there', () => {
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

  it('counts what is installed without regard to the installed filter', () => {
    expect(filterCatalogue(index, { installed: true }).installed).toBe(3);
    expect(filterCatalogue(index, { category: 'crm' }).installed).toBe(1);
  });
});

describe('countCategories', () => {
  it('counts by folded category', () => {
    expect(countCategories(index.entries).get('ecommerce')).toBe(3);
    expect(countCategories(index.entries).get('')).toBe(2);
  });
});
