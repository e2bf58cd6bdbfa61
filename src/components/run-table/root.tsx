'use client';
import { forwardRef, useMemo, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import type { Run } from '../../api/index.ts';
import { RunTableProvider, type RunTableState } from './context.ts';
import { countRuns, filterRuns, type RunFilter } from './filter-runs.ts';
import { firstPosition, toRunWindow } from './run-window.ts';

export interface RunTableRootProps extends ComponentPropsWithoutRef<'div'> {
  workflowId?: string | undefined;
  /** Newest first. Undefined while they load. */
  runs: readonly Run[] | undefined;
  /** Which runs to show, when the host keeps it. */
  filter?: RunFilter | undefined;
  /** @default 'all' */
  defaultFilter?: RunFilter | undefined;
  onFilterChange?: ((filter: RunFilter) => void) | undefined;
}

const none: readonly Run[] = [];

/** Holds the runs of one workflow, which of them to show and how far the list is opened. Renders a `<div>`. */
export const RunTableRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableRootProps>(function RunTableRoot(
  { workflowId, runs, filter: given, defaultFilter = 'all', onFilterChange, ...props },
  ref,
) {
  const [own, setOwn] = useState(defaultFilter);
  const [position, setPosition] = useState(firstPosition);
  const focusAt = useRef<number>(undefined);
  const filter = given ?? own;
  const counts = useMemo(() => countRuns(runs ?? none), [runs]);
  const passing = useMemo(() => filterRuns(runs ?? none, filter), [runs, filter]);

  const state: RunTableState = {
    runs,
    counts,
    filter,
    onFilterChange(next) {
      setOwn(next);
      setPosition(firstPosition);
      onFilterChange?.(next);
    },
    passing,
    window: toRunWindow(passing.length, position),
    position,
    moveTo(next, focusFirstNew) {
      const { start, end } = toRunWindow(passing.length, next);
      focusAt.current = focusFirstNew
        ? Math.min(next.page === position.page ? position.shown + start : start, end - 1)
        : undefined;
      setPosition(next);
    },
    focusAt,
  };

  return (
    <RunTableProvider value={state}>
      <div
        data-slot="pb-workflow-logs"
        data-workflow-id={workflowId}
        aria-busy={runs === undefined || undefined}
        {...props}
        ref={ref}
      />
    </RunTableProvider>
  );
});
