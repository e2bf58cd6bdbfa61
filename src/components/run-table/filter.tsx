'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { useRunTable } from './context.ts';
import { runStatuses } from './filter-runs.ts';

/** Chooses runs by status, with how many there are of each. Renders a `<div role="group">` of buttons. */
export const RunTableFilter = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function RunTableFilter(props, ref) {
    const { runs, counts, filter, onFilterChange } = useRunTable('RunTable.Filter');
    const text = useMessages('runs', runsMessages);
    const format = useFormat();
    // Failures are always worth a look, the rarer states only when there are some.
    const offered = [undefined, ...runStatuses].filter(
      (it) => it === undefined || it === 'failure' || it === filter.status || counts[it] > 0,
    );

    return (
      <div data-slot="pb-run-filter" role="group" aria-label={text.filter} {...props} ref={ref}>
        {offered.map((status) => {
          const kind = status ?? 'all';
          return (
            <button
              key={kind}
              data-slot="pb-chip"
              type="button"
              aria-pressed={status === filter.status}
              data-empty={runs && counts[kind] === 0 ? '' : undefined}
              onClick={() => onFilterChange({ ...filter, status })}
            >
              {text[kind]} {runs && <span data-slot="pb-chip-count">{format.number(counts[kind])}</span>}
            </button>
          );
        })}
      </div>
    );
  },
);
