import type { Run, RunStatus } from '../../api/index.ts';

/** Which runs to show. */
export type RunFilter = 'all' | RunStatus;

/** The statuses in the order in which they are offered. */
export const runStatuses: readonly RunStatus[] = ['success', 'failure', 'pending', 'unknown'];

/** How many runs have each status. */
export function countRuns(runs: readonly Run[]): Record<RunFilter, number> {
  const counts = { all: runs.length, success: 0, failure: 0, pending: 0, unknown: 0 };
  for (const { status } of runs) counts[status] += 1;
  return counts;
}

/** The runs that pass. The same list when all do. */
export const filterRuns = (runs: readonly Run[], filter: RunFilter): readonly Run[] =>
  filter === 'all' ? runs : runs.filter(({ status }) => status === filter);
