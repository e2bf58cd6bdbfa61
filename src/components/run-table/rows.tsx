'use client';
import { forwardRef, Fragment, useEffect, useRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useMessages } from '../../i18n/index.ts';
import { Skeleton } from '../skeleton.tsx';
import { useNow } from '../use-now.ts';
import { keyOf, useRunTable } from './context.ts';
import { RunTableDetail } from './detail.tsx';
import { RunTableHead } from './head.tsx';
import { RunTableRow } from './row.tsx';

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
