import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactNumber, parseExactJson, toExactJson } from '../../../src/api/text/exact-json.ts';

const roundTrip = (text: string) => toExactJson(parseExactJson(text));

describe('exact JSON', () => {
  it.each([
    '820982911946154508',
    '-9007199254740993',
    '1e400',
    '-0',
    '0.1000000000000000055',
    '12345678.123456789012',
    '123456789012345678901234567890',
  ])('keeps %s digit by digit', (digits) => {
    const text = `{"order_id":${digits},"list":[${digits}]}`;
    expect(roundTrip(text)).toBe(text);
    expect(parseExactJson(digits)).toBeInstanceOf(ExactNumber);
    expect(String(parseExactJson(digits))).toBe(digits);
  });

  it.each(['1', '-1.5', '9007199254740991', '0.1', '1e3', '1.50', '100000000000000000000', '1E+2', '0'])(
    'reads %s as an ordinary number',
    (digits) => {
      expect(parseExactJson(digits)).toBe(Number(digits));
    },
  );

  it('leaves digits inside texts and keys alone', () => {
    const text = String.raw`{"820982911946154508":"820982911946154508 \" 1e400","a":1e400}`;
    expect(roundTrip(text)).toBe(text);
  });

  it.each(['{"a":1e400', '1e400 1', '01234567890123456789', '{820982911946154508:1}', '1e400e1', ''])(
    'refuses %j as JSON.parse does',
    (text) => {
      expect(() => parseExactJson(text)).toThrow(SyntaxError);
    },
  );

  it('indents like JSON.stringify', () => {
    expect(toExactJson(parseExactJson('{"id":820982911946154508}'), 2)).toBe('{\n  "id": 820982911946154508\n}');
  });

  it('writes undefined as JSON.stringify does', () => {
    expect(toExactJson(undefined)).toBeUndefined();
  });

  it('equals JSON.parse and JSON.stringify for every value that JavaScript holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(parseExactJson(text)).toEqual(JSON.parse(text));
        expect(toExactJson(value)).toBe(text);
      }),
    );
  });

  it('keeps the digits of every integer', () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(roundTrip(`[${value}]`)).toBe(`[${value}]`);
      }),
    );
  });
});
