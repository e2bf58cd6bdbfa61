import { describe, expect, it } from 'vitest';
import { plural } from '../../src/i18n/plural.ts';

describe('plural', () => {
  it('picks the English form and inserts the number', () => {
    const runs = (count: number) => plural('en', count, { one: '# run', other: '# runs' });
    expect([0, 1, 2, 1234].map(runs)).toEqual(['0 runs', '1 run', '2 runs', '1,234 runs']);
  });

  it('picks each of the six Arabic forms', () => {
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    expect([0, 1, 2, 3, 11, 100].map((count) => plural('ar', count, forms))).toEqual(Object.values(forms));
  });

  it('falls back to `other`', () => {
    expect(plural('ja', 1, { other: '#件' })).toBe('1件');
  });

  it('groups the digits of large numbers', () => {
    expect(plural('de', 1234, { other: '# Läufe' })).toBe('1.234 Läufe');
  });
});
