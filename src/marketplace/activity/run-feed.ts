import type { Run } from '../../api/index.ts';
import { startOf } from '../../components/internal.ts';

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

/** What is shown of lists that renew themselves, and what waits. */
export interface Admission {
  /** The lists as they came. */
  lists: readonly WorkflowRuns[];
  /** Of each, what is shown. */
  admitted: readonly WorkflowRuns[];
  /** All that is shown, newest first. */
  runs: readonly Run[];
  /** How many runs wait to be let in. */
  fresh: number;
}

const total = (lists: readonly WorkflowRuns[]) => lists.reduce((sum, { runs }) => sum + runs.length, 0);

/** Shows everything. */
export const admitAll = (lists: readonly WorkflowRuns[]): Admission => ({
  lists,
  admitted: lists,
  runs: mergeRuns(lists),
  fresh: 0,
});

/** What of a list was shown before, as it is now. */
function known(list: WorkflowRuns, before: Admission): WorkflowRuns {
  const ofThis = ({ workflowId }: WorkflowRuns) => workflowId === list.workflowId;
  const shown = before.admitted.find(ofThis);
  // A workflow that joins comes with all it has.
  if (!shown || before.lists.find(ofThis)?.runs === list.runs) return shown ?? list;
  const ids = new Set(shown.runs.map(({ logId }) => logId));
  const runs = list.runs.filter(({ logId }) => ids.has(logId));
  return runs.length === list.runs.length ? list : { ...list, runs };
}

/** Lists that came again: what was there is renewed in place, what is new waits. With nothing shown, nothing can move. */
export function renewAdmission(before: Admission, lists: readonly WorkflowRuns[]): Admission {
  if (before.runs.length === 0) return admitAll(lists);
  const admitted = lists.map((list) => known(list, before));
  return { lists, admitted, runs: mergeRuns(admitted), fresh: total(lists) - total(admitted) };
}

/** Whether two answers are the same, list by list. */
export const areSame = (a: readonly WorkflowRuns[], b: readonly WorkflowRuns[]): boolean =>
  a.length === b.length &&
  a.every(({ workflowId, runs }, index) => workflowId === b[index]?.workflowId && runs === b[index].runs);
