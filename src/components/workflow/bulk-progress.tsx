'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { bulkMessages, commonMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { Progress } from '../primitives/progress.tsx';
import { useErrorText } from '../feedback/use-error-text.ts';
import { Notice } from '../feedback/notice.tsx';

/** The change that a bulk action applies. */
export type BulkChange = 'on' | 'off' | 'upgrade';

export interface BulkProgressProps extends ComponentPropsWithoutRef<'div'> {
  change: BulkChange;
  /** Number of finished workflows. */
  done: number;
  total: number;
  /** Called to stop before the next workflow. */
  onStop: () => void;
}

/** Shows the progress of a bulk change and a button to stop it. Renders a `<div>`. */
export const BulkProgress = /* @__PURE__ */ forwardRef<HTMLDivElement, BulkProgressProps>(function BulkProgress(
  { change, done, total, onStop, ...props },
  ref,
) {
  const t = useMessages('bulk', bulkMessages);
  const format = useFormat();
  const label = t.running[change](format.number(done), format.number(total));
  return (
    <div data-slot="pb-bulk-progress" {...props} ref={ref}>
      <span>{label}</span>
      <Progress value={done} max={total} aria-label={label} />
      <Button onClick={onStop}>{t.stop}</Button>
    </div>
  );
});

/** A workflow that the bulk change could not change. */
export interface BulkFailure {
  workflowId: string;
  name: string;
  outcome: 'not_applied' | 'unknown' | 'superseded';
  error?: PlugboardError | undefined;
}

export interface BulkResultProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  change: BulkChange;
  /** Number of workflows that were changed. */
  done: number;
  total: number;
  /** Number of workflows that were not started. @default 0 */
  left?: number | undefined;
  failures?: readonly BulkFailure[] | undefined;
  /** Called to retry the failures that can be retried. */
  onRetry?: (() => void) | undefined;
  /** Called to switch the paused workflows on again. */
  onResume?: (() => void) | undefined;
  onClose: () => void;
}

/** Shows the result of a bulk change, with the reason for each failure. Renders a `<div>`. */
export const BulkResult = /* @__PURE__ */ forwardRef<HTMLDivElement, BulkResultProps>(function BulkResult(
  { change, done, total, left = 0, failures = [], onRetry, onResume, onClose, ...props },
  ref,
) {
  const t = useMessages('bulk', bulkMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  const errorText = useErrorText();

  function why({ outcome, error }: BulkFailure) {
    if (outcome === 'superseded') return t.superseded;
    const reason = error ? errorText(error) : '';
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
