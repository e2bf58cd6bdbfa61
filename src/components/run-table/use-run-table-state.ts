'use client';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { RunTableState } from './context.ts';
import { countRuns, filterRuns, matchRuns, type RunFilter } from './filter-runs.ts';
import type { RunTableRootProps } from './root.tsx';
import { firstPosition, toRunWindow } from './run-window.ts';
import { sortRuns } from './sort-runs.ts';
import { useRunMatch } from './use-run-match.ts';

const none: readonly never[] = [];
const all: RunFilter = {};

/** What the parts of a list of runs share, and what is left for its element. */
export function useRunTableState({
  workflowId,
  runs,
  workflows = none,
  filter: given,
  defaultFilter = all,
  onFilterChange,
  renderErrors,
  ...props
}: RunTableRootProps) {
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
  const root = {
    'data-slot': 'pb-workflow-logs',
    'data-workflow-id': workflowId,
    'aria-busy': runs === undefined || undefined,
    ...props,
  };
  return [state, root] as const;
}
