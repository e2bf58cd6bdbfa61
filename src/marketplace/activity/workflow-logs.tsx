'use client';
import { forwardRef, useCallback, useState } from 'react';
import type { Run } from '../../api/index.ts';
import { RunTableView, type RunFilter, type RunTableViewProps, type RunWorkflow } from '../../components/index.ts';
import type { ListStatus } from '../../components/internal.ts';
import type { Watch } from '../../hooks/internal.ts';
import { IntegrationWorkflows } from './list-status.tsx';
import { RunErrors } from './run-errors.tsx';
import { useRunFeed } from './use-run-feed.ts';
import { standalone } from '../shared/standalone.tsx';

type Own = 'live' | 'onLiveChange' | 'newRuns' | 'onShowNewRuns' | 'renderErrors';

interface Options extends Omit<RunTableViewProps, 'runs' | 'workflowId' | 'workflows' | keyof ListStatus | Own> {
  /** When to poll until the user chooses. @default 'pending' */
  watch?: Watch | undefined;
}

export interface WorkflowLogsProps extends Options {
  /** The workflow whose runs to show. */
  workflowId?: string | undefined;
  /** Shows the runs of all workflows of this integration as one list instead. */
  integrationId?: string | undefined;
}

export interface CombinedRunsProps extends Options {
  /** The workflows that the user can choose from. */
  workflows: readonly RunWorkflow[];
  /** Ids of the workflows to show while the user has chosen none. @default all */
  shown?: readonly string[] | undefined;
  workflowId?: string | undefined;
}

const renderErrors = (run: Run) => <RunErrors run={run} />;
const none: readonly never[] = [];

/** Shows the runs of the given workflows as one list. Renders a `<div>`. */
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

/** Shows the runs of one workflow, or of all workflows of an integration. Polls while a run is pending. Renders a `<div>`. */
export const WorkflowLogs = /* @__PURE__ */ standalone<HTMLDivElement, WorkflowLogsProps>(
  { name: 'WorkflowLogs' },
  function WorkflowLogs({ workflowId, integrationId, watch, ...props }, ref) {
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
  },
);
