import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedTypos, typoDistance } from '../../../src/components/catalogue-search/typo-search.ts';

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
