'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { PlugboardError } from '../../api/index.ts';
import { isDevelopment } from '../../api/internal.ts';
import { commonMessages, errorsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { CopyButton } from '../primitives/copy-button.tsx';
import { useReportedAbove } from './reported-above.ts';
import { isFinal } from './use-error-text.ts';
import { Icon } from '../primitives/icon.tsx';
import { ownText } from '../primitives/own-text.tsx';
import { RetryButton } from './retry-button.tsx';

export interface ErrorStateProps extends ComponentPropsWithoutRef<'div'> {
  error: unknown;
  /** Called by a button that retries. Hidden when a retry cannot help. */
  onRetry?: (() => void) | undefined;
  /** True while a retry is in flight. @default false */
  retrying?: boolean | undefined;
  /** Another next step, for example a link to sign in again. */
  action?: ReactNode;
}

/** Says what went wrong and what to do next. Renders a `<div>`. */
export const ErrorState = /* @__PURE__ */ forwardRef<HTMLDivElement, ErrorStateProps>(function ErrorState(
  { error, onRetry, retrying = false, action, ...props },
  ref,
) {
  const common = useMessages('common', commonMessages);
  const errors = useMessages('errors', errorsMessages);
  const format = useFormat();
  const { code = 'internal', requestId, retryAfter } = error instanceof PlugboardError ? error : {};
  const { title, next } = errors[code];
  // A bar above the page says it once.
  const told = useReportedAbove('unauthenticated') && code === 'unauthenticated';
  if (told) return null;
  const retry = isFinal(code) ? undefined : onRetry;

  return (
    <div data-slot="pb-error-state" data-code={code} {...props} ref={ref}>
      <Icon name="alert" />
      <div data-slot="pb-error-text">
        <p data-slot="pb-error-title">{title}</p>
        <p data-slot="pb-error-next">{retryAfter ? common.retryIn(format.duration(retryAfter)) : next}</p>
        {code === 'not_mounted' && isDevelopment() && error instanceof PlugboardError && (
          <p data-slot="pb-error-setup">{error.message}</p>
        )}
        {requestId !== undefined && code !== 'unauthenticated' && (
          <p data-slot="pb-error-id">
            {common.requestId} <code>{requestId}</code>
            <CopyButton value={requestId} aria-label={common.copyRequestId}>
              {null}
            </CopyButton>
          </p>
        )}
        {(retry || action) && (
          <div data-slot="pb-error-actions">
            {retry && <RetryButton busy={retrying} onRetry={retry} />}
            {ownText(action)}
          </div>
        )}
      </div>
    </div>
  );
});
