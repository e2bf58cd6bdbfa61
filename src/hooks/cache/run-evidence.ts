import type { Run, Workflow } from '../../api/index.ts';

/**
 * True when a run shows that a workflow is on although its state is not confirmed: the run is newer than the last write, or there was none.
 * A confirmed state is never overruled.
 */
export function isShownOn({ state, confirmedAt, unclearSince }: Workflow, runs: readonly Run[]): boolean {
  if (state === 'active' || (state === 'inactive' && confirmedAt !== undefined)) return false;
  const since = Date.parse(unclearSince ?? '');
  return runs.some(({ executedAt }) => {
    const at = Date.parse(executedAt ?? '');
    return !Number.isNaN(at) && (Number.isNaN(since) || at > since);
  });
}
