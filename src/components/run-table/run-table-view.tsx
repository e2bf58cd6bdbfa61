'use client';
import { forwardRef, type ReactNode } from 'react';
import { commonMessages, runsMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { ListNotices, type ListTrouble } from '../primitives/list-notices.tsx';
import { RunHistory } from '../run-charts/run-history.tsx';
import { RunRibbon } from '../run-charts/run-ribbon.tsx';
import { Spinner } from '../primitives/button.tsx';
import { useNow } from '../primitives/clock.ts';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { RunTableChoices } from './run-table-filter.tsx';
import { RunTableProvider } from './context.ts';
import { RunTableExport } from './toolbar.tsx';
import { RunTableFilter } from './run-table-filter.tsx';
import { RunTableFresh } from './toolbar.tsx';
import { RunTableLive } from './toolbar.tsx';
import { RunTableMore } from './more.tsx';
import type { RunTableRootProps } from './run-table.tsx';
import { RunTableRows } from './run-table-rows.tsx';
import { useRunTableState } from './use-run-table-state.ts';

export interface RunTableViewProps extends Omit<RunTableRootProps, 'children'>, ListTrouble {
  /** Whether the runs renew themselves. @default false */
  live?: boolean | undefined;
  /** Offers to have them renew themselves, or to pause that. */
  onLiveChange?: ((live: boolean) => void) | undefined;
  /** How many new runs wait to be let in. @default 0 */
  fresh?: number | undefined;
  onShowFresh?: (() => void) | undefined;
  /** What the choice of all workflows is called. @default 'All workflows' */
  allWorkflows?: string | undefined;
  /** What to do when nothing has run yet. */
  emptyAction?: ReactNode;
}

/** The whole list of runs, of one workflow or of several, in every state it can be in. Renders a `<div>`. */
export const RunTableView = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableViewProps>(function RunTableView(
  {
    skipped = 0,
    error,
    missing,
    onRetry,
    retrying,
    live = false,
    onLiveChange,
    fresh = 0,
    onShowFresh,
    allWorkflows,
    emptyAction,
    ...props
  },
  ref,
) {
  const [state, root] = useRunTableState({ 'aria-busy': (!props.runs && !error) || undefined, ...props });
  const { runs, counts, matching, passing, filter, onFilterChange } = state;
  const text = useMessages('runs', runsMessages);
  const common = useMessages('common', commonMessages);
  const now = useNow();
  const loaded = runs !== undefined;
  const empty = runs?.length === 0;
  const nothingYet = <EmptyState action={emptyAction}>{text.empty}</EmptyState>;

  function list() {
    if (error && !loaded) return null;
    // The runs of a workflow that was chosen may be none; then there must be a way to those of others.
    if (empty && !filter.workflowId) return skipped === 0 && nothingYet;
    return (
      <>
        <div data-slot="pb-run-top">
          <RunRibbon runs={matching} />
          {!empty && <RunHistory runs={matching} end={now} />}
          {onLiveChange && <RunTableLive live={live} onLiveChange={onLiveChange} />}
        </div>
        <RunTableFilter />
        <RunTableChoices allWorkflows={allWorkflows} />
        {live && counts.pending > 0 && (
          <p data-slot="pb-run-live">
            <Spinner />
            {text.live(counts.pending)}
          </p>
        )}
        {!loaded && <VisuallyHidden>{common.loading}</VisuallyHidden>}
        <RunTableFresh count={fresh} onShow={() => onShowFresh?.()} />
        {empty && nothingYet}
        {loaded && !empty && passing.length === 0 && (
          <EmptyState action={<Button onClick={() => onFilterChange({ sort: filter.sort })}>{text.showAll}</Button>}>
            {text.emptyFilter}
          </EmptyState>
        )}
        {(!loaded || passing.length > 0) && <RunTableRows />}
        <RunTableMore>
          <RunTableExport />
        </RunTableMore>
      </>
    );
  }

  return (
    <RunTableProvider value={state}>
      <div {...root} ref={ref}>
        <ListNotices {...{ loaded, text, skipped, error, missing, onRetry, retrying }} />
        {list()}
      </div>
    </RunTableProvider>
  );
});
