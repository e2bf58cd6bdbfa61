import { describe, expect, it } from 'vitest';
import { count, flag, id, key, label, oneOf, texts, time, url } from '../../../src/api/parse/values.ts';

const strange = [null, undefined, {}, [], Number.NaN, Symbol.iterator, () => 'a'];

describe('a reader of untrusted values', () => {
  it.each(Object.entries({ count, flag, id, key, label, url, word: oneOf('a', 'b') }))('%s: none', (_, read) => {
    expect(strange.map((value) => read(value))).toEqual(strange.map(() => undefined));
  });

  it('texts: an empty list', () => {
    expect(strange.map((value) => texts(value))).toEqual(strange.map(() => []));
  });
});

describe('readers', () => {
  it('count accepts non-negative integers', () => {
    expect([0, 7, -1, 1.5, '7', Infinity, 2 ** 53].map(count)).toEqual([0, 7, ...Array(5).fill(undefined)]);
  });

  it.each([
    '2026-11-21',
    '2026-11-21T12:00Z',
    '2026-11-21T12:00:00Z',
    '2026-11-21T12:00:00.123456Z',
    '2026-11-21T12:00:00+02:00',
    '2026-11-21 12:00:00+0000',
  ])('time accepts %s', (value) => {
    expect(time(value)).toBe(value);
  });

  it.each([
    ['2026-11-21T12:00:00', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21 12:00', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21T12:00:00.5', '2026-11-21T12:00:00.500Z'],
  ])('time reads %s, which has no zone, as UTC', (value, instant) => {
    expect(time(value)).toBe(instant);
  });

  it.each([
    '1',
    '2026',
    'yesterday',
    '2026-11-21 (whatever <b>stands</b> here)',
    '2026-11-21 12:00 sk_live_1',
    '2026-13-41T12:00:00Z',
    '2026-11-21T25:00:00Z',
    `2026-11-21${' '.repeat(5_000)}`,
    ' 2026-11-21',
    1_700_000_000_000,
    null,
  ])('time refuses %s', (value) => {
    expect(time(value)).toBeUndefined();
  });

  it('flag refuses strings and numbers', () => {
    expect([true, false, 'true', 1, 0].map(flag)).toEqual([true, false, undefined, undefined, undefined]);
  });

  it('key accepts 1 to 256 characters, url 2048', () => {
    expect(['', 'a/b', 'a'.repeat(256), 'a'.repeat(257)].map((one) => key(one)?.length)).toEqual([
      undefined,
      3,
      256,
      undefined,
    ]);
    expect(['', 'u'.repeat(2_048), 'u'.repeat(2_049)].map((one) => url(one)?.length)).toEqual([
      undefined,
      2_048,
      undefined,
    ]);
  });

  it('label shortens long text, and is undefined without visible characters', () => {
    expect([label('a'.repeat(300))?.length, label(' \u200b ')]).toEqual([201, undefined]);
  });

  it('oneOf accepts its words and no property of Object.prototype', () => {
    expect(['a', 'c', 'toString', '__proto__'].map((word) => oneOf('a', 'b')(word))).toEqual([
      'a',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('texts keeps strings', () => {
    expect(texts(['a', 1, null, 'b', ['c']])).toEqual(['a', 'b']);
  });
});
