'use client';
import { forwardRef, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { Run, WorkflowError } from '../../api/index.ts';
import { problemsMessages, useMessages } from '../../i18n/internal.ts';
import { ListNotices, type ListStatus } from '../feedback/list-notices.tsx';
import { LoadingText } from '../feedback/loading-text.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { Badge } from '../primitives/badge.tsx';
import { nextLevel, type HeadingLevel } from '../primitives/heading.tsx';
import type { RunWorkflow } from '../run-filter/filter-runs.ts';
import { Disclosure } from '../section/disclosure.tsx';
import { useNow } from '../utilities/clock.ts';
import { ErrorGroupItem } from './error-group-item.tsx';
import { useFrequency } from './frequency.ts';
import { groupErrors, type ErrorGroup } from './group-errors.ts';
import { toProblems, type Problem } from './problem-kind.ts';
import { ProblemList } from './problem-list.tsx';
import type { ProblemAction } from './problem-steps.ts';
import { titleOf } from './problem-title.ts';
import { runsOfErrors } from './runs-of-errors.ts';

export interface ErrorGroupsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ListStatus {
  workflowId?: string | undefined;
  /** The workflows that the errors belong to, when there are several. Adds their names to each problem. */
  workflows?: readonly RunWorkflow[] | undefined;
  /** Name of the connector, for the titles and for "Reconnect". */
  connectorName?: string | undefined;
  /** Undefined while they load. */
  errors: readonly WorkflowError[] | undefined;
  /** Runs of the same workflows, newest first. A problem has passed when a later run succeeded. @default none */
  runs?: readonly Run[] | undefined;
  /** Heading level of each problem. @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** The steps that the host offers. @default all */
  actions?: readonly ProblemAction[] | undefined;
  onAction?: ((action: ProblemAction, group: ErrorGroup) => void) | undefined;
}

const allActions: readonly ProblemAction[] = ['reconnect', 'update', 'review', 'runs', 'retry', 'settings'];
const emptyList: readonly never[] = [];

/** Shows the problems of one or several workflows by urgency, each with its next step. Renders a `<div>`, empty without a problem. */
export const ErrorGroups = /* @__PURE__ */ forwardRef<HTMLDivElement, ErrorGroupsProps>(function ErrorGroups(
  {
    workflowId,
    workflows = emptyList,
    connectorName,
    errors,
    runs = emptyList,
    skipped = 0,
    error,
    missing,
    onRetry,
    retrying,
    headingLevel = 3,
    actions = allActions,
    onAction,
    ...props
  },
  ref,
) {
  const t = useMessages('problems', problemsMessages);
  const now = useNow();
  const frequencyOf = useFrequency(now);
  const names = useMemo(() => new Map(workflows.map((workflow) => [workflow.workflowId, workflow.name])), [workflows]);
  const groups = useMemo(() => groupErrors(errors ?? emptyList), [errors]);
  const problems = useMemo(() => toProblems(groups, runs, now), [groups, runs, now]);
  const passed = problems.filter(({ kind }) => kind === 'passed');
  const open = problems.filter(({ kind }) => kind !== 'passed');
  const [first] = passed;
  const counts = useMemo(
    () => new Map(groups.map(({ key, errors: own }) => [key, runsOfErrors(own, runs).length])),
    [groups, runs],
  );

  const item = (level: HeadingLevel) => (problem: Problem) => (
    <ErrorGroupItem
      key={problem.key}
      {...{ workflowId, names, connectorName, now, actions, onAction }}
      group={problem}
      kind={problem.kind}
      runCount={counts.get(problem.key)}
      headingLevel={level}
    />
  );

  return (
    <div
      data-slot="pb-error-panel"
      data-workflow-id={workflowId}
      aria-busy={(!errors && !error) || undefined}
      {...props}
      ref={ref}
    >
      <ListNotices {...{ text: t, skipped, error, missing, onRetry, retrying }} loaded={errors !== undefined} />
      {!errors && !error && (
        <div data-slot="pb-error-group">
          <LoadingText />
          <div data-slot="pb-error-group-text">
            <Skeleton extent="short" />
            <Skeleton extent="long" />
          </div>
        </div>
      )}
      {problems.length > 0 && (
        <ProblemList label={t.title} problems={open} item={item(headingLevel)}>
          {first && (
            <li data-slot="pb-error-passed">
              <Disclosure
                level={headingLevel}
                title={
                  <>
                    <Badge>{`${t.passed} `}</Badge>
                    <span>
                      {passed.length > 1
                        ? t.passedCount(passed.length)
                        : t.passedOne(titleOf(t, first.errorClass, connectorName), frequencyOf(first))}
                    </span>
                  </>
                }
              >
                <ProblemList label={t.passed} problems={passed} item={item(nextLevel(headingLevel))} />
              </Disclosure>
            </li>
          )}
        </ProblemList>
      )}
    </div>
  );
});
