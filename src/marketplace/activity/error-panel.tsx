'use client';
import { forwardRef, useMemo } from 'react';
import { ErrorGroups, type ErrorGroupsProps, type RunWorkflow } from '../../components/index.ts';
import type { ListStatus } from '../../components/internal.ts';
import { useWorkflowErrorsOf } from '../../hooks/index.ts';
import { useRefresh, type Watch } from '../../hooks/internal.ts';
import { combineListStatus, IntegrationWorkflows } from './list-status.tsx';
import { useStableList } from '../shared/use-stable-list.ts';

type Own = 'workflowId' | 'workflows' | 'errors' | 'actions' | 'onAction';

interface Options extends Omit<ErrorGroupsProps, keyof ListStatus | Own> {
  /** When to ask again by itself. @default 'never' */
  watch?: Watch | undefined;
  /** Takes the user to where the account can be connected again. Without it no such step is offered. */
  onReconnect?: (() => void) | undefined;
  /** Takes the user to the runs. Without it no such step is offered. */
  onShowRuns?: (() => void) | undefined;
}

export interface ErrorPanelProps extends Options {
  /** The workflow whose errors to show. */
  workflowId?: string | undefined;
  /** In its place: the integration, the errors of all of whose workflows are shown together. */
  integrationId?: string | undefined;
}

export interface CombinedErrorsProps extends Options {
  workflows: readonly RunWorkflow[];
  workflowId?: string | undefined;
}

const none: readonly never[] = [];

/** What went wrong in workflows that are known by name. Renders a `<div>`. */
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
  // With their workflow named, which the upstream may leave out.
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

/** What went wrong in the runs of one workflow, or of all of an integration's, grouped, each with its next step. Renders a `<div>`. */
export const ErrorPanel = /* @__PURE__ */ forwardRef<HTMLDivElement, ErrorPanelProps>(function ErrorPanel(
  { workflowId, integrationId, watch, onReconnect, onShowRuns, ...props },
  ref,
) {
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
});
