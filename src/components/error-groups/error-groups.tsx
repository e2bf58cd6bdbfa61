'use client';
import { forwardRef, useMemo, useState, type ComponentPropsWithoutRef } from 'react';
import type { PlugboardError, WorkflowError } from '../../api/index.ts';
import { commonMessages, problemsMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import type { HeadingLevel } from '../heading.tsx';
import { Notice } from '../notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useNow } from '../use-now.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { ErrorGroupItem } from './error-group-item.tsx';
import type { RunWorkflow } from '../run-table/index.ts';
import { groupErrors, type ErrorGroup } from './group-errors.ts';
import type { ProblemAction } from './problem-steps.ts';
import { SupportBundle } from './support-bundle.tsx';

export interface ErrorGroupsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  workflowId?: string | undefined;
  /** The workflows they are of, when there are several: names them in each problem. */
  workflows?: readonly RunWorkflow[] | undefined;
  /** Name of the connector that is meant by "Reconnect". */
  connectorName?: string | undefined;
  /** Undefined while they load. */
  errors: readonly WorkflowError[] | undefined;
  /** How many errors were dropped because they could not be read. @default 0 */
  skipped?: number | undefined;
  /** Why the last load failed. Errors that are there stay. */
  error?: PlugboardError | undefined;
  /** Names of the workflows whose errors could not be loaded, where those of others could. */
  missing?: readonly string[] | undefined;
  onRetry?: (() => void) | undefined;
  /** Whether another try is under way. @default false */
  retrying?: boolean | undefined;
  /** Of each problem. @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** The steps the host can take. @default all */
  actions?: readonly ProblemAction[] | undefined;
  onAction?: ((action: ProblemAction, group: ErrorGroup) => void) | undefined;
}

const allActions: readonly ProblemAction[] = ['reconnect', 'update', 'review', 'runs', 'retry', 'settings'];
const none: readonly never[] = [];
const step = 10;

/** The failures of a workflow, grouped by what went wrong, each with its next step. Renders a `<div>`. */
export const ErrorGroups = /* @__PURE__ */ forwardRef<HTMLDivElement, ErrorGroupsProps>(function ErrorGroups(
  {
    workflowId,
    workflows = none,
    connectorName,
    errors,
    skipped = 0,
    error,
    missing = none,
    onRetry,
    retrying = false,
    headingLevel,
    actions = allActions,
    onAction,
    ...props
  },
  ref,
) {
  const text = useMessages('problems', problemsMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  const now = useNow();
  const names = useMemo(() => new Map(workflows.map((one) => [one.workflowId, one.name])), [workflows]);
  const ids = useMemo(() => (workflowId ? [workflowId] : [...names.keys()]), [workflowId, names]);
  const groups = useMemo(() => groupErrors(errors ?? none), [errors]);
  const [shown, setShown] = useState(step);

  function content() {
    if (!errors && error) return <ErrorState error={error} onRetry={onRetry} retrying={retrying} />;
    if (!errors) {
      return (
        <div data-slot="pb-error-group">
          <VisuallyHidden>{common.loading}</VisuallyHidden>
          <div data-slot="pb-error-group-text">
            <Skeleton extent="short" />
            <Skeleton extent="long" />
            <Skeleton extent="short" />
          </div>
        </div>
      );
    }
    if (errors.length === 0) return skipped === 0 && <EmptyState>{text.empty}</EmptyState>;
    return (
      <ul data-slot="pb-error-groups" role="list" aria-label={text.title}>
        {groups.slice(0, shown).map((group) => (
          <ErrorGroupItem
            key={group.key}
            {...{ group, workflowId, names, connectorName, now, headingLevel, actions, onAction }}
          />
        ))}
      </ul>
    );
  }

  const retry = onRetry && (
    <Button busy={retrying} onClick={onRetry}>
      {common.retry}
    </Button>
  );
  return (
    <div
      data-slot="pb-error-panel"
      data-workflow-id={workflowId}
      aria-busy={(!errors && !error) || undefined}
      {...props}
      ref={ref}
    >
      {errors && error && (
        <Notice tone="warning" role="status" action={retry}>
          {missing.length > 0 ? text.partial(format.list(missing)) : text.stale}
        </Notice>
      )}
      {skipped > 0 && <Notice>{text.skipped(skipped)}</Notice>}
      {content()}
      {groups.length > shown && (
        <Button variant="quiet" onClick={() => setShown((count) => count + step)}>
          {text.more}
        </Button>
      )}
      {groups.length > 0 && <SupportBundle groups={groups} workflowIds={ids} />}
    </div>
  );
});
