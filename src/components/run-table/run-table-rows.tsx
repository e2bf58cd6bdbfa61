'use client';
import { runsMessages, useMessages } from '../../i18n/internal.ts';
import { useRunTable, keyOf } from './context.ts';
import type { RunSort } from '../run-filter/filter-runs.ts';
import { forwardRef, Fragment, useEffect, useRef, type ComponentPropsWithoutRef } from 'react';
import { Skeleton } from '../primitives/skeleton.tsx';
import { useNow } from '../primitives/clock.ts';
import { RunTableDetail } from './row-detail.tsx';
import { RunTableRow } from './run-table-row.tsx';

/** The two orders of each column, the more useful first, with what they are to a screen reader. */
const orders = {
  status: { worst: 'descending', best: 'ascending' },
  started: { newest: 'descending', oldest: 'ascending' },
  duration: { longest: 'descending', shortest: 'ascending' },
} as const satisfies Record<string, Partial<Record<RunSort, 'ascending' | 'descending'>>>;

/** The head of a column that orders the rows. Renders a `<th>`. */
export function RunTableHead({ column }: { column: keyof typeof orders }) {
  const { filter, onFilterChange } = useRunTable('RunTable.Rows');
  const text = useMessages('runs', runsMessages);
  const { sort = 'newest' } = filter;
  const both = Object.entries(orders[column]) as [RunSort, 'ascending' | 'descending'][];
  const current = both.find(([order]) => order === sort);
  const next = both.find(([order]) => order !== sort)?.[0];

  return (
    // Named here too: where the rows are a list, the button is out of sight and out of the way of the keyboard.
    <th
      role="columnheader"
      scope="col"
      data-slot={column === 'duration' ? 'pb-run-duration' : undefined}
      aria-label={text[column]}
      aria-sort={current?.[1]}
    >
      <button
        data-slot="pb-run-sort"
        data-state={current?.[1]}
        type="button"
        onClick={() => onFilterChange({ ...filter, sort: next === 'newest' ? undefined : next })}
      >
        {text[column]}
      </button>
    </th>
  );
}

const waiting = [1, 2, 3, 4, 5];

/** The rows that are in view now, or places for them while they load. Renders a `<table>`. */
export const RunTableRows = /* @__PURE__ */ forwardRef<HTMLTableElement, ComponentPropsWithoutRef<'table'>>(
  function RunTableRows(props, ref) {
    const { runs, passing, window, focus, workflows, names, opened, open } = useRunTable('RunTable.Rows');
    const text = useMessages('runs', runsMessages);
    const now = useNow();
    const body = useRef<HTMLTableSectionElement>(null);
    const several = workflows.length > 1;
    const columns = several ? ['status', 'workflow', 'time', 'duration'] : ['status', 'time', 'duration'];
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
        aria-label={text.title}
        aria-rowcount={passing.length + 1}
        {...props}
        ref={ref}
      >
        <thead data-slot="pb-run-head" role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <RunTableHead column="status" />
            {several && (
              <th role="columnheader" scope="col" data-slot="pb-run-workflow">
                {text.workflow}
              </th>
            )}
            <RunTableHead column="started" />
            <RunTableHead column="duration" />
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
                    {opened === key && <RunTableDetail run={run} workflow={workflow} />}
                  </Fragment>
                );
              })
            : waiting.map((it) => (
                <tr key={it} data-slot="pb-run" role="row">
                  {columns.map((column) => (
                    <td key={column} data-slot={`pb-run-${column}`} role="cell">
                      <Skeleton extent={column === 'status' || column === 'duration' ? 'short' : 'long'} />
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    );
  },
);
