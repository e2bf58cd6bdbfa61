import { describe, expect, it } from 'vitest';
import { readAllTags } from '../coverage/tagged.ts';
import { cases, classes, notApplicable } from './threats.ts';

describe('the cases of the threat model', () => {
  it('are numbered without a gap', () => {
    const known = [...Object.keys(cases), ...Object.keys(notApplicable)].map(Number).toSorted((one, two) => one - two);
    expect(known).toEqual(Array.from({ length: 100 }, (_, index) => 2 * index + 1));
    expect(classes.at(-1)?.[0]).toBe(known.at(-1));
  });

  it('each have a test with their tag', () => {
    const tags = new Set(readAllTags().map(({ tag }) => tag));
    expect(Object.keys(cases).filter((number) => !tags.has(`security-${number}`))).toEqual([]);
  });
});
