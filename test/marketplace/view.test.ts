import { describe, expect, it } from 'vitest';
import { hrefOf, readView } from '../../src/marketplace/view.ts';

const place = { pathname: '/settings', search: '?tab=apps&integration=int_old', hash: '#top' };

describe('readView', () => {
  it('reads the integration of an address', () => {
    expect(readView('?tab=apps&integration=int_shopify')).toEqual({ integrationId: 'int_shopify' });
  });

  it('is the catalogue without one', () => {
    expect(readView('?tab=apps')).toEqual({ integrationId: undefined });
    expect(readView('?integration=')).toEqual({ integrationId: undefined });
  });
});

describe('hrefOf', () => {
  it('leaves the rest of the address alone', () => {
    expect(hrefOf({ integrationId: 'int_slack' }, place)).toBe('/settings?tab=apps&integration=int_slack#top');
    expect(hrefOf({}, place)).toBe('/settings?tab=apps#top');
  });

  it('has no question mark without a query', () => {
    expect(hrefOf({}, { pathname: '/', search: '', hash: '' })).toBe('/');
  });
});
