'use client';
import { forwardRef, useCallback, useState, type ForwardedRef } from 'react';
import type { Run } from '../api/index.ts';
import { RunTableView, type RunFilter, type RunTableViewProps, type RunWorkflow } from '../components/index.ts';
import { useWorkflows, type Watch } from '../hooks/index.ts';
import { RunErrors } from './run-errors.tsx';
import { useRuns } from './use-runs.ts';

interface Options extends Omit<
  RunTableViewProps,
  | 'runs'
  | 'workflowId'
  | 'workflows'
  | 'error'
  | 'missing'
  | 'skipped'
  | 'onRetry'
  | 'retrying'
  | 'live'
  | 'onLiveChange'
  | 'fresh'
  | 'onShowFresh'
  | 'renderErrors'
> {
  /** When to ask again by itself, until the user decides. @default 'pending' */
  watch?: Watch | undefined;
}

export interface WorkflowLogsProps extends Options {
  /** The workflow whose runs to show. */
  workflowId?: string | undefined;
  /** In its place: the integration, all of whose workflows are shown as one list. */
  integrationId?: string | undefined;
}

export interface RunsOfProps extends Options {
  /** What can be chosen. */
  workflows: readonly RunWorkflow[];
  /** Which of them to show while none is chosen. @default all */
  shown?: readonly string[] | undefined;
  workflowId?: string | undefined;
}

const renderErrors = (run: Run) => <RunErrors run={run} />;
const none: readonly never[] = [];

/** The runs of workflows that are known by name. Renders a `<div>`. */
export const RunsOf = /* @__PURE__ */ forwardRef<HTMLDivElement, RunsOfProps>(function RunsOf(
  { workflows, shown, watch: wanted = 'pending', filter: given, defaultFilter, onFilterChange, ...props },
  ref,
) {
  const [own, setOwn] = useState<RunFilter>(defaultFilter ?? {});
  const [decided, setDecided] = useState<Watch>();
  const watch = decided ?? wanted;
  const filter = given ?? own;
  const chosen = filter.workflowId;
  const asked = workflows.filter(({ workflowId }) =>
    chosen ? workflowId === chosen : (shown?.includes(workflowId) ?? true),
  );
  const { runs, fresh, showFresh, skipped, error, missing, retry, retrying } = useRuns(asked, watch);
  const live =
    watch === 'always' || (watch === 'pending' && (runs?.some(({ status }) => status === 'pending') ?? false));

  const change = useCallback(
    (next: RunFilter) => {
      setOwn(next);
      onFilterChange?.(next);
    },
    [onFilterChange],
  );

  return (
    <RunTableView
      runs={runs}
      workflows={workflows.length > 1 ? workflows : none}
      fresh={fresh}
      onShowFresh={showFresh}
      skipped={skipped}
      error={error}
      missing={asked.length > 1 ? missing : none}
      onRetry={retry}
      retrying={retrying}
      live={live}
      onLiveChange={(on) => setDecided(on ? 'always' : 'never')}
      filter={filter}
      onFilterChange={change}
      renderErrors={renderErrors}
      {...props}
      ref={ref}
    />
  );
});

function RunsOfIntegration({
  integrationId,
  root,
  ...props
}: Options & { integrationId: string; root: ForwardedRef<HTMLDivElement> }) {
  const { data, error, isFetching, refetch } = useWorkflows(integrationId);
  if (data) return <RunsOf workflows={data} data-integration-id={integrationId} {...props} ref={root} />;
  const retry = () => void refetch();
  return (
    <RunTableView
      runs={undefined}
      error={error ?? undefined}
      onRetry={retry}
      retrying={isFetching}
      {...props}
      ref={root}
    />
  );
}

/** What ran: the runs of one workflow, or of all of an integration's, renewed while one is under way. Renders a `<div>`. */
export const WorkflowLogs = /* @__PURE__ */ forwardRef<HTMLDivElement, WorkflowLogsProps>(function WorkflowLogs(
  { workflowId, integrationId, ...props },
  ref,
) {
  if (workflowId === undefined) {
    return integrationId === undefined ? null : (
      <RunsOfIntegration integrationId={integrationId} root={ref} {...props} />
    );
  }
  return <RunsOf workflows={[{ workflowId, name: workflowId }]} workflowId={workflowId} {...props} ref={ref} />;
});
