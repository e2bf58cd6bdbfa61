'use client';
import { forwardRef, useMemo } from 'react';
import { ErrorGroups, type ErrorGroupsProps, type RunWorkflow } from '../../components/index.ts';
import type { ListStatus } from '../../components/internal.ts';
import { useWorkflowErrorsOf } from '../../hooks/index.ts';
import { useRefresh, type Watch } from '../../hooks/internal.ts';
import { combineListStatus, IntegrationWorkflows } from './list-status.tsx';
import { useStableList } from '../shared/use-stable-list.ts';
import { standalone } from '../shared/standalone.tsx';

type Own = 'workflowId' | 'workflows' | 'errors' | 'actions' | 'onAction';

interface Options extends Omit<ErrorGroupsProps, keyof ListStatus | Own> {
  /** When to poll. @default 'never' */
  watch?: Watch | undefined;
  /** Takes the user to where they can reconnect the account. Without it, the component offers no such step. */
  onReconnect?: (() => void) | undefined;
  /** Takes the user to the runs. Without it, the component offers no such step. */
  onShowRuns?: (() => void) | undefined;
}

export interface ErrorPanelProps extends Options {
  /** The workflow whose errors to show. */
  workflowId?: string | undefined;
  /** Shows the errors of all workflows of this integration instead. */
  integrationId?: string | undefined;
}

export interface CombinedErrorsProps extends Options {
  workflows: readonly RunWorkflow[];
  workflowId?: string | undefined;
}

const none: readonly never[] = [];

/** Shows the errors of the given workflows together. Renders a `<div>`. */
export const CombinedErrors = /* @__PURE__ */ forwardRef<HTMLDivElement, CombinedErrorsProps>(function CombinedErrors(
  { workflows, watch = 'never', onReconnect, onShowRuns, ...props },
  ref,
) {
  const ids = useStableList(workflows.map(({ workflowId }) => workflowId));
  const answers = useWorkflowErrorsOf(ids, { watch });
  const refresh = useRefresh();
  const steps = {
    reconnect: onReconnect,
    update: onReconnect,
    review: onReconnect,
    settings: onReconnect,
    runs: onShowRuns,
    retry: () => void refresh.workflows(),
  };
  const offered = (Object.keys(steps) as (keyof typeof steps)[]).filter((step) => steps[step]);

  const lists = useStableList(answers.map(({ data }) => data));
  // The upstream may omit the workflow id.
  const errors = useMemo(
    () => lists.flatMap((list, index) => (list?.errors ?? []).map((error) => ({ ...error, workflowId: ids[index] }))),
    [lists, ids],
  );
  const { status, loaded } = combineListStatus(answers, workflows, errors.length > 0);

  return (
    <ErrorGroups
      workflows={workflows.length > 1 ? workflows : none}
      errors={loaded ? errors : undefined}
      {...status}
      actions={offered}
      onAction={(step) => steps[step]?.()}
      {...props}
      ref={ref}
    />
  );
});

/** Groups the errors of one workflow, or of all workflows of an integration, with a next step for each group. Renders a `<div>`. */
export const ErrorPanel = /* @__PURE__ */ standalone<HTMLDivElement, ErrorPanelProps>(
  { name: 'ErrorPanel' },
  function ErrorPanel({ workflowId, integrationId, watch, onReconnect, onShowRuns, ...props }, ref) {
    const errorsOf = (workflows: readonly RunWorkflow[]) => (
      <CombinedErrors
        {...{ workflows, workflowId, watch, onReconnect, onShowRuns }}
        data-integration-id={integrationId}
        {...props}
        ref={ref}
      />
    );
    if (workflowId !== undefined) return errorsOf([{ workflowId, name: workflowId }]);
    return integrationId === undefined ? null : (
      <IntegrationWorkflows integrationId={integrationId}>
        {(workflows, status) =>
          workflows ? errorsOf(workflows) : <ErrorGroups errors={undefined} {...status} {...props} ref={ref} />
        }
      </IntegrationWorkflows>
    );
  },
);
