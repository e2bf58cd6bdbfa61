'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { Run } from '../../api/index.ts';
import { RunTableProvider, type RunWorkflow } from './context.ts';
import type { RunFilter } from '../run-filter/filter-runs.ts';
import { useRunTableState } from './use-run-table-state.ts';

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

/** Holds the runs, which of them to show and how far the list is opened. Renders a `<div>`. */
export const RunTableRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableRootProps>(
  function RunTableRoot(props, ref) {
    const [state, root] = useRunTableState(props);
    return (
      <RunTableProvider value={state}>
        <div {...root} ref={ref} />
      </RunTableProvider>
    );
  },
);
