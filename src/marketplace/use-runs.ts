'use client';
import { useState } from 'react';
import type { RunWorkflow } from '../components/index.ts';
import { useWorkflowLogsOf, type Watch } from '../hooks/index.ts';
import { admitAll, areSame, renewAdmission } from './admit-runs.ts';

/** The runs of workflows as one list: what is new waits until it is let in, so that nothing moves by itself. */
export function useRuns(workflows: readonly RunWorkflow[], watch: Watch) {
  const answers = useWorkflowLogsOf(
    workflows.map(({ workflowId }) => workflowId),
    { watch },
  );
  const lists = workflows.flatMap(({ workflowId }, index) => {
    const runs = answers[index]?.data?.logs;
    return runs ? [{ workflowId, runs }] : [];
  });
  const [kept, setKept] = useState(() => admitAll(lists));
  let now = kept;
  if (!areSame(kept.lists, lists)) {
    now = renewAdmission(kept, lists);
    setKept(now);
  }

  const failed = answers.flatMap((answer, index) => (answer.error ? [{ answer, name: workflows[index]?.name }] : []));
  const pending = answers.some(({ isPending }) => isPending);
  // Runs are shown beside lists that are still to come; that there are none is known only when all have come or failed.
  const settled = !pending && (lists.length > 0 || workflows.length === 0);
  return {
    runs: now.runs.length > 0 || settled ? now.runs : undefined,
    fresh: now.fresh,
    showFresh: () => setKept(admitAll(lists)),
    skipped: answers.reduce((sum, { data }) => sum + (data?.skipped ?? 0), 0),
    error: (!pending || now.runs.length > 0 ? failed[0]?.answer.error : undefined) ?? undefined,
    missing: failed.flatMap(({ answer, name }) => (!answer.data && name ? [name] : [])),
    retry: () => failed.forEach(({ answer }) => void answer.refetch()),
    retrying: failed.some(({ answer }) => answer.isFetching),
  };
}
