'use client';
import { useState } from 'react';
import type { RunWorkflow } from '../../components/index.ts';
import { useWorkflowLogsOf } from '../../hooks/index.ts';
import type { Watch } from '../../hooks/internal.ts';
import { admitAll, areSame, renewAdmission } from './run-feed.ts';
import { troubleOf } from './list-status.tsx';

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

  const { trouble, loaded } = troubleOf(answers, workflows, now.runs.length > 0);
  return {
    ...trouble,
    runs: loaded ? now.runs : undefined,
    newRuns: now.fresh,
    onShowNewRuns: () => setKept(admitAll(lists)),
  };
}
