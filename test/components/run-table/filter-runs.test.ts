import { describe, expect, it } from 'vitest';
import type { Run, RunStatus } from '../../../src/api/index.ts';
import { countRuns, filterRuns, runStatuses } from '../../../src/components/run-table/filter-runs.ts';

const run = (status: RunStatus, index: number): Run => ({ logId: `log_${index}`, status });
const runs = (['success', 'failure', 'success', 'pending'] as const).map(run);

describe('countRuns', () => {
  it('counts all and each status', () => {
    expect(countRuns(runs)).toEqual({ all: 4, success: 2, failure: 1, pending: 1, unknown: 0 });
  });

  it('counts nothing in an empty list', () => {
    expect(countRuns([]).all).toBe(0);
  });
});

describe('filterRuns', () => {
  it('is the same list when all pass', () => {
    expect(filterRuns(runs, 'all')).toBe(runs);
  });

  it.each(runStatuses)('keeps the runs with status %s, in order', (status) => {
    const kept = filterRuns(runs, status);
    expect(kept.every((it) => it.status === status)).toBe(true);
    expect(kept).toHaveLength(countRuns(runs)[status]);
  });
});
