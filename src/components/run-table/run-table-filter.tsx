'use client';
import { type ComponentPropsWithoutRef, forwardRef, useId } from 'react';
import { runsMessages, useMessages, useFormat } from '../../i18n/internal.ts';
import { SearchField } from '../form/search-field.tsx';
import { useRunTable } from './context.ts';
import { runPeriods, runSorts, runStatuses } from '../run-filter/filter-runs.ts';

export interface RunTableChoiceProps extends Omit<ComponentPropsWithoutRef<'select'>, 'value' | 'onChange'> {
  label: string;
  value: string | undefined;
  /** Values with their names. The empty value is none. */
  choices: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | undefined) => void;
}

/** One choice that narrows or orders the runs. Renders a `<select>`. */
export const RunTableChoice = ({ label, value = '', choices, onChoose, ...props }: RunTableChoiceProps) => (
  <select
    data-slot="pb-select"
    aria-label={label}
    value={value}
    onChange={({ target }) => onChoose(target.value || undefined)}
    {...props}
  >
    {choices.map(([choice, name]) => (
      <option key={choice} value={choice}>
        {name}
      </option>
    ))}
  </select>
);

export interface RunTableChoicesProps extends ComponentPropsWithoutRef<'div'> {
  /** What the choice of all workflows is called. @default 'All workflows' */
  allWorkflows?: string | undefined;
}

/** Chooses runs by time, by workflow and by id, and their order where the columns have no heads. Renders a `<div>`. */
export const RunTableChoices = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableChoicesProps>(
  function RunTableChoices({ allWorkflows, ...props }, ref) {
    const { filter, onFilterChange, workflows } = useRunTable('RunTable.Choices');
    const text = useMessages('runs', runsMessages);
    const id = useId();
    const several = workflows.length > 1;
    const search = several ? text.searchAll : text.search;
    const change = (next: Partial<typeof filter>) => onFilterChange({ ...filter, ...next });

    return (
      <div data-slot="pb-run-choices" {...props} ref={ref}>
        <SearchField
          value={filter.query ?? ''}
          onValueChange={(query) => change({ query: query || undefined })}
          aria-label={search}
          placeholder={search}
        />
        {several && (
          <RunTableChoice
            label={text.workflow}
            value={filter.workflowId}
            onChoose={(workflowId) => change({ workflowId })}
            choices={[
              ['', allWorkflows ?? text.allWorkflows],
              ...workflows.map((one) => [one.workflowId, one.name] as const),
            ]}
          />
        )}
        <RunTableChoice
          label={text.period}
          value={filter.period}
          onChoose={(period) =>
            change({ period: runPeriods.find((one) => one === period), from: undefined, to: undefined })
          }
          choices={[['', text.anyTime], ...runPeriods.map((one) => [one, text[one]] as const)]}
        />
        {filter.period === 'dates' &&
          (['from', 'to'] as const).map((end) => (
            <span key={end} data-slot="pb-run-date">
              <label htmlFor={id + end}>{text[end]}</label>
              <input
                data-slot="pb-select"
                id={id + end}
                type="date"
                value={filter[end] ?? ''}
                onChange={({ target }) => change({ [end]: target.value || undefined })}
              />
            </span>
          ))}
        <RunTableChoice
          data-kind="sort"
          label={text.sort}
          value={filter.sort}
          onChoose={(sort) => change({ sort: runSorts.find((one) => one === sort) })}
          choices={runSorts.map((one) => [one === 'newest' ? '' : one, text[one]] as const)}
        />
      </div>
    );
  },
);

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
