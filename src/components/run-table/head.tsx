'use client';
import { runsMessages, useMessages } from '../../i18n/index.ts';
import { useRunTable } from './context.ts';
import type { RunSort } from './filter-runs.ts';

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
