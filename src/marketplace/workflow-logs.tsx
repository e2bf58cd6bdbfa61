'use client';
import { forwardRef } from 'react';
import { RunTableView, type RunTableViewProps } from '../components/index.ts';
import { useWorkflowLogs, type Watch } from '../hooks/index.ts';

export interface WorkflowLogsProps extends Omit<
  RunTableViewProps,
  'runs' | 'error' | 'skipped' | 'onRetry' | 'retrying' | 'live'
> {
  workflowId: string;
  /** When to ask again by itself. @default 'pending' */
  watch?: Watch | undefined;
}

/** What ran: the runs of one workflow, renewed while one is under way. Renders a `<div>`. */
export const WorkflowLogs = /* @__PURE__ */ forwardRef<HTMLDivElement, WorkflowLogsProps>(function WorkflowLogs(
  { workflowId, watch, ...props },
  ref,
) {
  const { data, error, isFetching, refetch } = useWorkflowLogs(workflowId, { watch });
  return (
    <RunTableView
      workflowId={workflowId}
      runs={data?.logs}
      skipped={data?.skipped}
      error={error ?? undefined}
      onRetry={() => void refetch()}
      retrying={isFetching}
      live
      {...props}
      ref={ref}
    />
  );
});
