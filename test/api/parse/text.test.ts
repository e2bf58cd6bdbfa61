import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/api/parse/text.ts';
import { time } from '../../../src/api/parse/values.ts';

describe('cleanText', () => {
  it.each([
    ['  Shopify  ', 'Shopify'],
    ['Pay\u202epal', 'Paypal'],
    ['a\u200bb\ufeff', 'ab'],
    ['\u0000a\u0007', 'a'],
    ['one\ntwo\tthree', 'one\ntwo\tthree'],
    ['\u{e0061}b', 'b'],
    ['Zoë 🎉 日本', 'Zoë 🎉 日本'],
  ])('makes %j into %j', (text, expected) => {
    expect(cleanText(text, 100)).toBe(expected);
  });

  it('says that it cut', () => {
    expect(cleanText('abcdef', 3)).toBe('abc…');
  });

  it('cuts no character in half and stays within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const clean = cleanText(text, limit);
        expect(clean.length).toBeLessThanOrEqual(limit + 1);
        expect(clean).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
      { seed: 1 },
    );
    expect(cleanText('ab🎉🎉', 3)).toBe('ab…');
  });
});

describe('time', () => {
  it.each(['2026-04-19T10:00:00Z', '2026-04-19T10:00:00.123+02:00', '2026-04-19'])('keeps %s', (text) => {
    expect(time(text)).toBe(text);
  });

  it.each(['1', 'yesterday', 'Sunday 7', '', '2026-13-45', 1_776_592_800_000, null, undefined, {}])(
    'takes %j for none',
    (text) => {
      expect(time(text)).toBeUndefined();
    },
  );
});
