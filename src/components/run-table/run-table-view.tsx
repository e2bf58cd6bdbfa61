'use client';
import { forwardRef, type ReactNode } from 'react';
import type { Run } from '../../api/index.ts';
import { runsMessages, useMessages } from '../../i18n/internal.ts';
import { Button, Spinner } from '../primitives/button.tsx';
import { useNow } from '../utilities/clock.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { LoadingText } from '../feedback/loading-text.tsx';
import { ListNotices, type ListStatus } from '../feedback/list-notices.tsx';
import { RunHistory } from '../run-charts/run-history.tsx';
import { RunRibbon } from '../run-charts/run-ribbon.tsx';
import { RunTableProvider } from './context.ts';
import { RunTableChoices, RunTableFilter } from './run-table-filter.tsx';
import { RunTableRows } from './run-table-rows.tsx';
import { RunTableExport, RunTableLive, RunTableMore, RunTableNewRunsNotice } from './run-table.tsx';
import { useRunTableState, type RunTableRootProps } from './use-run-table-state.ts';

export interface RunTableViewProps extends Omit<RunTableRootProps, 'children'>, ListStatus {
  /** True while the runs refresh by themselves. @default false */
  live?: boolean | undefined;
  /** Called when the user starts or pauses live updates. Without it the button is not shown. */
  onLiveChange?: ((live: boolean) => void) | undefined;
  /** Number of new runs that the list does not show yet. @default 0 */
  newRuns?: number | undefined;
  /** Called when the user asks to see the new runs. */
  onShowNewRuns?: (() => void) | undefined;
  /** Label of the option that shows every workflow. @default 'All workflows' */
  allWorkflows?: string | undefined;
  /** Action offered while the list is empty. */
  emptyAction?: ReactNode;
}

/** A run without a time has no place in a span of time. */
const isDated = ({ executedAt }: Run) => executedAt !== undefined;

/** Shows the runs of one or several workflows with filters, charts and every loading and error state. Renders a `<div>`. */
export const RunTableView = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableViewProps>(function RunTableView(
  {
    skipped = 0,
    error,
    missing,
    onRetry,
    retrying,
    live = false,
    onLiveChange,
    newRuns = 0,
    onShowNewRuns,
    allWorkflows,
    emptyAction,
    ...props
  },
  ref,
) {
  const [state, root] = useRunTableState({ 'aria-busy': (!props.runs && !error) || undefined, ...props });
  const { runs, counts, matching, passing, filter, onFilterChange } = state;
  const t = useMessages('runs', runsMessages);
  const now = useNow();
  const loaded = runs !== undefined;
  const empty = runs?.length === 0;
  const nothingYet = <EmptyState action={emptyAction}>{t.empty}</EmptyState>;

  function list() {
    if (error && !loaded) return null;
    // A chosen workflow may have no runs: keep the filter, so the user can choose another.
    if (empty && !filter.workflowId) return skipped === 0 && nothingYet;
    return (
      <>
        <div data-slot="pb-run-top">
          <RunRibbon runs={loaded && (empty || matching.length > 0) ? matching : undefined} />
          {(!loaded || matching.some(isDated)) && <RunHistory runs={loaded ? matching : undefined} end={now} />}
          {onLiveChange && <RunTableLive live={live} onLiveChange={onLiveChange} />}
        </div>
        <RunTableFilter />
        <RunTableChoices allWorkflows={allWorkflows} />
        {live && counts.pending > 0 && (
          <p data-slot="pb-run-live">
            <Spinner />
            <span>{t.live(counts.pending)}</span>
          </p>
        )}
        {!loaded && <LoadingText />}
        {filter.runIds && (
          <p data-slot="pb-run-only">
            <span>{t.onlyProblem}</span>
            <Button variant="quiet" onClick={() => onFilterChange({ sort: filter.sort })}>
              {t.showAll}
            </Button>
          </p>
        )}
        <RunTableNewRunsNotice count={newRuns} onShow={() => onShowNewRuns?.()} />
        {empty && nothingYet}
        {loaded && !empty && passing.length === 0 && (
          <EmptyState action={<Button onClick={() => onFilterChange({ sort: filter.sort })}>{t.showAll}</Button>}>
            {t.emptyFilter}
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
        <ListNotices {...{ loaded, text: t, skipped, error, missing, onRetry, retrying }} />
        {list()}
      </div>
    </RunTableProvider>
  );
});
