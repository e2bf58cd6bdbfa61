'use client';
import { forwardRef, useCallback, useState } from 'react';
import type { Run } from '../../api/index.ts';
import { RunTableView, type RunFilter, type RunTableViewProps, type RunWorkflow } from '../../components/index.ts';
import type { ListStatus } from '../../components/internal.ts';
import type { Watch } from '../../hooks/internal.ts';
import { IntegrationWorkflows } from './list-status.tsx';
import { RunErrors } from './run-errors.tsx';
import { useRunFeed } from './use-run-feed.ts';

type Own = 'live' | 'onLiveChange' | 'newRuns' | 'onShowNewRuns' | 'renderErrors';

interface Options extends Omit<RunTableViewProps, 'runs' | 'workflowId' | 'workflows' | keyof ListStatus | Own> {
  /** When to ask again by itself, until the user decides. @default 'pending' */
  watch?: Watch | undefined;
}

export interface WorkflowLogsProps extends Options {
  /** The workflow whose runs to show. */
  workflowId?: string | undefined;
  /** In its place: the integration, all of whose workflows are shown as one list. */
  integrationId?: string | undefined;
}

export interface CombinedRunsProps extends Options {
  /** What can be chosen. */
  workflows: readonly RunWorkflow[];
  /** Which of them to show while none is chosen. @default all */
  shown?: readonly string[] | undefined;
  workflowId?: string | undefined;
}

const renderErrors = (run: Run) => <RunErrors run={run} />;
const none: readonly never[] = [];

/** The runs of workflows that are known by name. Renders a `<div>`. */
export const CombinedRuns = /* @__PURE__ */ forwardRef<HTMLDivElement, CombinedRunsProps>(function CombinedRuns(
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
  const list = useRunFeed(asked, watch);
  const live =
    watch === 'always' || (watch === 'pending' && (list.runs?.some(({ status }) => status === 'pending') ?? false));

  const change = useCallback(
    (next: RunFilter) => {
      setOwn(next);
      onFilterChange?.(next);
    },
    [onFilterChange],
  );

  return (
    <RunTableView
      {...list}
      workflows={workflows.length > 1 ? workflows : none}
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

/** What ran: the runs of one workflow, or of all of an integration's, renewed while one is under way. Renders a `<div>`. */
export const WorkflowLogs = /* @__PURE__ */ forwardRef<HTMLDivElement, WorkflowLogsProps>(function WorkflowLogs(
  { workflowId, integrationId, watch, ...props },
  ref,
) {
  const runsOf = (workflows: readonly RunWorkflow[]) => (
    <CombinedRuns {...{ workflows, workflowId, watch }} data-integration-id={integrationId} {...props} ref={ref} />
  );
  if (workflowId !== undefined) return runsOf([{ workflowId, name: workflowId }]);
  return integrationId === undefined ? null : (
    <IntegrationWorkflows integrationId={integrationId}>
      {(workflows, status) =>
        workflows ? runsOf(workflows) : <RunTableView runs={undefined} {...status} {...props} ref={ref} />
      }
    </IntegrationWorkflows>
  );
});
