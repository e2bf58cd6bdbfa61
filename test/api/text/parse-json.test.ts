import { describe, expect, it } from 'vitest';
import { isTooDeep, parseJson } from '../../../src/api/internal.ts';
import { parseAnswer } from '../../../src/api/text/parse-json.ts';

const nest = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

describe('isTooDeep', () => {
  it.each([
    [100, false],
    [102, true],
    [5_000, true],
  ])('of %i levels is %s', (depth, tooDeep) => {
    expect(isTooDeep(nest(depth))).toBe(tooDeep);
  });

  it('counts levels, not items', () => {
    expect(isTooDeep({ list: Array.from({ length: 100_000 }, () => ({ a: 1 })) })).toBe(false);
  });
});

describe('parseJson', () => {
  it.each([
    '{"a":{"__proto__":{"polluted":true}}}',
    String.raw`{"a":{"\u005f_proto__":{"polluted":true}}}`,
    String.raw`{"a":{"__\u0070roto__":{"polluted":true}}}`,
    String.raw`{"a":{"__pr\u006Fto__":{"polluted":true}}}`,
  ])('drops the key __proto__ of %s', (text) => {
    const { a } = parseJson(text) as { a: object };
    expect(Object.keys(a)).toEqual([]);
    expect('polluted' in a).toBe(false);
  });

  it('keeps the word __proto__ where it is a value', () => {
    expect(parseJson('{"name":"__proto__"}')).toEqual({ name: '__proto__' });
  });
});

describe('parseAnswer', () => {
  it.each(['', ' ', '\n'])('takes %j for no answer', (text) => {
    expect(parseAnswer(text)).toBeUndefined();
  });

  it('says nothing of the text it cannot read', () => {
    try {
      parseAnswer('sk_live_1 {');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'upstream_invalid' });
      expect(error).not.toHaveProperty('cause');
      expect(String(error)).not.toContain('sk_live_1');
    }
  });
});
