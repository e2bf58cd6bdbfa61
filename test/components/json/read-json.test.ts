import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, startOf, toJsonText } from '../../../src/components/json/read-json.ts';

describe('toJsonText', () => {
  it('is JSON of the same value, over several lines', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(toJsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(toJsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}');
  });

  it('is empty without a value', () => {
    expect(toJsonText(undefined)).toBe('');
  });

  it('writes what turns characters around as escapes', () => {
    const text = toJsonText({ name: 'abc\u202etxt.exe\u2066' });
    expect(text).toContain(String.raw`abc\u202etxt.exe\u2066`);
    expect(JSON.parse(text)).toEqual({ name: 'abc\u202etxt.exe\u2066' });
  });
});

describe('startOf', () => {
  it('leaves a short text alone', () => {
    expect(startOf('a\nb')).toBe('a\nb');
    expect(startOf('')).toBe('');
  });

  it('cuts a long one at the end of a line', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `line ${index}`);
    expect(startOf(lines.join('\n'))).toBe(lines.slice(0, 200).join('\n'));
    const wide = Array.from({ length: 50 }, () => 'x'.repeat(1_000)).join('\n');
    expect(startOf(wide).length).toBeLessThanOrEqual(20_000);
    expect(wide.startsWith(`${startOf(wide)}\n`)).toBe(true);
  });

  it('cuts within a line when there is only one', () => {
    expect(startOf('x'.repeat(30_000))).toHaveLength(20_000);
  });

  it('is always a beginning', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), fc.nat(300), (text, times) => {
        const long = text.repeat(times);
        expect(long.startsWith(startOf(long))).toBe(true);
      }),
    );
  });
});

describe('bytesOf', () => {
  it('counts bytes, not characters', () => {
    expect(bytesOf('aé😀')).toBe(7);
  });
});
