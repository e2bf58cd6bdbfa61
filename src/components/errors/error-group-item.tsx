'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { problemsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { CopyButton } from '../primitives/copy-button.tsx';
import { Glyph } from '../primitives/status-word.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { Time } from '../primitives/time.tsx';
import { detailed, toDetails } from './support-text.ts';
import type { ErrorGroup } from './group-errors.ts';
import { nextStepOf, type ProblemAction } from './problem-steps.ts';
import { retryAt } from './parse-retry-time.ts';

export interface ErrorGroupItemProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  group: ErrorGroup;
  workflowId?: string | undefined;
  /** Names of workflows by id, where there are several. */
  names?: ReadonlyMap<string, string> | undefined;
  /** Name of the connector that is meant by "Reconnect". */
  connectorName?: string | undefined;
  /** From `useNow`. */
  now?: number | undefined;
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** The steps the host can take. */
  actions: readonly ProblemAction[];
  onAction?: ((action: ProblemAction, group: ErrorGroup) => void) | undefined;
}

/** One problem: what happened in plain words, how often, and the one next step. Renders a `<li>`. */
export const ErrorGroupItem = /* @__PURE__ */ forwardRef<HTMLLIElement, ErrorGroupItemProps>(function ErrorGroupItem(
  { group, workflowId, names, connectorName, now, headingLevel = 3, actions, onAction, ...props },
  ref,
) {
  const t = useMessages('problems', problemsMessages);
  const { errorClass, message, errors, firstSeen, lastSeen } = group;
  const { title, next } = t[errorClass];
  const step = nextStepOf(errorClass, actions);
  const details = toDetails(group, title, workflowId);
  const rest = errors.length - detailed;
  const format = useFormat();
  const of = [...new Set(errors.flatMap((error) => names?.get(error.workflowId ?? '') ?? []))];
  const times = [
    [t.last, lastSeen],
    [t.first, firstSeen === lastSeen ? undefined : firstSeen],
  ] as const;
  // Of the newest error: an earlier wait is over, or was asked for again.
  const again = errorClass === 'rate_limited' ? retryAt(message, errors[0]?.occurredAt) : undefined;
  const waits = again !== undefined && now !== undefined && again > now;

  return (
    <li data-slot="pb-error-group" data-class={errorClass} {...props} ref={ref}>
      <Glyph shape="broken" />
      <div data-slot="pb-error-group-text">
        <Heading level={headingLevel}>{title}</Heading>
        <p data-slot="pb-error-message">
          <bdi>{message ?? t.noMessage}</bdi>
        </p>
        <p data-slot="pb-error-advice">{waits ? t.again(format.dateTime(again)) : next}</p>
        <p data-slot="pb-error-times">
          <span>{t.times(errors.length)}</span>
          {of.length > 0 && <span>{t.of(format.list(of))}</span>}
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
        <details data-slot="pb-error-details">
          <summary>{t.details}</summary>
          <ul role="list">
            {errors.slice(0, detailed).map(({ errorId, occurredAt }) => (
              <li key={errorId}>
                <code dir="ltr">{errorId}</code>
                {occurredAt !== undefined && <Time value={occurredAt} />}
              </li>
            ))}
            {rest > 0 && <li>{t.andMore(rest)}</li>}
          </ul>
          {step && <CopyButton value={details}>{t.copyDetails}</CopyButton>}
        </details>
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
