'use client';
import { forwardRef, useMemo, type ForwardedRef } from 'react';
import { ErrorGroups, type ErrorGroupsProps, type RunWorkflow } from '../components/index.ts';
import { useRefresh, useWorkflowErrorsOf, useWorkflows, type Watch } from '../hooks/index.ts';
import { useSame } from './use-same.ts';

interface Options extends Omit<
  ErrorGroupsProps,
  | 'workflowId'
  | 'workflows'
  | 'errors'
  | 'skipped'
  | 'error'
  | 'missing'
  | 'onRetry'
  | 'retrying'
  | 'actions'
  | 'onAction'
> {
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

export interface ErrorsOfProps extends Options {
  workflows: readonly RunWorkflow[];
  workflowId?: string | undefined;
}

const none: readonly never[] = [];

/** What went wrong in workflows that are known by name. Renders a `<div>`. */
export const ErrorsOf = /* @__PURE__ */ forwardRef<HTMLDivElement, ErrorsOfProps>(function ErrorsOf(
  { workflows, watch = 'never', onReconnect, onShowRuns, ...props },
  ref,
) {
  const ids = useSame(workflows.map(({ workflowId }) => workflowId));
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

  const lists = useSame(answers.map(({ data }) => data));
  const loaded = lists.filter((list) => list !== undefined);
  const failed = answers.flatMap((answer, index) => (answer.error ? [{ answer, name: workflows[index]?.name }] : []));
  const pending = answers.some(({ isPending }) => isPending);
  // With their workflow named, which the upstream may leave out.
  const errors = useMemo(
    () => lists.flatMap((list, index) => (list?.errors ?? []).map((error) => ({ ...error, workflowId: ids[index] }))),
    [lists, ids],
  );
  const several = workflows.length > 1;

  return (
    <ErrorGroups
      workflows={several ? workflows : none}
      errors={errors.length > 0 || (!pending && (loaded.length > 0 || workflows.length === 0)) ? errors : undefined}
      skipped={loaded.reduce((sum, { skipped }) => sum + skipped, 0)}
      error={(!pending || errors.length > 0 ? failed[0]?.answer.error : undefined) ?? undefined}
      missing={several ? failed.flatMap(({ answer, name }) => (!answer.data && name ? [name] : [])) : none}
      onRetry={() => failed.forEach(({ answer }) => void answer.refetch())}
      retrying={failed.some(({ answer }) => answer.isFetching)}
      actions={offered}
      onAction={(step) => steps[step]?.()}
      {...props}
      ref={ref}
    />
  );
});

interface OfIntegrationProps extends Options {
  integrationId: string;
  root: ForwardedRef<HTMLDivElement>;
}

function ErrorsOfIntegration({ integrationId, root, ...props }: OfIntegrationProps) {
  const { data, error, isFetching, refetch } = useWorkflows(integrationId);
  if (data) return <ErrorsOf workflows={data} data-integration-id={integrationId} {...props} ref={root} />;
  const { watch: _, onReconnect: __, onShowRuns: ___, ...rest } = props;
  const retry = () => void refetch();
  return (
    <ErrorGroups
      errors={undefined}
      error={error ?? undefined}
      onRetry={retry}
      retrying={isFetching}
      {...rest}
      ref={root}
    />
  );
}

/** What went wrong in the runs of one workflow, or of all of an integration's, grouped, each with its next step. Renders a `<div>`. */
export const ErrorPanel = /* @__PURE__ */ forwardRef<HTMLDivElement, ErrorPanelProps>(function ErrorPanel(
  { workflowId, integrationId, ...props },
  ref,
) {
  if (workflowId !== undefined) {
    return <ErrorsOf workflows={[{ workflowId, name: workflowId }]} workflowId={workflowId} {...props} ref={ref} />;
  }
  return integrationId === undefined ? null : (
    <ErrorsOfIntegration integrationId={integrationId} root={ref} {...props} />
  );
});
