'use client';
import { forwardRef, useEffect, useRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useMessages } from '../../i18n/index.ts';
import { Skeleton } from '../skeleton.tsx';
import { useNow } from '../use-now.ts';
import { useRunTable } from './context.ts';
import { RunTableRow } from './row.tsx';

const waiting = [1, 2, 3, 4, 5];

/** The rows that are in view now, or places for them while they load. Renders a `<table>`. */
export const RunTableRows = /* @__PURE__ */ forwardRef<HTMLTableElement, ComponentPropsWithoutRef<'table'>>(
  function RunTableRows(props, ref) {
    const { runs, passing, window, position, focusAt } = useRunTable('RunTable.Rows');
    const text = useMessages('runs', runsMessages);
    const now = useNow();
    const body = useRef<HTMLTableSectionElement>(null);

    useEffect(() => {
      const at = focusAt.current;
      if (at === undefined) return;
      focusAt.current = undefined;
      const row = body.current?.querySelectorAll('tr')[at - window.start];
      if (row) row.tabIndex = -1;
      row?.focus();
    }, [focusAt, position, window.start]);

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
            <th role="columnheader" scope="col">
              {text.status}
            </th>
            <th role="columnheader" scope="col">
              {text.started}
            </th>
            <th role="columnheader" scope="col" data-slot="pb-run-duration">
              {text.duration}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {runs
            ? passing
                .slice(window.start, window.end)
                .map((run, index) => (
                  <RunTableRow key={run.logId} run={run} now={now} aria-rowindex={window.start + index + 2} />
                ))
            : waiting.map((it) => (
                <tr key={it} data-slot="pb-run" role="row">
                  <td data-slot="pb-run-status" role="cell">
                    <Skeleton extent="short" />
                  </td>
                  <td data-slot="pb-run-time" role="cell">
                    <Skeleton extent="long" />
                  </td>
                  <td data-slot="pb-run-duration" role="cell">
                    <Skeleton extent="short" />
                  </td>
                </tr>
              ))}
        </tbody>
      </table>
    );
  },
);
