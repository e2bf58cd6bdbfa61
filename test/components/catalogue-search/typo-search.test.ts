/**
 * @module-tag UX-01
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalogueIndex } from '../../../src/components/catalogue-search/catalogue-index.ts';
import { searchIntegrations } from '../../../src/components/catalogue-search/filter-catalogue.ts';
import { allowedTypos, searchWithTypos, typoDistance } from '../../../src/components/catalogue-search/typo-search.ts';
import type { CatalogueItem } from '../../../src/components/integration/integration-state.ts';
import { formatFor } from '../../../src/i18n/internal.ts';

const item = (name: string, rest: Partial<CatalogueItem> = {}): CatalogueItem => ({
  integrationId: `int_${name}`,
  name,
  category: 'CRM',
  state: 'available',
  ...rest,
});
const names = ['Shopify', 'Salesforce', 'Mailchimp', 'Hub Spot', 'Stripe', 'Xero', 'Zendesk', 'Élan Vital', 'Slack'];
const { entries } = createCatalogueIndex(
  [
    ...names.map((name) => item(name)),
    item('Ledger', { purpose: 'Keeps invoices straight', category: 'Accounting', aliases: ['QuickBooks'] }),
  ],
  formatFor('en').compare,
);
const find = (query: string) => searchIntegrations(entries, query, searchWithTypos).map((entry) => entry.item.name);

describe('searchWithTypos', () => {
  it.each([
    ['a letter left out', 'shopfy', 'Shopify'],
    ['a letter too many', 'sttripe', 'Stripe'],
    ['a wrong letter', 'zendezk', 'Zendesk'],
    ['two letters swapped', 'salck', 'Slack'],
    ['the first two swapped', 'xreo', 'Xero'],
    ['two typos in a long word', 'salesfrce', 'Salesforce'],
    ['two typos, one a swap', 'maichipm', 'Mailchimp'],
    ['a typo in a word not yet finished', 'slaesf', 'Salesforce'],
    ['a typo and an accent', 'elna', 'Élan Vital'],
    ['a typo in one of two words', 'elan vitl', 'Élan Vital'],
    ['a space and a typo', 'sales forse', 'Salesforce'],
    ['a space left out and a typo', 'hubspto', 'Hub Spot'],
    ['a typo in an alias', 'quikbooks', 'Ledger'],
    ['a typo in the category', 'acounting', 'Ledger'],
    ['a typo in the purpose', 'invocies', 'Ledger'],
  ])('forgives %s', (_, query, name) => expect(find(query)[0]).toBe(name));

  it.each([
    ['short words', 'xro'],
    ['two typos in a word of seven', 'shpofiy'],
    ['three typos', 'slasfrc'],
    ['one word that is nowhere', 'shopfy fax'],
  ])('does not forgive %s', (_, query) => expect(find(query)).toEqual([]));

  it('adds nothing when a name matches', () => {
    const two = createCatalogueIndex([item('Stripe'), item('Strive')], formatFor('en').compare).entries;
    expect(searchIntegrations(two, 'stripe', searchWithTypos)).toHaveLength(1);
  });

  it('sorts nearest matches first, names before other text', () => {
    const several = createCatalogueIndex(
      [item('Other', { purpose: 'Not Mailchimp' }), item('Mailchamp'), item('Mailchimp')],
      formatFor('en').compare,
    ).entries;
    const found = searchIntegrations(several, 'mialchimp', searchWithTypos).map((entry) => entry.item.name);
    expect(found).toEqual(['Mailchimp', 'Other', 'Mailchamp']);
  });

  it('builds its vocabulary without words', () => {
    expect(searchWithTypos(entries, [])).toEqual([]);
  });

  it('finds any name of four letters or more with one letter swapped, left out or wrong', () => {
    const name = fc.constantFrom('shopify', 'salesforce', 'mailchimp', 'stripe', 'xero', 'zendesk', 'slack');
    const mistype = (word: string, at: number, kind: number) => {
      const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
      if (kind === 0) return `${before}${after[0] ?? ''}${here}${after.slice(1)}`;
      // What is left after a loss must still be long enough to be forgiven.
      return kind === 1 && word.length > 4 ? before + after : `${before}q${after}`;
    };
    fc.assert(
      fc.property(name, fc.nat(20), fc.nat(2), (word, at, kind) => {
        const typed = mistype(word, at % word.length, kind);
        expect(find(typed).map((one) => one.toLowerCase())).toContain(word);
      }),
    );
  });
});

describe('allowedTypos', () => {
  it.each([
    ['zap', 0],
    ['xero', 1],
    ['shopify', 1],
    ['magento2', 2],
    ['salesforce', 2],
  ])('of %s are %i', (word, typos) => expect(allowedTypos(word)).toBe(typos));
});

describe('typoDistance', () => {
  it.each([
    ['shopify', 'shopify', 0],
    ['shopfy', 'shopify', 1],
    ['shoppify', 'shopify', 1],
    ['shopifi', 'shopify', 1],
    ['shpoify', 'shopify', 1],
    ['hsopify', 'shopify', 1],
    ['salesfroce', 'salesforce', 1],
    ['slaesfroce', 'salesforce', 2],
    ['salsfroce', 'salesforce', 2],
    ['shopfy', 'shopify plus', 1],
    ['slaes', 'salesforce', 1],
    ['stripe', 'shopify', Infinity],
    ['xero', 'x', Infinity],
  ])('from %s to %s is %d', (typed, word, distance) => expect(typoDistance(typed, word, 2)).toBe(distance));

  it('is Infinity above the limit', () => {
    expect(typoDistance('salsfroce', 'salesforce', 1)).toBe(Infinity);
  });

  /** The same by its definition, without a bound or a shortcut. */
  function byDefinition(typed: string, word: string): number {
    const cost = (a: number, b: number): number => {
      if (a === 0 || b === 0) return a + b;
      const swapped = a > 1 && b > 1 && typed[a - 1] === word[b - 2] && typed[a - 2] === word[b - 1];
      return Math.min(
        cost(a - 1, b) + 1,
        cost(a, b - 1) + 1,
        cost(a - 1, b - 1) + (typed[a - 1] === word[b - 1] ? 0 : 1),
        swapped ? cost(a - 2, b - 2) + 1 : Infinity,
      );
    };
    return Math.min(...Array.from({ length: word.length + 1 }, (_, length) => cost(typed.length, length)));
  }

  it('equals the definition for the nearest prefix, up to the limit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, text, fc.constantFrom(1, 2), (typed, word, most) => {
        const exact = byDefinition(typed, word);
        expect(typoDistance(typed, word, most)).toBe(exact <= most ? exact : Infinity);
      }),
    );
  });
});
