'use client';
import { useState } from 'react';
import type { RunWorkflow } from '../../components/index.ts';
import { useWorkflowLogsOf } from '../../hooks/index.ts';
import type { Watch } from '../../hooks/internal.ts';
import { combineListStatus } from './list-status.tsx';
import { createFeed, hasSameRuns, updateFeed } from './run-feed.ts';

/** Loads the runs of several workflows as one list. It holds new runs back until the user asks for them, so no row moves. */
export function useRunFeed(workflows: readonly RunWorkflow[], watch: Watch) {
  const queries = useWorkflowLogsOf(
    workflows.map(({ workflowId }) => workflowId),
    { watch },
  );
  const lists = workflows.flatMap(({ workflowId }, index) => {
    const runs = queries[index]?.data?.logs;
    return runs ? [{ workflowId, runs }] : [];
  });
  const [stored, setFeed] = useState(() => createFeed(lists));
  let feed = stored;
  if (!hasSameRuns(stored.lists, lists)) {
    feed = updateFeed(stored, lists);
    setFeed(feed);
  }

  const { status, loaded } = combineListStatus(queries, workflows, feed.runs.length > 0);
  return {
    ...status,
    runs: loaded ? feed.runs : undefined,
    newRuns: feed.pendingCount,
    onShowNewRuns: () => setFeed(createFeed(lists)),
  };
}
