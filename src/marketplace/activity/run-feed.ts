import type { Run } from '../../api/index.ts';
import { startOf } from '../../components/internal.ts';

/** The runs of one workflow, newest first. */
export interface WorkflowRuns {
  workflowId: string;
  runs: readonly Run[];
}

/** Adds the workflow id, which the upstream may omit, to each run. Returns the same array when no run lacks it. */
const withWorkflowId = ({ workflowId, runs }: WorkflowRuns): readonly Run[] =>
  runs.every((run) => run.workflowId === workflowId) ? runs : runs.map((run) => ({ ...run, workflowId }));

/** Merges the runs of several workflows into one list, newest first. */
export function mergeRuns(lists: readonly WorkflowRuns[]): readonly Run[] {
  const [first, ...rest] = lists.map(withWorkflowId);
  if (rest.length === 0) return first ?? [];
  const timed = [first ?? [], ...rest].flatMap((runs) => runs.map((run) => [startOf(run), run] as const));
  // Runs without a time compare as equal: the difference of two infinities is NaN.
  return timed.toSorted(([a], [b]) => (a === b ? 0 : b - a)).map(([, run]) => run);
}

/** Lists that refetch, with new runs held back until the user asks for them. */
export interface RunFeed {
  /** The lists of the last response. */
  lists: readonly WorkflowRuns[];
  /** The visible runs of each list. */
  visible: readonly WorkflowRuns[];
  /** All visible runs, newest first. */
  runs: readonly Run[];
  /** Number of runs held back. */
  pendingCount: number;
}

const countRuns = (lists: readonly WorkflowRuns[]) => lists.reduce((sum, { runs }) => sum + runs.length, 0);

/** Creates a feed with every run visible. */
export const createFeed = (lists: readonly WorkflowRuns[]): RunFeed => ({
  lists,
  visible: lists,
  runs: mergeRuns(lists),
  pendingCount: 0,
});

/** Reduces a list to the runs that were visible before, with their current data. */
function holdBackNewRuns(list: WorkflowRuns, feed: RunFeed): WorkflowRuns {
  const isSameWorkflow = ({ workflowId }: WorkflowRuns) => workflowId === list.workflowId;
  const before = feed.visible.find(isSameWorkflow);
  // A workflow that joins the feed shows all of its runs.
  if (!before || feed.lists.find(isSameWorkflow)?.runs === list.runs) return before ?? list;
  const ids = new Set(before.runs.map(({ logId }) => logId));
  const runs = list.runs.filter(({ logId }) => ids.has(logId));
  return runs.length === list.runs.length ? list : { ...list, runs };
}

/** Updates visible runs in place and holds new ones back. An empty feed shows everything, since no row can move. */
export function updateFeed(feed: RunFeed, lists: readonly WorkflowRuns[]): RunFeed {
  if (feed.runs.length === 0) return createFeed(lists);
  const visible = lists.map((list) => holdBackNewRuns(list, feed));
  return { lists, visible, runs: mergeRuns(visible), pendingCount: countRuns(lists) - countRuns(visible) };
}

/** Returns true when both responses hold the same lists. */
export const hasSameRuns = (a: readonly WorkflowRuns[], b: readonly WorkflowRuns[]): boolean =>
  a.length === b.length &&
  a.every(({ workflowId, runs }, index) => workflowId === b[index]?.workflowId && runs === b[index].runs);
