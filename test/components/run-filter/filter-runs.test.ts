import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run, RunStatus } from '../../../src/api/index.ts';
import { countRuns, filterRuns, matchRuns } from '../../../src/components/run-filter/filter-runs.ts';

const minute = 60_000;
const now = Date.parse('2026-11-21T12:00:00Z');
const run = (index: number, status: RunStatus = 'success', workflowId?: string): Run => ({
  logId: `log_${index}`,
  status,
  workflowId,
  executedAt: new Date(now - index * minute).toISOString(),
});
const ids = (runs: readonly Run[]) => runs.map(({ logId }) => logId);
const names = new Map([
  ['wf_orders', 'Sync orders'],
  ['wf_stock', 'Sync stock'],
]);

describe('countRuns', () => {
  it('counts each status and the total', () => {
    expect(countRuns([run(1), run(2, 'failure'), run(3)])).toEqual({
      all: 3,
      success: 2,
      failure: 1,
      pending: 0,
      unknown: 0,
    });
  });
});

describe('filterRuns', () => {
  it('returns the runs with a status, and the same array without one', () => {
    const runs = [run(1), run(2, 'failure')];
    expect(ids(filterRuns(runs, 'failure'))).toEqual(['log_2']);
    expect(filterRuns(runs, undefined)).toBe(runs);
  });
});

describe('matchRuns', () => {
  const runs = [
    run(0, 'success', 'wf_orders'),
    run(10, 'failure', 'wf_stock'),
    run(20, 'success', 'wf_orders'),
    { logId: 'timeless', status: 'pending' } satisfies Run,
  ];

  it('returns the same array for an empty filter', () => {
    expect(matchRuns(runs, {}, names)).toBe(runs);
    expect(matchRuns(runs, { query: '  ' }, names)).toBe(runs);
  });

  it('returns the runs of a period, without those that have no time', () => {
    expect(ids(matchRuns(runs, { since: now - 10 * minute }, names))).toEqual(['log_0', 'log_10']);
    expect(ids(matchRuns(runs, { since: now - 20 * minute, until: now }, names))).toEqual(['log_10', 'log_20']);
    expect(ids(matchRuns(runs, { until: now - 5 * minute }, names))).toEqual(['log_10', 'log_20', 'timeless']);
  });

  it('returns the runs of a workflow', () => {
    expect(ids(matchRuns(runs, { workflowId: 'wf_stock' }, names))).toEqual(['log_10']);
  });

  it('matches part of an id or of a workflow’s name, in any case', () => {
    expect(ids(matchRuns(runs, { query: 'LOG_2' }, names))).toEqual(['log_20']);
    expect(ids(matchRuns(runs, { query: ' stock ' }, names))).toEqual(['log_10']);
    expect(ids(matchRuns(runs, { query: 'sync' }, names))).toEqual(['log_0', 'log_10', 'log_20']);
  });

  it('treats the query as plain text', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const found = matchRuns([{ logId: `a${query}b`, status: 'success' }], { query }, names);
        expect(found).toHaveLength(1);
      }),
    );
  });

  it('agrees with a linear scan, for any period', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 100 })).map((list) => list.toSorted((a, b) => a - b));
    const bound = fc.option(fc.integer({ min: -1, max: 101 }), { nil: undefined });
    fc.assert(
      fc.property(minutes, bound, bound, (list, first, last) => {
        const all = list.map((index) => run(index));
        const [since, until] = [first, last].map((at) => (at === undefined ? undefined : now - at * minute));
        const expected = all.filter(({ executedAt }) => {
          const time = Date.parse(executedAt ?? '');
          return (since === undefined || time >= since) && (until === undefined || time < until);
        });
        expect(matchRuns(all, { since, until }, names)).toEqual(expected);
      }),
    );
  });
});
