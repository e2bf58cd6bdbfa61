import type { Run, RunStatus, Workflow } from '../../api/index.ts';
import { maxQueryLength } from '../catalogue-search/fold-text.ts';
import { indexBefore } from './run-times.ts';

/** The statuses in display order. */
export const runStatuses = ['success', 'failure', 'pending', 'unknown'] as const satisfies RunStatus[];

export const runPeriods = ['day', 'week', 'month', 'dates'] as const;

/** Time span of the runs to show. */
export type RunPeriod = (typeof runPeriods)[number];

export const runSorts = ['newest', 'oldest', 'longest', 'shortest', 'worst', 'best'] as const;

/** Sort order of runs. */
export type RunSort = (typeof runSorts)[number];

/** A workflow whose runs a list may contain. */
export type RunWorkflow = Pick<Workflow, 'workflowId' | 'name'>;

/** Selects and sorts runs. An empty filter shows all runs, newest first. */
export interface RunFilter {
  status?: RunStatus | undefined;
  /** @default 'newest' */
  sort?: RunSort | undefined;
  workflowId?: string | undefined;
  /** Matches part of a run's id or of its workflow's name. */
  query?: string | undefined;
  /** Ids of the runs to show, for example those of one problem. @default all */
  runIds?: readonly string[] | undefined;
  /** @default any time */
  period?: RunPeriod | undefined;
  /** First and last day, `YYYY-MM-DD`, of the period `dates`. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Number of runs per status. */
export type RunCounts = Record<'all' | RunStatus, number>;

/** Counts the runs of each status. */
export function countRuns(runs: readonly Run[]): RunCounts {
  const counts = { all: runs.length, success: 0, failure: 0, pending: 0, unknown: 0 };
  for (const { status } of runs) counts[status] += 1;
  return counts;
}

/** A filter whose days are resolved to instants. */
export interface RunMatch extends Pick<RunFilter, 'workflowId' | 'query' | 'runIds'> {
  /** Inclusive lower bound, in ms since 1970. */
  since?: number | undefined;
  /** Exclusive upper bound, in ms since 1970. */
  until?: number | undefined;
}

/** Returns the runs that match every filter but the status. Expects them newest first. Returns the same array when all match. */
export function matchRuns(
  runs: readonly Run[],
  { workflowId, query = '', runIds, since, until }: RunMatch,
  names: ReadonlyMap<string, string>,
): readonly Run[] {
  const start = until === undefined ? 0 : indexBefore(runs, until);
  const end = since === undefined ? runs.length : indexBefore(runs, since);
  const timed = start === 0 && end === runs.length ? runs : runs.slice(start, end);
  const words = query.slice(0, maxQueryLength).trim().toLowerCase();
  if (!words && !workflowId && !runIds) return timed;

  const ids = new Set(runIds);
  const named = new Set([...names].filter(([, name]) => name.toLowerCase().includes(words)).map(([id]) => id));
  return timed.filter(
    (run) =>
      (!workflowId || run.workflowId === workflowId) &&
      (!runIds || ids.has(run.logId)) &&
      (!words ||
        run.logId.toLowerCase().includes(words) ||
        (run.workflowId !== undefined && named.has(run.workflowId))),
  );
}

/** Returns the runs with a status. Returns the same array without one. */
export const filterRuns = (runs: readonly Run[], status: RunStatus | undefined): readonly Run[] =>
  status ? runs.filter((run) => run.status === status) : runs;
