'use client';
import type { ReactNode } from 'react';
import type { Run, Workflow } from '../../api/index.ts';
import { createStrictContext } from '../primitives/strict-context.ts';
import type { RunCounts, RunFilter } from '../run-filter/filter-runs.ts';
import type { RunPosition, RunWindow } from './run-window.ts';

/** A workflow whose runs may be among those shown. */
export type RunWorkflow = Pick<Workflow, 'workflowId' | 'name'>;

/** What the parts of one list of runs share. */
export interface RunTableState {
  /** Newest first. Undefined while they load. */
  runs: readonly Run[] | undefined;
  /** The workflows they are of, when there are several. */
  workflows: readonly RunWorkflow[];
  /** Names of those, by id. */
  names: ReadonlyMap<string, string>;
  /** The runs that pass all but the status. */
  matching: readonly Run[];
  counts: RunCounts;
  filter: RunFilter;
  onFilterChange: (filter: RunFilter) => void;
  /** The runs that pass the filter, in its order. */
  passing: readonly Run[];
  window: RunWindow;
  position: RunPosition;
  /** Shows other rows. The one at an index takes the focus when one is given. */
  moveTo: (position: RunPosition, focusAt?: number) => void;
  /** The row that takes the focus once it is drawn. A new object each time it is asked for. */
  focus: { at: number } | undefined;
  /** Id of the run that is opened. */
  opened: string | undefined;
  open: (key: string) => void;
  renderErrors: ((run: Run) => ReactNode) | undefined;
}

export const [RunTableProvider, useRunTable] = createStrictContext<RunTableState>('RunTable.Root');

/** What tells runs apart, also those of different workflows. */
export const keyOf = ({ workflowId = '', logId }: Run): string => `${workflowId}/${logId}`;
