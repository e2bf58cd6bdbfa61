import { describe, expect, it } from 'vitest';
import { describeValue } from '../../../src/api/text/describe-value.ts';

const circle: Record<string, unknown> = {};
circle['self'] = circle;

describe('describeValue', () => {
  it.each<[unknown, string]>([
    ['pt_BR', '"pt_BR"'],
    ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
    [7, '7'],
    [10n, '10'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('id'), 'Symbol(id)'],
    [[1], 'an array'],
    [circle, 'an object'],
    [() => {}, 'a function'],
  ])('names a value of any kind: %#', (value, name) => {
    expect(describeValue(value)).toBe(name);
  });
});
