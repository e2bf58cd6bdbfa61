'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { useRunTable } from './context.ts';
import { runStatuses, type RunFilter } from './filter-runs.ts';

/** Chooses runs by status, with how many there are of each. Renders a `<div role="group">` of buttons. */
export const RunTableFilter = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function RunTableFilter(props, ref) {
    const { counts, filter, onFilterChange } = useRunTable('RunTable.Filter');
    const text = useMessages('runs', runsMessages);
    const format = useFormat();
    // Failures are always worth a look, the rarer states only when there are some.
    const offered = (['all', ...runStatuses] satisfies RunFilter[]).filter(
      (it) => counts[it] > 0 || it === filter || it === 'all' || it === 'failure',
    );

    return (
      <div data-slot="pb-run-filter" role="group" aria-label={text.filter} {...props} ref={ref}>
        {offered.map((it) => (
          <button
            key={it}
            data-slot="pb-chip"
            type="button"
            aria-pressed={it === filter}
            data-empty={counts[it] === 0 ? '' : undefined}
            onClick={() => onFilterChange(it)}
          >
            {text[it]} <span data-slot="pb-chip-count">{format.number(counts[it])}</span>
          </button>
        ))}
      </div>
    );
  },
);
