'use client';
import { forwardRef, type ReactNode } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { commonMessages, runsMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import { Notice } from '../notice.tsx';
import { RunHistory } from '../run-history.tsx';
import { RunRibbon } from '../run-ribbon.tsx';
import { Spinner } from '../spinner.tsx';
import { useNow } from '../use-now.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { RunTableChoices } from './choices.tsx';
import { useRunTable } from './context.ts';
import { RunTableExport } from './export.tsx';
import { RunTableFilter } from './filter.tsx';
import { RunTableFresh } from './fresh.tsx';
import { RunTableLive } from './live.tsx';
import { RunTableMore } from './more.tsx';
import { RunTableRoot, type RunTableRootProps } from './root.tsx';
import { RunTableRows } from './rows.tsx';

interface Circumstances {
  /** How many runs were dropped because they could not be read. @default 0 */
  skipped?: number | undefined;
  /** Why the last load failed. Runs that are there stay. */
  error?: PlugboardError | undefined;
  /** Names of the workflows whose runs could not be loaded, where those of others could. */
  missing?: readonly string[] | undefined;
  onRetry?: (() => void) | undefined;
  /** Whether another try is under way. @default false */
  retrying?: boolean | undefined;
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

export interface RunTableViewProps extends Omit<RunTableRootProps, 'children'>, Circumstances {}

const nothing = () => {};
const nobody: readonly string[] = [];

function Content(props: Circumstances) {
  const { skipped = 0, error, missing = nobody, onRetry, retrying = false, live = false, onLiveChange } = props;
  const { fresh = 0, onShowFresh = nothing, allWorkflows, emptyAction } = props;
  const { runs, counts, matching, passing, filter, onFilterChange, workflows } = useRunTable('RunTable.Root');
  const text = useMessages('runs', runsMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  const now = useNow();

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
          {missing.length > 0 ? text.partial(format.list(missing)) : text.stale}
        </Notice>
      )}
      {skipped > 0 && <Notice>{text.skipped(skipped)}</Notice>}
    </>
  );
  const toggle = onLiveChange && <RunTableLive live={live} onLiveChange={onLiveChange} />;
  const empty = runs?.length === 0;
  if (empty && workflows.length < 2) {
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
        <RunRibbon runs={matching} />
        {!empty && <RunHistory runs={matching} end={now} />}
        {toggle}
      </div>
      <RunTableFilter />
      <RunTableChoices allWorkflows={allWorkflows} />
      {live && counts.pending > 0 && (
        <p data-slot="pb-run-live">
          <Spinner />
          {text.live(counts.pending)}
        </p>
      )}
      {!runs && <VisuallyHidden>{common.loading}</VisuallyHidden>}
      <RunTableFresh count={fresh} onShow={onShowFresh} />
      {runs && passing.length === 0 ? (
        <EmptyState
          action={
            empty ? emptyAction : <Button onClick={() => onFilterChange({ sort: filter.sort })}>{text.showAll}</Button>
          }
        >
          {empty ? text.empty : text.emptyFilter}
        </EmptyState>
      ) : (
        <RunTableRows />
      )}
      <RunTableMore>
        <RunTableExport />
      </RunTableMore>
    </>
  );
}

/** The whole list of runs, of one workflow or of several, in every state it can be in. Renders a `<div>`. */
export const RunTableView = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableViewProps>(function RunTableView(
  {
    skipped,
    error,
    missing,
    onRetry,
    retrying,
    live,
    onLiveChange,
    fresh,
    onShowFresh,
    allWorkflows,
    emptyAction,
    ...props
  },
  ref,
) {
  const content = { skipped, error, missing, onRetry, retrying, live, onLiveChange, fresh, onShowFresh, allWorkflows };
  return (
    <RunTableRoot aria-busy={(!props.runs && !error) || undefined} {...props} ref={ref}>
      <Content {...content} emptyAction={emptyAction} />
    </RunTableRoot>
  );
});
