'use client';
import { forwardRef, useMemo, useRef, type ReactNode } from 'react';
import type { Run } from '../../api/index.ts';
import { runsMessages, useMessages } from '../../i18n/internal.ts';
import { Button, Spinner } from '../primitives/button.tsx';
import { ownText } from '../primitives/own-text.tsx';
import { useNow } from '../utilities/clock.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { LoadingText } from '../feedback/loading-text.tsx';
import { ListNotices, type ListStatus } from '../feedback/list-notices.tsx';
import { RunHistory } from '../run-charts/run-history.tsx';
import { filterRuns } from '../run-filter/filter-runs.ts';
import { RunTableProvider } from './context.ts';
import { RunTableChoices, RunTableFilter } from './run-table-filter.tsx';
import { RunTableRows } from './run-table-rows.tsx';
import { RunTableMenu } from './run-table-menu.tsx';
import { RunTableMore, RunTableNewRunsNotice } from './run-table.tsx';
import { useLetIn } from './use-let-in.ts';
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
  /** Heading beside the filters. */
  heading?: ReactNode;
  /** Action offered while the list is empty. */
  emptyAction?: ReactNode;
}

/** A run without a time has no place in a span of time. */
const isDated = ({ executedAt }: Run) => executedAt !== undefined;

/** Shows the runs of one or several workflows with filters, a chart and every loading and error state. Renders a `<div>`. */
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
    heading,
    ...props
  },
  ref,
) {
  const [state, root] = useRunTableState({ 'aria-busy': (!props.runs && !error) || undefined, ...props });
  const { runs, counts, match, matching, passing, filter, onFilterChange, position, opened } = state;
  const t = useMessages('runs', runsMessages);
  const now = useNow();
  const card = useRef<HTMLDivElement>(null);
  const { period } = filter;
  const limits = useMemo(() => ({ period, since: match.since, until: match.until }), [period, match]);
  const atTop = position.page === 0 && opened === undefined && !filter.sort && !filter.runIds;
  useLetIn(card, {
    waiting: newRuns,
    enabled: live && atTop && onShowNewRuns !== undefined,
    // The notice below has announced them by then.
    show: () => onShowNewRuns?.(),
  });

  // The chart counts what the rows show.
  const newestFirst = useMemo(() => filterRuns(matching, filter.status), [matching, filter.status]);
  const loaded = runs !== undefined;
  const empty = runs?.length === 0;
  const nothingYet = <EmptyState action={emptyAction}>{t.empty}</EmptyState>;
  // A chosen workflow may have no runs: keep the filter, so the user can choose another.
  const bare = (empty && !filter.workflowId) || (error !== undefined && !loaded);

  function list() {
    if (bare) return empty && skipped === 0 && nothingYet;
    return (
      <>
        <RunTableChoices />
        {filter.runIds && (
          <p data-slot="pb-run-only">
            <span>{t.onlyProblem}</span>
            <Button variant="quiet" onClick={() => onFilterChange({ sort: filter.sort })}>
              {t.showAll}
            </Button>
          </p>
        )}
        {live && counts.pending > 0 && (
          <p data-slot="pb-run-live">
            <Spinner />
            <span>{t.live(counts.pending)}</span>
          </p>
        )}
        {!loaded && <LoadingText />}
        <RunTableNewRunsNotice count={newRuns} onShow={() => onShowNewRuns?.()} />
        {empty && nothingYet}
        {loaded && !empty && passing.length === 0 && (
          <EmptyState action={<Button onClick={() => onFilterChange({ sort: filter.sort })}>{t.showAll}</Button>}>
            {t.emptyFilter}
          </EmptyState>
        )}
        {(!loaded || passing.length > 0) && (
          <div data-slot="pb-run-card" ref={card}>
            {(!loaded || passing.some(isDated)) && (
              <RunHistory runs={loaded ? newestFirst : undefined} end={now} limits={limits} />
            )}
            <RunTableRows />
          </div>
        )}
        <RunTableMore />
      </>
    );
  }

  return (
    <RunTableProvider value={state}>
      <div {...root} ref={ref}>
        {(heading !== undefined || !bare) && (
          <div data-slot="pb-run-header">
            {ownText(heading)}
            {!bare && (
              <>
                <RunTableFilter allWorkflows={allWorkflows} />
                <RunTableMenu live={live} onLiveChange={onLiveChange} />
              </>
            )}
          </div>
        )}
        <ListNotices {...{ loaded, text: t, skipped, error, missing, onRetry, retrying }} />
        {list()}
      </div>
    </RunTableProvider>
  );
});
