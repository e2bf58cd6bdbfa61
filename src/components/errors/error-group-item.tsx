'use client';
import * as Collapsible from 'radix-ui/collapsible';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { problemsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { CopyButton } from '../primitives/copy-button.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';
import { Glyph } from '../primitives/status-word.tsx';
import { Time } from '../primitives/time.tsx';
import type { ErrorGroup } from './group-errors.ts';
import { parseRetryTime } from './parse-retry-time.ts';
import { nextStepOf, type ProblemAction } from './problem-steps.ts';
import { maxListedErrors, toDetails } from './support-text.ts';

export interface ErrorGroupItemProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  group: ErrorGroup;
  workflowId?: string | undefined;
  /** Workflow names by id, when there are several. */
  names?: ReadonlyMap<string, string> | undefined;
  /** Name of the connector that "Reconnect" refers to. */
  connectorName?: string | undefined;
  /** From `useNow`. */
  now?: number | undefined;
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** The steps that the host offers. */
  actions: readonly ProblemAction[];
  onAction?: ((action: ProblemAction, group: ErrorGroup) => void) | undefined;
}

/** Shows one problem: its explanation, frequency, times and next step. Renders a `<li>`. */
export const ErrorGroupItem = /* @__PURE__ */ forwardRef<HTMLLIElement, ErrorGroupItemProps>(function ErrorGroupItem(
  { group, workflowId, names, connectorName, now, headingLevel = 3, actions, onAction, ...props },
  ref,
) {
  const t = useMessages('problems', problemsMessages);
  const { errorClass, message, errors, firstSeen, lastSeen } = group;
  const { title, next } = t[errorClass];
  const step = nextStepOf(errorClass, actions);
  const details = toDetails(group, title, workflowId);
  const rest = errors.length - maxListedErrors;
  const format = useFormat();
  const workflowNames = [...new Set(errors.flatMap((error) => names?.get(error.workflowId ?? '') ?? []))];
  const times = [
    [t.last, lastSeen],
    [t.first, firstSeen === lastSeen ? undefined : firstSeen],
  ] as const;
  // Only the newest error counts: an earlier wait is over, or was renewed.
  const retryTime = errorClass === 'rate_limited' ? parseRetryTime(message, errors[0]?.occurredAt) : undefined;
  const mustWait = retryTime !== undefined && now !== undefined && retryTime > now;

  return (
    <li data-slot="pb-error-group" data-class={errorClass} {...props} ref={ref}>
      <Glyph shape="broken" />
      <div data-slot="pb-error-group-text">
        <Heading level={headingLevel}>{title}</Heading>
        <p data-slot="pb-error-message">
          <bdi>{message ?? t.noMessage}</bdi>
        </p>
        <p data-slot="pb-error-advice">{mustWait ? t.again(format.dateTime(retryTime)) : next}</p>
        <p data-slot="pb-error-times">
          <span>{t.times(errors.length)}</span>
          {workflowNames.length > 0 && <span>{t.of(format.list(workflowNames))}</span>}
          {lastSeen === undefined && <span>{t.timeUnknown}</span>}
          {times.map(
            ([name, time]) =>
              time !== undefined && (
                <span key={name}>
                  {name} <Time value={time} now={now} />
                </span>
              ),
          )}
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
            {step && <CopyButton value={details}>{t.copyDetails}</CopyButton>}
          </Collapsible.Content>
        </Collapsible.Root>
      </div>
      {step ? (
        <Button onClick={() => onAction?.(step, group)}>
          {step === 'reconnect' && connectorName ? t.reconnectTo(connectorName) : t[step]}
        </Button>
      ) : (
        <CopyButton variant="secondary" value={details}>
          {t.copyDetails}
        </CopyButton>
      )}
    </li>
  );
});
