'use client';
import { useCallback, useDeferredValue, useMemo, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { Run } from '../../api/index.ts';
import type { ListPosition } from '../utilities/list-window.ts';
import { toListWindow } from '../utilities/list-window.ts';
import { countRuns, filterRuns, matchRuns, type RunFilter, type RunWorkflow } from '../run-filter/filter-runs.ts';
import { sortRuns } from '../run-filter/sort-runs.ts';
import { useRunMatch } from '../run-filter/use-run-match.ts';
import { firstPosition, pageLength, type RunTableState } from './context.ts';

export interface RunTableRootProps extends ComponentPropsWithoutRef<'div'> {
  workflowId?: string | undefined;
  /** Newest first. Undefined while they load. */
  runs: readonly Run[] | undefined;
  /** The workflows that the runs belong to, when there are several: adds their names and a choice of workflow. */
  workflows?: readonly RunWorkflow[] | undefined;
  /** Controls the filter. */
  filter?: RunFilter | undefined;
  /** @default all runs, newest first */
  defaultFilter?: RunFilter | undefined;
  onFilterChange?: ((filter: RunFilter) => void) | undefined;
  /** Renders inside an open run that did not succeed. */
  renderErrors?: ((run: Run) => ReactNode) | undefined;
}

const emptyList: readonly never[] = [];
const allRuns: RunFilter = {};

/** Returns the state that the parts of a run table share, and the props of its root element. */
export function useRunTableState({
  workflowId,
  runs,
  workflows = emptyList,
  filter: controlled,
  defaultFilter = allRuns,
  onFilterChange,
  renderErrors,
  ...props
}: RunTableRootProps): readonly [RunTableState, ComponentPropsWithoutRef<'div'>] {
  const [uncontrolled, setUncontrolled] = useState(defaultFilter);
  const [opened, setOpened] = useState<string>();
  const [searching, setSearching] = useState(false);
  const filter = controlled ?? uncontrolled;
  // The controls respond at once; the rows follow when React has time.
  const key = useDeferredValue(JSON.stringify(filter));
  const { match, status, sort } = useRunMatch(key);
  const [view, setView] = useState<{ key?: string; position: ListPosition; focus?: { at: number } }>({
    position: firstPosition,
  });
  const position = view.key === key ? view.position : firstPosition;

  const names = useMemo(() => new Map(workflows.map((workflow) => [workflow.workflowId, workflow.name])), [workflows]);
  const matching = useMemo(() => matchRuns(runs ?? emptyList, match, names), [runs, match, names]);
  const counts = useMemo(() => countRuns(matching), [matching]);
  const passing = useMemo(() => sortRuns(filterRuns(matching, status), sort), [matching, status, sort]);
  const open = useCallback((run: string) => setOpened((before) => (before === run ? undefined : run)), []);

  const state: RunTableState = {
    runs,
    workflows,
    names,
    match,
    matching,
    counts,
    filter,
    onFilterChange(next) {
      setUncontrolled(next);
      onFilterChange?.(next);
    },
    passing,
    window: toListWindow(passing.length, position, pageLength),
    position,
    moveTo(next, focusAt) {
      setView({ key, position: next, ...(focusAt !== undefined && { focus: { at: focusAt } }) });
    },
    focus: view.focus,
    opened,
    open,
    searching: searching || Boolean(filter.query),
    onSearchingChange: setSearching,
    renderErrors,
  };
  const root = {
    'data-slot': 'pb-workflow-logs',
    'data-workflow-id': workflowId,
    'aria-busy': runs === undefined || undefined,
    ...props,
  };
  return [state, root];
}
