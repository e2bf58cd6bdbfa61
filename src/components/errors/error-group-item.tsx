'use client';
import * as Collapsible from 'radix-ui/collapsible';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { problemsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Badge, type BadgeProps } from '../primitives/badge.tsx';
import { Button } from '../primitives/button.tsx';
import { CopyButton } from '../primitives/copy-button.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';
import { Time } from '../primitives/time.tsx';
import { useFrequency } from './frequency.ts';
import type { ErrorGroup } from './group-errors.ts';
import { parseRetryTime } from './parse-retry-time.ts';
import type { ProblemKind } from './problem-kind.ts';
import { nextStepOf, type ProblemAction } from './problem-steps.ts';
import { titleOf } from './problem-title.ts';
import { SupportMenu } from './support-menu.tsx';
import { maxListedErrors, toDetails, toSupportBundle } from './support-text.ts';

export interface ErrorGroupItemProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  group: ErrorGroup;
  /** Urgency of the problem. A problem that has passed offers no step. @default 'action' */
  kind?: ProblemKind | undefined;
  workflowId?: string | undefined;
  /** Workflow names by id, when there are several. */
  names?: ReadonlyMap<string, string> | undefined;
  /** Name of the connector, for the title and for "Reconnect". */
  connectorName?: string | undefined;
  /** Number of runs that "Show the runs" leads to, when known. */
  runCount?: number | undefined;
  /** From `useNow`. */
  now?: number | undefined;
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** The steps that the host offers. */
  actions: readonly ProblemAction[];
  onAction?: ((action: ProblemAction, group: ErrorGroup) => void) | undefined;
}

const tones = { action: 'danger', watching: 'warning', passed: 'neutral' } satisfies Record<
  ProblemKind,
  BadgeProps['tone']
>;

/** Shows one problem: its urgency, explanation, frequency and next step. Renders a `<li>`. */
export const ErrorGroupItem = /* @__PURE__ */ forwardRef<HTMLLIElement, ErrorGroupItemProps>(function ErrorGroupItem(
  {
    group,
    kind = 'action',
    workflowId,
    names,
    connectorName,
    runCount = 0,
    now,
    headingLevel = 3,
    actions,
    onAction,
    ...props
  },
  ref,
) {
  const t = useMessages('problems', problemsMessages);
  const format = useFormat();
  const frequencyOf = useFrequency(now);
  const { errorClass, message, errors } = group;
  const title = titleOf(t, errorClass, connectorName);
  const step = nextStepOf(errorClass, actions);
  const rest = errors.length - maxListedErrors;
  const workflowIds = [...new Set(errors.flatMap((error) => error.workflowId ?? workflowId ?? []))];
  const workflowNames = workflowIds.flatMap((id) => names?.get(id) ?? []);
  // Only the newest error counts: an earlier wait is over, or was renewed.
  const retryTime = errorClass === 'rate_limited' ? parseRetryTime(message, errors[0]?.occurredAt) : undefined;
  const mustWait = retryTime !== undefined && now !== undefined && retryTime > now;
  const bundle = () => toSupportBundle([group], workflowIds, now ?? 0);

  function labelOf(action: ProblemAction) {
    if (action === 'reconnect' && connectorName) return t.reconnectTo(connectorName);
    return action === 'runs' && runCount > 0 ? t.showRuns(runCount) : t[action];
  }

  return (
    <li data-slot="pb-error-group" data-class={errorClass} data-kind={kind} {...props} ref={ref}>
      {kind !== 'passed' && <Badge tone={tones[kind]}>{t[kind]}</Badge>}
      <div data-slot="pb-error-group-text">
        <Heading level={headingLevel}>{title}</Heading>
        {kind !== 'passed' && (
          <p data-slot="pb-error-advice">{mustWait ? t.again(format.dateTime(retryTime)) : t[errorClass].next}</p>
        )}
        <p data-slot="pb-error-times">
          {/* The signs between the texts stand outside of what is isolated. */}
          <span>
            <bdi data-slot="pb-error-message">{message ?? t.noMessage}</bdi>
          </span>
          {workflowNames.length > 0 && (
            <span>
              <bdi>{format.list(workflowNames)}</bdi>
            </span>
          )}
          <span>{frequencyOf(group)}</span>
        </p>
        <Collapsible.Root data-slot="pb-error-details">
          <Collapsible.Trigger data-slot="pb-error-details-button">
            <Icon name="chevron" />
            <span>{t.details}</span>
          </Collapsible.Trigger>
          <Collapsible.Content data-slot="pb-error-details-content">
            <ul role="list">
              {errors.slice(0, maxListedErrors).map(({ errorId, occurredAt }) => (
                <li key={errorId}>
                  <code dir="ltr">{errorId}</code>
                  {occurredAt !== undefined && <Time value={occurredAt} />}
                </li>
              ))}
              {rest > 0 && <li>{t.andMore(rest)}</li>}
            </ul>
            <CopyButton value={toDetails(group, title, workflowId)}>{t.copyDetails}</CopyButton>
          </Collapsible.Content>
        </Collapsible.Root>
      </div>
      <div data-slot="pb-error-group-actions">
        {kind !== 'passed' && step && <Button onClick={() => onAction?.(step, group)}>{labelOf(step)}</Button>}
        {kind !== 'passed' && !step && (
          <CopyButton variant="secondary" value={bundle()}>
            {t.copyBundle}
          </CopyButton>
        )}
        <SupportMenu label={t.moreOf(title)} bundle={bundle} />
      </div>
    </li>
  );
});
