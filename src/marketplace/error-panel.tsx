'use client';
import { forwardRef } from 'react';
import { ErrorGroups, type ErrorGroupsProps } from '../components/index.ts';
import { useRefresh, useWorkflowErrors, type Watch } from '../hooks/index.ts';

export interface ErrorPanelProps extends Omit<
  ErrorGroupsProps,
  'errors' | 'skipped' | 'error' | 'onRetry' | 'retrying' | 'actions' | 'onAction'
> {
  workflowId: string;
  /** When to ask again by itself. @default 'never' */
  watch?: Watch | undefined;
  /** Takes the user to where the account can be connected again. Without it no such step is offered. */
  onReconnect?: (() => void) | undefined;
  /** Takes the user to the runs. Without it no such step is offered. */
  onShowRuns?: (() => void) | undefined;
}

/** What went wrong in the runs of one workflow, grouped, each with its next step. Renders a `<div>`. */
export const ErrorPanel = /* @__PURE__ */ forwardRef<HTMLDivElement, ErrorPanelProps>(function ErrorPanel(
  { workflowId, watch, onReconnect, onShowRuns, ...props },
  ref,
) {
  const { data, error, isFetching, refetch } = useWorkflowErrors(workflowId, { watch: watch ?? 'never' });
  const refresh = useRefresh();
  const steps = {
    reconnect: onReconnect,
    settings: onReconnect,
    runs: onShowRuns,
    retry: () => void refresh.workflows(),
  };
  const offered = (Object.keys(steps) as (keyof typeof steps)[]).filter((step) => steps[step]);

  return (
    <ErrorGroups
      workflowId={workflowId}
      errors={data?.errors}
      skipped={data?.skipped}
      error={error ?? undefined}
      onRetry={() => void refetch()}
      retrying={isFetching}
      actions={offered}
      onAction={(step) => steps[step]?.()}
      {...props}
      ref={ref}
    />
  );
});
