import { describe, expect, it } from 'vitest';
import { findStarters, isIdle, isYours, sortYours } from '../../../src/components/catalogue/catalogue-sections.ts';
import type { CatalogueItem, IntegrationState } from '../../../src/components/index.ts';

const item = (
  name: string,
  state: IntegrationState = 'available',
  rest: Partial<CatalogueItem> = {},
): CatalogueItem => ({
  integrationId: `int_${name}`,
  name,
  state,
  ...rest,
});
const compare = (a: string, b: string) => a.localeCompare(b);
const off = { names: ['Sync orders'], on: 0, certain: true };

describe('isYours', () => {
  it.each<[IntegrationState, boolean]>([
    ['available', false],
    ['connecting', true],
    ['connected', true],
    ['installed', true],
    ['attention', true],
    ['unknown', false],
  ])('for %s is %s', (state, yours) => {
    expect(isYours(item('A', state))).toBe(yours);
  });

  it('leaves out what the host hides', () => {
    expect(isYours(item('A', 'connected', { hidden: true }))).toBe(false);
  });
});

describe('isIdle', () => {
  it('is true of a connected integration of which every workflow is off', () => {
    expect(isIdle(item('A', 'connected', { workflows: off }))).toBe(true);
  });

  it.each([
    ['one is on', { ...off, on: 1 }],
    ['a state is open', { ...off, certain: false }],
    ['there are none', { ...off, names: [] }],
    ['they have not loaded', undefined],
  ])('is false when %s', (_, workflows) => {
    expect(isIdle(item('A', 'connected', { workflows }))).toBe(false);
  });

  it('is false of an integration that needs attention', () => {
    expect(isIdle(item('A', 'attention', { workflows: off }))).toBe(false);
  });
});

describe('sortYours', () => {
  it('puts problems first, then connecting, then by name, and what has nothing on last', () => {
    const sorted = sortYours(
      [
        item('Brevo', 'connected', { workflows: off }),
        item('Zendesk', 'attention'),
        item('Odoo', 'installed'),
        item('Asana', 'connecting'),
        item('Drip', 'connected'),
      ],
      compare,
    );
    expect(sorted.map(({ name }) => name)).toEqual(['Zendesk', 'Asana', 'Drip', 'Odoo', 'Brevo']);
  });
});

describe('findStarters', () => {
  it('returns up to four that are featured, in their order', () => {
    const items = ['E', 'D', 'C', 'B', 'A'].map((name) => item(name, 'available', { featured: true }));
    expect(findStarters([item('Z'), ...items]).map(({ name }) => name)).toEqual(['E', 'D', 'C', 'B']);
  });

  it('leaves out what is hidden', () => {
    expect(findStarters([item('A', 'available', { featured: true, hidden: true })])).toEqual([]);
  });
});
