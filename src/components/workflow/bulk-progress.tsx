'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { bulkMessages, commonMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { useErrorText } from '../feedback/use-error-text.ts';
import { Notice } from '../feedback/notice.tsx';

/** What is done to all of them. */
export type BulkChange = 'on' | 'off' | 'upgrade';

export interface BulkProgressProps extends ComponentPropsWithoutRef<'div'> {
  change: BulkChange;
  done: number;
  total: number;
  /** Begins with no more of them. */
  onStop: () => void;
}

/** How far a change of many has come, and a way to end it. Renders a `<div>`. */
export const BulkProgress = /* @__PURE__ */ forwardRef<HTMLDivElement, BulkProgressProps>(function BulkProgress(
  { change, done, total, onStop, ...props },
  ref,
) {
  const t = useMessages('bulk', bulkMessages);
  const format = useFormat();
  const words = t.running[change](format.number(done), format.number(total));
  return (
    <div data-slot="pb-bulk-progress" {...props} ref={ref}>
      <span>{words}</span>
      <progress value={done} max={total} aria-label={words} />
      <Button onClick={onStop}>{t.stop}</Button>
    </div>
  );
});

/** Why one of many did not end as it should. */
export interface BulkFailure {
  workflowId: string;
  name: string;
  outcome: 'not_applied' | 'unknown' | 'superseded';
  error?: PlugboardError | undefined;
}

export interface BulkResultProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  change: BulkChange;
  /** How many ended as they should. */
  done: number;
  total: number;
  /** How many were not begun. @default 0 */
  left?: number | undefined;
  failures?: readonly BulkFailure[] | undefined;
  /** Tries those again that may end better. */
  onRetry?: (() => void) | undefined;
  /** Switches on again what was switched off. */
  onResume?: (() => void) | undefined;
  onClose: () => void;
}

/** How a change of many has ended, and why for each that did not. Renders a `<div>`. */
export const BulkResult = /* @__PURE__ */ forwardRef<HTMLDivElement, BulkResultProps>(function BulkResult(
  { change, done, total, left = 0, failures = [], onRetry, onResume, onClose, ...props },
  ref,
) {
  const t = useMessages('bulk', bulkMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  const words = useErrorText();

  function why({ outcome, error }: BulkFailure) {
    if (outcome === 'superseded') return t.superseded;
    const reason = error ? words(error) : '';
    return outcome === 'unknown' ? `${t.unclear} ${reason}` : reason;
  }

  return (
    <Notice
      tone={failures.length > 0 ? 'warning' : left > 0 ? 'info' : 'success'}
      tabIndex={-1}
      title={t.result[change](format.number(done), total)}
      action={
        <div data-slot="pb-bulk-actions">
          {onRetry && <Button onClick={onRetry}>{t.again}</Button>}
          {onResume && <Button onClick={onResume}>{t.resume}</Button>}
          <Button variant="quiet" onClick={onClose}>
            {common.close}
          </Button>
        </div>
      }
      {...props}
      ref={ref}
    >
      {left > 0 && <p>{t.left(left)}</p>}
      {failures.length > 0 && (
        <ul data-slot="pb-bulk-failures">
          {failures.map((failure) => (
            <li key={failure.workflowId} data-workflow-id={failure.workflowId}>
              {t.because(failure.name, why(failure))}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
});
