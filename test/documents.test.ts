import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const sourcesIn = (text: string) => [...new Set(text.match(/\bsrc\/[\w./-]*[\w/]/g))];

describe.each(['ARCHITECTURE.md', 'docs/where-does-it-go.md'])('%s', (path) => {
  it('names only source paths that exist', () => {
    const paths = sourcesIn(read(path));
    expect(paths.length).toBeGreaterThan(9);
    expect(paths.filter((source) => !existsSync(source))).toEqual([]);
  });
});

describe('the click in ARCHITECTURE.md', () => {
  const [, click = ''] = read('ARCHITECTURE.md').split('## What happens on a click\n');
  const files = sourcesIn(click.split('\n## ')[0] ?? '');

  it('crosses at most 45 files', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.length).toBeLessThanOrEqual(45);
  });

  it('names files, not folders', () => {
    expect(files.filter((path) => !/\.tsx?$/.test(path))).toEqual([]);
  });
});

describe('docs/where-does-it-go.md', () => {
  it('has ten examples', () => {
    const rows = read('docs/where-does-it-go.md').match(/^\| .+\|$/gm) ?? [];
    expect(rows).toHaveLength(11);
  });
});

describe('docs/field-reports.md', () => {
  it('names only tests that exist', () => {
    const tests = read('docs/field-reports.md').match(/(?<=`)test\/[^`]+(?=`)/g) ?? [];
    expect(tests.length).toBeGreaterThan(20);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });
});
