'use client';
import type { Run } from '../../api/index.ts';
import { createStrictContext } from '../strict-context.ts';
import type { RunFilter } from './filter-runs.ts';
import type { RunPosition, RunWindow } from './run-window.ts';

/** What the parts of one list of runs share. */
export interface RunTableState {
  /** Newest first. Undefined while they load. */
  runs: readonly Run[] | undefined;
  counts: Record<RunFilter, number>;
  filter: RunFilter;
  onFilterChange: (filter: RunFilter) => void;
  /** The runs that pass the filter. */
  passing: readonly Run[];
  window: RunWindow;
  position: RunPosition;
  /** Shows other rows. The first of them takes the focus when asked. */
  moveTo: (position: RunPosition, focusFirstNew: boolean) => void;
  /** The row that takes the focus once it is drawn. */
  focusAt: { current: number | undefined };
}

export const [RunTableProvider, useRunTable] = createStrictContext<RunTableState>('RunTable.Root');
