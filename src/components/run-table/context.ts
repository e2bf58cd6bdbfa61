'use client';
import type { ReactNode } from 'react';
import type { Run } from '../../api/index.ts';
import type { ListPosition, ListWindow } from '../utilities/list-window.ts';
import { createStrictContext } from '../utilities/strict-context.ts';
import type { RunCounts, RunFilter, RunMatch, RunWorkflow } from '../run-filter/filter-runs.ts';

/** Rows shown at first. */
const firstRows = 10;

/** Rows that "Show more" adds. */
const step = 50;

/** Returns the number of rows after "Show more": 10, 50, 100 and so on. */
export const growRows = (shown: number): number => Math.floor(shown / step) * step + step;

/** The most rows in the page. Beyond it, the user turns pages. */
export const pageLength = 200;

export const firstPosition: ListPosition = { page: 0, shown: firstRows };

/** State that the parts of one run table share. */
export interface RunTableState {
  /** Newest first. Undefined while they load. */
  runs: readonly Run[] | undefined;
  /** The workflows that the runs belong to, when there are several. */
  workflows: readonly RunWorkflow[];
  /** Workflow names by id. */
  names: ReadonlyMap<string, string>;
  /** The instants between which the filter selects runs. */
  match: RunMatch;
  /** The runs that match every filter but the status. */
  matching: readonly Run[];
  counts: RunCounts;
  filter: RunFilter;
  onFilterChange: (filter: RunFilter) => void;
  /** The runs that match the filter, in its order. */
  passing: readonly Run[];
  window: ListWindow;
  position: ListPosition;
  /** Shows other rows. With `focusAt`, the row at that index takes the focus. */
  moveTo: (position: ListPosition, focusAt?: number) => void;
  /** The row that takes the focus once it renders. Each request is a new object. */
  focus: { at: number } | undefined;
  /** Key of the open run. */
  opened: string | undefined;
  /** Opens a run, or closes it when it is open. */
  open: (key: string) => void;
  /** True while the search field is shown. */
  searching: boolean;
  onSearchingChange: (searching: boolean) => void;
  renderErrors: ((run: Run) => ReactNode) | undefined;
}

export const [RunTableProvider, useRunTable] = /* @__PURE__ */ createStrictContext<RunTableState>('RunTable.Root');

/** Identifies a run, unique across workflows. */
export const keyOf = ({ workflowId = '', logId }: Run): string => `${workflowId}/${logId}`;
