'use client';
import { forwardRef } from 'react';
import type { Run } from '../../api/index.ts';
import {
  ErrorGroups,
  Section,
  type ErrorGroup,
  type ErrorGroupsProps,
  type HeadingLevel,
  type ProblemAction,
  type RunFilter,
  type RunWorkflow,
} from '../../components/index.ts';
import { groupErrors, runsOfErrors, toProblems, useNow, type ListStatus } from '../../components/internal.ts';
import { useRefresh, type Watch } from '../../hooks/internal.ts';
import { problemsMessages, useMessages } from '../../i18n/internal.ts';
import { combineListStatus, IntegrationWorkflows } from './list-status.tsx';
import { useStableList } from '../shared/use-stable-list.ts';
import { useErrorsOf } from './use-problems.ts';
import { standalone } from '../shared/standalone.tsx';

type Own = 'workflowId' | 'workflows' | 'errors' | 'runs' | 'actions' | 'onAction';

interface Options extends Omit<ErrorGroupsProps, keyof ListStatus | Own> {
  /** When to poll. @default 'never' */
  watch?: Watch | undefined;
  /** Takes the user to where they can reconnect the account. Without it, the component offers no such step. */
  onReconnect?: (() => void) | undefined;
  /** Takes the user to the runs of a problem, selected by the filter. Without it, the component offers no such step. */
  onShowRuns?: ((filter: RunFilter) => void) | undefined;
  /** Sends no request for runs. No problem then counts as passed by a later run. @default false */
  hideRuns?: boolean | undefined;
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
  /** Level of the heading "To fix" around the problems. With it, nothing is rendered without a problem. @default no heading */
  sectionLevel?: HeadingLevel | undefined;
}

/** Selects the runs in which a problem occurred, or the failures of its workflow where time links no run to it. */
function toRunFilter({ errors }: ErrorGroup, runs: readonly Run[]): RunFilter {
  const runIds = runsOfErrors(errors, runs).map(({ logId }) => logId);
  if (runIds.length > 0) return { runIds };
  const [workflowId, ...others] = new Set(errors.map((error) => error.workflowId));
  return { status: 'failure', ...(workflowId !== undefined && others.length === 0 && { workflowId }) };
}

const none: readonly never[] = [];

/** Shows the errors of the given workflows together. Renders a `<div>`. */
export const CombinedErrors = /* @__PURE__ */ forwardRef<HTMLDivElement, CombinedErrorsProps>(function CombinedErrors(
  { workflows, watch = 'never', onReconnect, onShowRuns, hideRuns, sectionLevel, ...props },
  ref,
) {
  const ids = useStableList(workflows.map(({ workflowId }) => workflowId));
  const { answers, errors, runs, settled } = useErrorsOf(ids, { watch, hideRuns });
  const text = useMessages('problems', problemsMessages);
  const now = useNow();
  const refresh = useRefresh();
  const steps: Partial<Record<ProblemAction, (group: ErrorGroup) => void>> = {
    ...(onReconnect && { reconnect: onReconnect, update: onReconnect, review: onReconnect, settings: onReconnect }),
    ...(onShowRuns && { runs: (group) => onShowRuns(toRunFilter(group, runs)) }),
    retry: () => void refresh.workflows(),
  };
  const offered = Object.keys(steps) as ProblemAction[];
  const { status, loaded } = combineListStatus(answers, workflows, errors.length > 0);

  const silent = (errors.length === 0 || !settled) && !status.error && !status.skipped;
  if (sectionLevel !== undefined && silent) return null;

  const groups = (
    <ErrorGroups
      workflows={workflows.length > 1 ? workflows : none}
      // Whether a problem has passed is known with the runs.
      errors={loaded && settled ? errors : undefined}
      runs={runs}
      {...status}
      actions={offered}
      onAction={(step, group) => steps[step]?.(group)}
      {...props}
      ref={ref}
    />
  );
  if (sectionLevel === undefined) return groups;
  const over = errors.length > 0 && toProblems(groupErrors(errors), runs, now).every(({ kind }) => kind === 'passed');
  return (
    <Section title={over ? text.passedTitle : text.title} level={sectionLevel}>
      {groups}
    </Section>
  );
});

/** Groups the errors of one workflow, or of all workflows of an integration, with a next step for each group. Renders a `<div>`. */
export const ErrorPanel = /* @__PURE__ */ standalone<HTMLDivElement, ErrorPanelProps>(
  { name: 'ErrorPanel' },
  function ErrorPanel({ workflowId, integrationId, watch, onReconnect, onShowRuns, hideRuns, ...props }, ref) {
    const errorsOf = (workflows: readonly RunWorkflow[]) => (
      <CombinedErrors
        {...{ workflows, workflowId, watch, onReconnect, onShowRuns, hideRuns }}
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
