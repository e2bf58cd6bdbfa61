import { describe, expect, it } from 'vitest';
import { readableName } from '../../../src/components/form/readable-label.ts';

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
