import { describe, expect, it } from 'vitest';
import { readableLabel, readableName } from '../../../src/components/form/readable-label.ts';

describe('readableLabel', () => {
  it.each([
    ['shop_domain', 'Shop domain'],
    ['api_key', 'API key'],
    ['apiKey', 'API key'],
    ['apikey', 'API key'],
    ['API_KEY', 'API key'],
    ['APIKey', 'API key'],
    ['url', 'URL'],
    ['store-url', 'Store URL'],
    ['account_sid', 'Account SID'],
    ['accessToken', 'Access token'],
    ['VATNumber', 'VAT number'],
    ['oauth2_client_id', 'OAuth 2 client ID'],
    ['a.b', 'A b'],
    ['a[0]', 'A 0'],
    [' name ', 'Name'],
    ['Shop Domain', 'Shop domain'],
    ['0', '0'],
    ['__proto__', 'Proto'],
    ['店舗名', '店舗名'],
    ['ключ_доступа', 'Ключ доступа'],
    ['api\u200b_k\u202eey', 'API key'],
    ['\u{e0061}shop', 'Shop'],
  ])('writes %j as %j', (name, label) => {
    expect(readableLabel(name)).toBe(label);
  });

  it.each(['', '   ', '__', '[]', '🔑'])('is empty when %j says nothing', (name) => {
    expect(readableLabel(name)).toBe('');
  });

  it('cuts a name that is longer than any label', () => {
    expect(readableLabel('a'.repeat(10_000))).toHaveLength(201);
  });
});

describe('readableName', () => {
  it.each([
    ['shopify', 'Shopify'],
    ['google-sheets', 'Google sheets'],
    ['zoho_crm', 'Zoho crm'],
  ])('makes a name of %s', (id, name) => {
    expect(readableName(id)).toBe(name);
  });

  it.each(['zohoCRM', '64a1b2c3d4e5', 'a--b', '-', ''])('leaves %j as it is', (id) => {
    expect(readableName(id)).toBe(id);
  });
});
