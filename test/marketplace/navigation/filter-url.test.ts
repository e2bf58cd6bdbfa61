import { describe, expect, it } from 'vitest';
import { filterHref, readFilter } from '../../../src/marketplace/navigation/filter-url.ts';

const at = (search = '') => ({ pathname: '/page', search, hash: '#top' });

describe('readFilter', () => {
  it.each([
    ['?q=shop', { query: 'shop', category: undefined, view: 'all' }],
    ['?category=crm&view=installed', { query: '', category: 'crm', view: 'installed' }],
    ['?category=', { query: '', category: '', view: 'all' }],
    ['?view=attention', { query: '', category: undefined, view: 'attention' }],
    ['?view=sideways', { query: '', category: undefined, view: 'all' }],
    ['?tab=2', undefined],
    ['', undefined],
  ])('reads %s', (search, filter) => expect(readFilter(search)).toEqual(filter));
});

describe('filterHref', () => {
  it('names what is narrowed and nothing else', () => {
    expect(filterHref({ query: 'fax & co', category: 'crm', view: 'installed' }, at())).toBe(
      '/page?q=fax+%26+co&category=crm&view=installed#top',
    );
    expect(filterHref({ query: '', view: 'all', sort: 'name' }, at())).toBe('/page#top');
    expect(filterHref({ installed: true }, at())).toBe('/page?view=installed#top');
  });

  it('leaves the rest of the address alone and takes out what is over', () => {
    expect(filterHref({ query: 'x' }, at('?tab=2&category=crm&view=attention'))).toBe('/page?tab=2&q=x#top');
    expect(filterHref({}, at('?q=x&integration=int_1'))).toBe('/page?integration=int_1#top');
  });

  it('comes back as it was', () => {
    for (const filter of [
      { query: 'é%20', category: '', view: 'attention' as const },
      { query: 'a b', category: 'e&c', view: 'all' as const },
    ])
      expect(readFilter(new URL(filterHref(filter, at()), 'http://x').search)).toEqual(filter);
  });
});
