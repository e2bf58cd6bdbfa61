'use client';
import { forwardRef, useMemo, useState, type ComponentPropsWithoutRef } from 'react';
import type { WorkflowError } from '../../api/index.ts';
import { problemsMessages, useMessages } from '../../i18n/internal.ts';
import { LoadingText } from '../feedback/loading-text.tsx';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { ListNotices, type ListStatus } from '../feedback/list-notices.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { useNow } from '../utilities/clock.ts';
import { ErrorGroupItem } from './error-group-item.tsx';
import type { RunWorkflow } from '../run-filter/filter-runs.ts';
import { groupErrors, type ErrorGroup } from './group-errors.ts';
import type { ProblemAction } from './problem-steps.ts';
import { SupportBundle } from './support-bundle.tsx';

export interface ErrorGroupsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ListStatus {
  workflowId?: string | undefined;
  /** The workflows that the errors belong to, when there are several. Adds their names to each problem. */
  workflows?: readonly RunWorkflow[] | undefined;
  /** Name of the connector that "Reconnect" refers to. */
  connectorName?: string | undefined;
  /** Undefined while they load. */
  errors: readonly WorkflowError[] | undefined;
  /** Heading level of each problem. @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** The steps that the host offers. @default all */
  actions?: readonly ProblemAction[] | undefined;
  onAction?: ((action: ProblemAction, group: ErrorGroup) => void) | undefined;
}

const allActions: readonly ProblemAction[] = ['reconnect', 'update', 'review', 'runs', 'retry', 'settings'];
const emptyList: readonly never[] = [];
const step = 10;

/** Shows the errors of one or several workflows, grouped by problem, each with its next step. Renders a `<div>`. */
export const ErrorGroups = /* @__PURE__ */ forwardRef<HTMLDivElement, ErrorGroupsProps>(function ErrorGroups(
  {
    workflowId,
    workflows = emptyList,
    connectorName,
    errors,
    skipped = 0,
    error,
    missing,
    onRetry,
    retrying,
    headingLevel,
    actions = allActions,
    onAction,
    ...props
  },
  ref,
) {
  const t = useMessages('problems', problemsMessages);
  const now = useNow();
  const names = useMemo(() => new Map(workflows.map((workflow) => [workflow.workflowId, workflow.name])), [workflows]);
  const ids = useMemo(() => (workflowId ? [workflowId] : [...names.keys()]), [workflowId, names]);
  const groups = useMemo(() => groupErrors(errors ?? emptyList), [errors]);
  const [shown, setShown] = useState(step);

  function content() {
    if (!errors && error) return null;
    if (!errors) {
      return (
        <div data-slot="pb-error-group">
          <LoadingText />
          <div data-slot="pb-error-group-text">
            <Skeleton extent="short" />
            <Skeleton extent="long" />
            <Skeleton extent="short" />
          </div>
        </div>
      );
    }
    if (errors.length === 0) return skipped === 0 && <EmptyState>{t.empty}</EmptyState>;
    return (
      <ul data-slot="pb-error-groups" role="list" aria-label={t.title}>
        {groups.slice(0, shown).map((group) => (
          <ErrorGroupItem
            key={group.key}
            {...{ group, workflowId, names, connectorName, now, headingLevel, actions, onAction }}
          />
        ))}
      </ul>
    );
  }

  return (
    <div
      data-slot="pb-error-panel"
      data-workflow-id={workflowId}
      aria-busy={(!errors && !error) || undefined}
      {...props}
      ref={ref}
    >
      <ListNotices {...{ text: t, skipped, error, missing, onRetry, retrying }} loaded={errors !== undefined} />
      {content()}
      {groups.length > shown && (
        <Button variant="quiet" onClick={() => setShown((count) => count + step)}>
          {t.more}
        </Button>
      )}
      {groups.length > 0 && <SupportBundle groups={groups} workflowIds={ids} />}
    </div>
  );
});
