'use client';
import type { PlugboardError } from '../../api/index.ts';
import { useFormat } from '../../i18n/internal.ts';
import { ErrorState } from './error-state.tsx';
import { Notice } from './notice.tsx';
import { useReportedAbove } from './reported-above.ts';
import { RetryButton } from './retry-button.tsx';

/** The state of one list, or of several lists joined into one. */
export interface ListStatus {
  /** Number of items that could not be read. @default 0 */
  skipped?: number | undefined;
  /** Why the last load failed. Items loaded before stay. */
  error?: PlugboardError | undefined;
  /** Names of the workflows whose items failed to load while others loaded. */
  missing?: readonly string[] | undefined;
  onRetry?: (() => void) | undefined;
  /** True while a retry is in flight. @default false */
  retrying?: boolean | undefined;
}

export interface ListNoticesProps extends ListStatus {
  /** True when a list is on show beside the notices. */
  loaded: boolean;
  text: { stale: string; partial: (names: string) => string; skipped: (count: number) => string };
}

/** Reports problems above a list, or in its place when nothing has loaded. Renders nothing without a problem. */
export function ListNotices({ loaded, text, skipped = 0, error, missing = [], onRetry, retrying }: ListNoticesProps) {
  const format = useFormat();
  const told = useReportedAbove(error?.code);
  if (error && !loaded) return <ErrorState error={error} onRetry={onRetry} retrying={retrying} />;

  const retry = onRetry && <RetryButton busy={retrying} onRetry={onRetry} />;
  return (
    <>
      {error && !told && (
        <Notice tone="warning" role="status" action={retry}>
          {missing.length > 0 ? text.partial(format.list(missing)) : text.stale}
        </Notice>
      )}
      {skipped > 0 && <Notice>{text.skipped(skipped)}</Notice>}
    </>
  );
}
