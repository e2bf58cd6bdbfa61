import type { Run, RunStatus } from '../../api/index.ts';
import { indexBefore } from './run-times.ts';

/** The statuses in the order in which they are offered. */
export const runStatuses = ['success', 'failure', 'pending', 'unknown'] as const satisfies RunStatus[];

export const runPeriods = ['day', 'week', 'month', 'dates'] as const;

/** How far back to look. */
export type RunPeriod = (typeof runPeriods)[number];

export const runSorts = ['newest', 'oldest', 'longest', 'shortest', 'worst', 'best'] as const;

/** In which order to show runs. */
export type RunSort = (typeof runSorts)[number];

/** Which runs to show, and in which order. Nothing given: all, newest first. */
export interface RunFilter {
  status?: RunStatus | undefined;
  /** @default 'newest' */
  sort?: RunSort | undefined;
  workflowId?: string | undefined;
  /** Part of a run's id or of its workflow's name. */
  query?: string | undefined;
  /** @default any time */
  period?: RunPeriod | undefined;
  /** First and last day, `YYYY-MM-DD`, of the period `dates`. */
  from?: string | undefined;
  to?: string | undefined;
}

/** How many runs have each status. */
export type RunCounts = Record<'all' | RunStatus, number>;

/** How many runs have each status. */
export function countRuns(runs: readonly Run[]): RunCounts {
  const counts = { all: runs.length, success: 0, failure: 0, pending: 0, unknown: 0 };
  for (const { status } of runs) counts[status] += 1;
  return counts;
}

/** What runs are matched against: the filter with its days made instants. */
export interface RunMatch extends Pick<RunFilter, 'workflowId' | 'query'> {
  /** Not before, in ms since 1970. */
  since?: number | undefined;
  /** Before, in ms since 1970. */
  until?: number | undefined;
}

/** The runs, newest first, that pass all but the status. The same list when all do. */
export function matchRuns(
  runs: readonly Run[],
  { workflowId, query = '', since, until }: RunMatch,
  names: ReadonlyMap<string, string>,
): readonly Run[] {
  const start = until === undefined ? 0 : indexBefore(runs, until);
  const end = since === undefined ? runs.length : indexBefore(runs, since);
  const timed = start === 0 && end === runs.length ? runs : runs.slice(start, end);
  const words = query.trim().toLowerCase();
  if (!words && !workflowId) return timed;

  const named = new Set([...names].filter(([, name]) => name.toLowerCase().includes(words)).map(([id]) => id));
  return timed.filter(
    (run) =>
      (!workflowId || run.workflowId === workflowId) &&
      (!words ||
        run.logId.toLowerCase().includes(words) ||
        (run.workflowId !== undefined && named.has(run.workflowId))),
  );
}

/** The runs with a status. The same list when all have it. */
export const filterRuns = (runs: readonly Run[], status: RunStatus | undefined): readonly Run[] =>
  status ? runs.filter((run) => run.status === status) : runs;
