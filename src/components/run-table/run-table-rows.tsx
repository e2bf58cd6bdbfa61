'use client';
import { forwardRef, Fragment, useEffect, useRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useMessages } from '../../i18n/internal.ts';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { useNow } from '../utilities/clock.ts';
import { Skeleton } from '../feedback/skeleton.tsx';
import type { RunSort } from '../run-filter/filter-runs.ts';
import { keyOf, useRunTable } from './context.ts';
import { RunTableDetail, RunTableRow } from './run-table-row.tsx';

/** The two orders of each column and their `aria-sort`, the more useful order first. */
const orders = {
  status: { worst: 'descending', best: 'ascending' },
  started: { newest: 'descending', oldest: 'ascending' },
  duration: { longest: 'descending', shortest: 'ascending' },
} as const satisfies Record<string, Partial<Record<RunSort, 'ascending' | 'descending'>>>;

const names = { status: 'result', started: 'started', duration: 'duration' } as const;

/** Header cell that sorts the rows by its column. Renders a `<th>`. */
export function RunTableHead({ column }: { column: keyof typeof orders }) {
  const { filter, onFilterChange } = useRunTable('RunTable.Rows');
  const t = useMessages('runs', runsMessages);
  const { sort = 'newest' } = filter;
  const both = Object.entries(orders[column]) as [RunSort, 'ascending' | 'descending'][];
  const current = both.find(([order]) => order === sort);
  const next = both.find(([order]) => order !== sort)?.[0];

  return (
    // Named here too: in the narrow layout the button is hidden, also from the keyboard.
    <th
      role="columnheader"
      scope="col"
      data-slot={column === 'duration' ? 'pb-run-duration' : undefined}
      aria-label={t[names[column]]}
      aria-sort={current?.[1]}
    >
      <button
        data-slot="pb-run-sort"
        data-state={current?.[1]}
        type="button"
        onClick={() => onFilterChange({ ...filter, sort: next === 'newest' ? undefined : next })}
      >
        {t[names[column]]}
      </button>
    </th>
  );
}

const placeholders = [1, 2, 3, 4, 5];

/** Shows the rows of the current window, or placeholders while the runs load. Renders a `<table>`. */
export const RunTableRows = /* @__PURE__ */ forwardRef<HTMLTableElement, ComponentPropsWithoutRef<'table'>>(
  function RunTableRows(props, ref) {
    const { runs, passing, window, focus, workflows, names, opened, open } = useRunTable('RunTable.Rows');
    const t = useMessages('runs', runsMessages);
    const now = useNow();
    const body = useRef<HTMLTableSectionElement>(null);
    const several = workflows.length > 1;
    const columns = ['status', ...(several ? ['workflow'] : []), 'time', 'duration', 'more-cell'];
    const first = useRef(window.start);

    useEffect(() => {
      first.current = window.start;
    });
    useEffect(() => {
      if (!focus) return;
      const row = body.current?.querySelectorAll<HTMLElement>('[data-slot="pb-run"]')[focus.at - first.current];
      if (row) row.tabIndex = -1;
      row?.focus();
    }, [focus]);

    return (
      <table
        data-slot="pb-run-table"
        role="table"
        aria-label={t.title}
        aria-rowcount={passing.length + 1}
        {...props}
        ref={ref}
      >
        <thead data-slot="pb-run-head" role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <RunTableHead column="status" />
            {several && (
              <th role="columnheader" scope="col" data-slot="pb-run-workflow">
                {t.workflow}
              </th>
            )}
            <RunTableHead column="started" />
            <RunTableHead column="duration" />
            <th role="columnheader" scope="col" data-slot="pb-run-more-cell">
              <VisuallyHidden>{t.details}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {runs
            ? passing.slice(window.start, window.end).map((run, index) => {
                const key = keyOf(run);
                const workflow = several ? (names.get(run.workflowId ?? '') ?? run.workflowId ?? '') : undefined;
                return (
                  <Fragment key={key}>
                    <RunTableRow
                      run={run}
                      now={now}
                      workflow={workflow}
                      open={opened === key}
                      onOpen={open}
                      aria-rowindex={window.start + index + 2}
                    />
                    {opened === key && <RunTableDetail run={run} columns={columns.length} />}
                  </Fragment>
                );
              })
            : placeholders.map((placeholder) => (
                <tr key={placeholder} data-slot="pb-run" role="row">
                  {columns.map((column) => (
                    <td key={column} data-slot={`pb-run-${column}`} role="cell">
                      {column !== 'more-cell' && (
                        <Skeleton extent={column === 'status' || column === 'duration' ? 'short' : 'long'} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    );
  },
);
