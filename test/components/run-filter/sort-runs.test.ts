import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run, RunStatus } from '../../../src/api/index.ts';
import { sortRuns } from '../../../src/components/run-filter/sort-runs.ts';

const run = (logId: string, status: RunStatus, duration?: number): Run => ({ logId, status, duration });
const runs = [
  run('a', 'success', 300),
  run('b', 'failure', 100),
  run('c', 'pending'),
  run('d', 'unknown', 200),
  run('e', 'failure', 300),
];
const order = (sort: Parameters<typeof sortRuns>[1]) =>
  sortRuns(runs, sort)
    .map(({ logId }) => logId)
    .join('');

describe('sortRuns', () => {
  it('returns the same array for newest first', () => {
    expect(sortRuns(runs)).toBe(runs);
    expect(sortRuns(runs, 'newest')).toBe(runs);
  });

  it.each([
    ['oldest', 'edcba'],
    ['longest', 'aedbc'],
    ['shortest', 'bdaec'],
    ['worst', 'bedca'],
    ['best', 'acdbe'],
  ] as const)('puts %s first, those alike newest first, those without a duration last', (sort, expected) => {
    expect(order(sort)).toBe(expected);
  });

  it('agrees with a comparison sort', () => {
    const many = fc.array(fc.option(fc.nat(), { nil: undefined }));
    fc.assert(
      fc.property(many, (durations) => {
        const list = durations.map((duration, index) => run(`${index}`, 'success', duration));
        const compare = (a: Run, b: Run) => (a.duration ?? Infinity) - (b.duration ?? Infinity) || 0;
        expect(sortRuns(list, 'shortest')).toEqual(list.toSorted(compare));
      }),
    );
  });

  it('accepts extreme durations', () => {
    const odd = [run('a', 'success', Number.MAX_SAFE_INTEGER), run('b', 'success', 0), run('c', 'success', Infinity)];
    expect(sortRuns(odd, 'shortest').map(({ logId }) => logId)).toEqual(['b', 'a', 'c']);
  });
});
