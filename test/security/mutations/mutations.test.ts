import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutations } from './index.ts';

describe('the mutations', () => {
  it.each(mutations)('$threat: finds its source once: $control', ({ file, find, replace }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });

  it('name test files that exist', () => {
    expect(mutations.flatMap(({ tests }) => tests).filter((file) => !existsSync(file))).toEqual([]);
  });

  it('cover every threat of SECURITY.md', () => {
    const threats = [...readFileSync('SECURITY.md', 'utf8').matchAll(/^\| (T\d+) \|/gm)].map((match) => match[1]);
    expect([...new Set(mutations.map(({ threat }) => threat))]).toEqual(threats);
  });
});
