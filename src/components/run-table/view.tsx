'use client';
import { forwardRef, type ReactNode } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { commonMessages, runsMessages, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import { Notice } from '../notice.tsx';
import { RunRibbon } from '../run-ribbon.tsx';
import { Spinner } from '../spinner.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { useRunTable } from './context.ts';
import { RunTableFilter } from './filter.tsx';
import { RunTableMore } from './more.tsx';
import { RunTableRoot, type RunTableRootProps } from './root.tsx';
import { RunTableRows } from './rows.tsx';

interface Circumstances {
  /** How many runs were dropped because they could not be read. @default 0 */
  skipped?: number | undefined;
  /** Why the last load failed. Runs that are there stay. */
  error?: PlugboardError | undefined;
  onRetry?: (() => void) | undefined;
  /** Whether another try is under way. @default false */
  retrying?: boolean | undefined;
  /** Whether the runs renew themselves while one is under way. @default false */
  live?: boolean | undefined;
  /** What to do when nothing has run yet. */
  emptyAction?: ReactNode;
}

export interface RunTableViewProps extends Omit<RunTableRootProps, 'children'>, Circumstances {}

function Content({ skipped = 0, error, onRetry, retrying = false, live = false, emptyAction }: Circumstances) {
  const { runs, counts, passing, filter, onFilterChange } = useRunTable('RunTable.Root');
  const text = useMessages('runs', runsMessages);
  const common = useMessages('common', commonMessages);

  if (!runs && error) return <ErrorState error={error} onRetry={onRetry} retrying={retrying} />;

  const retry = onRetry && (
    <Button busy={retrying} onClick={onRetry}>
      {common.retry}
    </Button>
  );
  const notices = (
    <>
      {error && (
        <Notice tone="warning" role="status" action={retry}>
          {text.stale}
        </Notice>
      )}
      {skipped > 0 && <Notice>{text.skipped(skipped)}</Notice>}
    </>
  );

  if (runs?.length === 0) {
    return (
      <>
        {notices}
        {skipped === 0 && <EmptyState action={emptyAction}>{text.empty}</EmptyState>}
      </>
    );
  }

  return (
    <>
      {notices}
      <div data-slot="pb-run-top">
        <RunRibbon runs={runs ?? []} />
        {runs && <RunTableFilter />}
      </div>
      {live && counts.pending > 0 && (
        <p data-slot="pb-run-live">
          <Spinner />
          {text.live(counts.pending)}
        </p>
      )}
      {!runs && <VisuallyHidden>{common.loading}</VisuallyHidden>}
      {runs && passing.length === 0 ? (
        <EmptyState action={<Button onClick={() => onFilterChange('all')}>{text.showAll}</Button>}>
          {text.emptyFilter}
        </EmptyState>
      ) : (
        <RunTableRows key={filter} />
      )}
      <RunTableMore />
    </>
  );
}

/** The whole list of a workflow's runs, in every state it can be in. Renders a `<div>`. */
export const RunTableView = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableViewProps>(function RunTableView(
  { skipped, error, onRetry, retrying, live, emptyAction, ...props },
  ref,
) {
  return (
    <RunTableRoot aria-busy={(!props.runs && !error) || undefined} {...props} ref={ref}>
      <Content {...{ skipped, error, onRetry, retrying, live, emptyAction }} />
    </RunTableRoot>
  );
});
