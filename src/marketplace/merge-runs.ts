import type { Run } from '../api/index.ts';
import { startOf } from '../components/index.ts';

/** The runs of one workflow, newest first. */
export interface WorkflowRuns {
  workflowId: string;
  runs: readonly Run[];
}

/** Runs with their workflow named, which the upstream may leave out. The same list when all have it. */
const named = ({ workflowId, runs }: WorkflowRuns): readonly Run[] =>
  runs.every((run) => run.workflowId === workflowId) ? runs : runs.map((run) => ({ ...run, workflowId }));

/** The runs of several workflows as one list, newest first. */
export function mergeRuns(lists: readonly WorkflowRuns[]): readonly Run[] {
  const [first, ...rest] = lists.map(named);
  if (rest.length === 0) return first ?? [];
  const timed = [first ?? [], ...rest].flatMap((runs) => runs.map((run) => [startOf(run), run] as const));
  // What has no time is equal to its like: a difference of infinities would be no number.
  return timed.toSorted(([a], [b]) => (a === b ? 0 : b - a)).map(([, run]) => run);
}
