import { describe, expect, it } from 'vitest';
import { filterHref } from '../../../src/marketplace/navigation/filter-url.ts';
import { hrefOf, readView } from '../../../src/marketplace/navigation/view-url.ts';
import { naughtyRedirects } from '../../security/corpora/redirects.ts';

const place = { pathname: '/settings', search: '?tab=apps&integration=int_old', hash: '#top' };

describe('readView', () => {
  it('reads the integration of an address', () => {
    expect(readView('?tab=apps&integration=int_shopify')).toEqual({ integrationId: 'int_shopify' });
  });

  it('is the catalogue without one', () => {
    expect(readView('?tab=apps')).toEqual({ integrationId: undefined });
    expect(readView('?integration=')).toEqual({ integrationId: undefined });
  });

  it.each([
    ['?integration=int_a&action=reconnect', 'reconnect'],
    ['?integration=int_a&action=connect', 'connect'],
    ['?integration=int_a&action=delete', undefined],
    ['?action=reconnect', undefined],
  ])('of %s has the action %s', (search, action) => {
    expect(readView(search).action).toBe(action);
  });
});

describe('the tab of an address', () => {
  it.each([
    ['?integration=int_a&tab=activity', 'activity'],
    ['?integration=int_a&tab=apps', undefined],
    ['?integration=int_a&tab=apps&integration-tab=accounts', 'accounts'],
    ['?tab=activity', undefined],
  ])('of %s is %s', (search, tab) => {
    expect(readView(search).tab).toBe(tab);
  });

  it('stands beside its integration, and goes with it', () => {
    const open = { ...place, search: '?integration=int_a&tab=activity' };
    expect(hrefOf({ integrationId: 'int_a', tab: 'accounts' }, open)).toBe(
      '/settings?integration=int_a&tab=accounts#top',
    );
    expect(hrefOf({ integrationId: 'int_a' }, open)).toBe('/settings?integration=int_a#top');
    expect(hrefOf({}, open)).toBe('/settings#top');
  });

  it('takes another name where the host has a tab of its own', () => {
    const href = hrefOf({ integrationId: 'int_a', tab: 'about' }, place);
    expect(href).toBe('/settings?tab=apps&integration=int_a&integration-tab=about#top');
    expect(hrefOf({}, { ...place, search: new URL(href, 'https://a.example').search })).toBe('/settings?tab=apps#top');
  });
});

describe('hrefOf', () => {
  it('leaves the rest of the address alone', () => {
    expect(hrefOf({ integrationId: 'int_slack' }, place)).toBe('/settings?tab=apps&integration=int_slack#top');
    expect(hrefOf({}, place)).toBe('/settings?tab=apps#top');
  });

  it('names an action beside its integration only, and takes a done one away', () => {
    expect(hrefOf({ integrationId: 'int_a', action: 'reconnect' }, { ...place, search: '' })).toBe(
      '/settings?integration=int_a&action=reconnect#top',
    );
    const done = { ...place, search: '?integration=int_a&action=reconnect' };
    expect(hrefOf({ integrationId: 'int_a' }, done)).toBe('/settings?integration=int_a#top');
    expect(hrefOf({}, done)).toBe('/settings#top');
    expect(hrefOf({ action: 'connect' }, { ...place, search: '' })).toBe('/settings#top');
  });

  it('leaves an action of the host’s own alone', () => {
    expect(hrefOf({ integrationId: 'int_a' }, { ...place, search: '?action=print' })).toBe(
      '/settings?action=print&integration=int_a#top',
    );
  });

  const base = 'https://host.example/';

  it.each(['//evil.example', '//evil.example/settings', '///evil.example', '/./', '/'])(
    'leads to the page itself at the path %s, and nowhere else',
    (path) => {
      const page = new URL(base);
      page.pathname = path;
      const filter = { query: 'a', category: undefined, view: 'all' as const };
      for (const href of [hrefOf({ integrationId: 'int_a' }, page), filterHref(filter, page)]) {
        const { origin, pathname } = new URL(href, base);
        expect([origin, pathname]).toEqual(['https://host.example', page.pathname]);
      }
    },
  );

  it('stays on the page, whatever an address has for an integration', () => {
    const left = naughtyRedirects.filter((integrationId) => {
      const { origin, pathname, searchParams } = new URL(hrefOf({ integrationId }, place), base);
      return origin !== 'https://host.example' || pathname !== '/settings' || !searchParams.has('tab');
    });
    expect(left).toEqual([]);
  });

  it('has no question mark without a query', () => {
    expect(hrefOf({}, { pathname: '/', search: '', hash: '' })).toBe('/');
  });
});
