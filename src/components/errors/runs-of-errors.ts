import type { Run, WorkflowError } from '../../api/index.ts';
import { indexBefore, startOf } from '../run-filter/run-times.ts';

/** Largest distance between a run and an error that belong together, in ms. */
const near = 60_000;

/** Longest run whose errors are found, in ms. */
const longest = 3_600_000;

/** Most errors of one problem whose runs are looked up. */
const maxErrors = 200;

/** Returns true when an error was reported during a run or about its time. Only the time links the two. */
export function isNear({ occurredAt = '' }: WorkflowError, run: Run): boolean {
  const at = Date.parse(occurredAt);
  const start = startOf(run);
  return at >= start - near && at <= start + (run.duration ?? 0) + near;
}

/** Returns the failed runs to which errors belong by time and workflow, newest first. Expects the runs newest first. */
export function runsOfErrors(errors: readonly WorkflowError[], runs: readonly Run[]): readonly Run[] {
  const found = new Set<Run>();
  for (const error of errors.slice(0, maxErrors)) {
    const at = Date.parse(error.occurredAt ?? '');
    if (Number.isNaN(at)) continue;
    const own = runs
      .slice(indexBefore(runs, at + near + 1), indexBefore(runs, at - longest))
      .filter((run) => run.status === 'failure' && run.workflowId === error.workflowId && isNear(error, run));
    // Runs of one minute would all match: the closest is the one that failed.
    const [closest] = own.toSorted((a, b) => Math.abs(startOf(a) - at) - Math.abs(startOf(b) - at));
    if (closest) found.add(closest);
  }
  return [...found].toSorted((a, b) => startOf(b) - startOf(a));
}
