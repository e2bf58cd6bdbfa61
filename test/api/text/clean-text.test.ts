import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/api/text/clean-text.ts';
import { time } from '../../../src/api/parse/values.ts';

describe('cleanText', { tags: ['security-165'] }, () => {
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

  it.each([
    ['controls', [0x0, 0x8, 0xb, 0xc, 0xe, 0x1f, 0x7f, 0x85, 0x9f]],
    ['marks and turns of direction', [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e]],
    ['isolates', [0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f]],
    ['what has no width', [0xad, 0x34f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2061, 0x2064, 0xfeff]],
    ['fillers and blanks that are letters', [0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0]],
    ['ends of lines that no browser breaks at', [0x2028, 0x2029]],
    ['selectors of a variant', [0x180b, 0x180c, 0x180d, 0x180f, 0xfe00, 0xfe0e, 0xfe0f, 0xe0100, 0xe01ef]],
    ['notes between the lines, and stand-ins', [0xfff9, 0xfffa, 0xfffb, 0xfffc]],
    ['marks of music and shorthand', [0x1bca0, 0x1bca3, 0x1d173, 0x1d17a]],
    ['tags', [0xe0001, 0xe0020, 0xe0061, 0xe007f]],
    ['halves of characters', [0xd800, 0xdbff, 0xdc00, 0xdfff]],
    ['what is no character', [0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff]],
  ])('leaves no room for %s', (_, points) => {
    const left = points.filter((point) => {
      const sign = String.fromCodePoint(point);
      const texts = [`Shop${sign}ify`, `${sign}Shopify`, `Shopify${sign}`, `Shop${sign.repeat(50)}ify`];
      return texts.some((text) => cleanText(text, 100) !== 'Shopify');
    });
    expect(left.map((point) => point.toString(16))).toEqual([]);
  });

  it.each(['👩‍👩‍👧‍👦', '🧑🏽‍💻 Ada', '❤️‍🔥', '🏳️‍🌈', '1️⃣ #️⃣', '⚙️ Settings ©', '🇩🇪🇯🇵', 'می‌خواهم', 'क्‍ष', 'שָׁלוֹם', 'Việt Nam', 'ཧཱུྃ'])(
    'keeps what %s cannot be written without',
    (text) => {
      expect(cleanText(text, 100)).toBe(text);
    },
  );

  it.each([
    ['Shop\u200d🎉ify', 'Shop🎉ify'],
    ['🎉\u200dShopify', '🎉Shopify'],
    ['Shop1\ufe0fify', 'Shop1ify'],
    ['🎉\ufe0f\ufe0f\ufe0f', '🎉\ufe0f'],
    ['م\u200c\u200cا', 'ما'],
    ['🎉\u{e0061}\u{e0062}', '🎉'],
  ])('takes nothing for a part of an emoji or a script that is none: %j', (text, expected) => {
    expect(cleanText(text, 100)).toBe(expected);
  });

  it('leaves four marks on a letter', () => {
    expect(cleanText(`Z${'\u0301'.repeat(200)}a${'\u0301\u034f'.repeat(200)}`, 100)).toBe(
      `Z${'\u0301'.repeat(4)}a${'\u0301'.repeat(4)}`,
    );
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
    expect(cleanText('a👩‍👩', 5)).toBe('a👩…');
    expect(cleanText('a👩‍👩', 4)).toBe('a👩…');
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
