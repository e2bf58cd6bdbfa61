'use client';
import { useMemo, useCallback, useDeferredValue, useState } from 'react';
import { useI18n } from '../../i18n/internal.ts';
import { useNow } from '../primitives/clock.ts';
import { type RunFilter, type RunMatch, countRuns, filterRuns, matchRuns } from '../run-filter/filter-runs.ts';
import { startOfDay } from '../run-filter/run-times.ts';
import type { RunTableState } from './context.ts';
import type { RunTableRootProps } from './run-table.tsx';
import { firstPosition, toRunWindow } from './run-window.ts';
import { sortRuns } from '../run-filter/sort-runs.ts';

const day = 86_400_000;
const lengths = { day, week: 7 * day, month: 30 * day } as const;

/** A filter made ready: its days and periods as instants, where and when the reader is. Changes only when they do. */
export function useRunMatch(filter: string) {
  const { timeZone } = useI18n();
  const now = useNow();
  const { status, sort, period, from, to, workflowId, query } = useMemo(
    () => JSON.parse(filter) as RunFilter,
    [filter],
  );

  let since: number | undefined;
  let until: number | undefined;
  if (period === 'dates') {
    since = startOfDay(from, timeZone);
    until = startOfDay(to, timeZone, 1);
  } else if (period && now !== undefined) {
    since = now - lengths[period];
  }

  const match = useMemo<RunMatch>(() => ({ workflowId, query, since, until }), [workflowId, query, since, until]);
  return { match, status, sort };
}

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
