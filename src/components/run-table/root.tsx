'use client';
import {
  forwardRef,
  useCallback,
  useDeferredValue,
  useMemo,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
import type { Run } from '../../api/index.ts';
import { RunTableProvider, type RunTableState, type RunWorkflow } from './context.ts';
import { countRuns, filterRuns, matchRuns, type RunFilter } from './filter-runs.ts';
import { firstPosition, toRunWindow } from './run-window.ts';
import { sortRuns } from './sort-runs.ts';
import { useRunMatch } from './use-run-match.ts';

export interface RunTableRootProps extends ComponentPropsWithoutRef<'div'> {
  workflowId?: string | undefined;
  /** Newest first. Undefined while they load. */
  runs: readonly Run[] | undefined;
  /** The workflows they are of, when there are several: names them, and offers to choose one. */
  workflows?: readonly RunWorkflow[] | undefined;
  /** Which runs to show, when the host keeps it. */
  filter?: RunFilter | undefined;
  /** @default all, newest first */
  defaultFilter?: RunFilter | undefined;
  onFilterChange?: ((filter: RunFilter) => void) | undefined;
  /** Shown in an opened run that did not succeed. */
  renderErrors?: ((run: Run) => ReactNode) | undefined;
}

const none: readonly never[] = [];
const all: RunFilter = {};

/** Holds the runs, which of them to show and how far the list is opened. Renders a `<div>`. */
export const RunTableRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableRootProps>(function RunTableRoot(
  { workflowId, runs, workflows = none, filter: given, defaultFilter = all, onFilterChange, renderErrors, ...props },
  ref,
) {
  const [own, setOwn] = useState(defaultFilter);
  const [opened, setOpened] = useState<string>();
  const filter = given ?? own;
  // The controls answer at once; the rows follow as soon as there is time.
  const key = useDeferredValue(JSON.stringify(filter));
  const { match, status, sort } = useRunMatch(key);
  const [place, setPlace] = useState<{ of?: string; position: typeof firstPosition; focus?: { at: number } }>({
    position: firstPosition,
  });
  const position = place.of === key ? place.position : firstPosition;

  const names = useMemo(() => new Map(workflows.map((one) => [one.workflowId, one.name])), [workflows]);
  const matching = useMemo(() => matchRuns(runs ?? none, match, names), [runs, match, names]);
  const counts = useMemo(() => countRuns(matching), [matching]);
  const passing = useMemo(() => sortRuns(filterRuns(matching, status), sort), [matching, status, sort]);
  const open = useCallback((run: string) => setOpened((before) => (before === run ? undefined : run)), []);

  const state: RunTableState = {
    runs,
    workflows,
    names,
    matching,
    counts,
    filter,
    onFilterChange(next) {
      setOwn(next);
      onFilterChange?.(next);
    },
    passing,
    window: toRunWindow(passing.length, position),
    position,
    moveTo(next, focusAt) {
      setPlace({ of: key, position: next, ...(focusAt !== undefined && { focus: { at: focusAt } }) });
    },
    focus: place.focus,
    opened,
    open,
    renderErrors,
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
