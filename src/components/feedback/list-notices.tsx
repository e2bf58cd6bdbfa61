'use client';
import type { PlugboardError } from '../../api/index.ts';
import { commonMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { ErrorState } from './error-state.tsx';
import { Notice } from './notice.tsx';

/** What is wrong with a list, or with one made of several. */
export interface ListStatus {
  /** How many items were dropped because they could not be read. @default 0 */
  skipped?: number | undefined;
  /** Why the last load failed. What is there stays. */
  error?: PlugboardError | undefined;
  /** Names of the workflows whose items could not be loaded, where those of others could. */
  missing?: readonly string[] | undefined;
  onRetry?: (() => void) | undefined;
  /** Whether another try is under way. @default false */
  retrying?: boolean | undefined;
}

export interface ListNoticesProps extends ListStatus {
  /** Whether there is a list to be shown beside them. */
  loaded: boolean;
  text: { stale: string; partial: (names: string) => string; skipped: (count: number) => string };
}

/** Says what is wrong with a list above what there is of it, or in its place. Renders nothing for nothing. */
export function ListNotices({ loaded, text, skipped = 0, error, missing = [], onRetry, retrying }: ListNoticesProps) {
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  if (error && !loaded) return <ErrorState error={error} onRetry={onRetry} retrying={retrying} />;

  const retry = onRetry && (
    <Button busy={retrying} onClick={onRetry}>
      {common.retry}
    </Button>
  );
  return (
    <>
      {error && (
        <Notice tone="warning" role="status" action={retry}>
          {missing.length > 0 ? text.partial(format.list(missing)) : text.stale}
        </Notice>
      )}
      {skipped > 0 && <Notice>{text.skipped(skipped)}</Notice>}
    </>
  );
}
