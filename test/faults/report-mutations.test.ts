import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportMutations } from './report-mutations.ts';

const document = readFileSync('docs/field-reports.md', 'utf8');
const kinds = [...document.matchAll(/^\| ([^|]+?) \| .*\| (0\.2|always)[^|]*\| ([^|]+) \|$/gm)];
/** These need a real server, a real build or a second process, and are shown by tests of their own commands. */
const elsewhere = ['Paths that URLs escape', 'A second process with the default store'];
const kindOf = ({ control }: { control: string }) => control.split(': ')[0]?.replaceAll('’', "'");

describe('the mutations of field reports', () => {
  it.each(reportMutations)('finds its source once: $control', ({ file, find, replace }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });

  it('name test files that exist', () => {
    expect(reportMutations.flatMap(({ tests }) => tests).filter((file) => !existsSync(file))).toEqual([]);
  });

  it('cover each kind that was mended', () => {
    const mended = kinds.flatMap(([, kind, since]) => (since === '0.2' && kind ? [kind] : []));
    expect(mended.length).toBeGreaterThan(15);
    const held = new Set(reportMutations.map(kindOf));
    expect(mended.filter((kind) => !held.has(kind))).toEqual(elsewhere);
    expect([...held].filter((kind) => !mended.includes(kind ?? ''))).toEqual([]);
  });
});
