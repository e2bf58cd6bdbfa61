import { describe, expect, it } from 'vitest';
import { isObject } from '../../../src/api/internal.ts';

describe('isObject', () => {
  it.each([{}, { a: 1 }, Object.create(null)])('is true for %j', (value) => {
    expect(isObject(value)).toBe(true);
  });

  it.each([null, undefined, [], [{}], 'a', 1, true])('is false for %j', (value) => {
    expect(isObject(value)).toBe(false);
  });
});
