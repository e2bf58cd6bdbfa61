'use client';
import { type ComponentPropsWithoutRef, forwardRef, useId } from 'react';
import { runsMessages, useMessages, useFormat } from '../../i18n/internal.ts';
import { SearchField } from '../form/search-field.tsx';
import { ToggleGroup, ToggleGroupItem } from '../primitives/toggle-group.tsx';
import { useRunTable } from './context.ts';
import { runPeriods, runSorts, runStatuses } from '../run-filter/filter-runs.ts';
import { keptChange } from '../utilities/keep-events.ts';

export interface RunTableChoiceProps extends Omit<ComponentPropsWithoutRef<'select'>, 'value' | 'onChange'> {
  label: string;
  value: string | undefined;
  /** Values with their labels. The empty value clears the choice. */
  choices: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | undefined) => void;
}

/** One filter or sort option of the table. Renders a `<select>`. */
export const RunTableChoice = ({ label, value = '', choices, onChoose, ...props }: RunTableChoiceProps) => (
  <select
    data-slot="pb-select"
    aria-label={label}
    value={value}
    {...keptChange<HTMLSelectElement>(({ target }) => onChoose(target.value || undefined))}
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
  /** Label of the option that shows every workflow. @default 'All workflows' */
  allWorkflows?: string | undefined;
}

/** Filters runs by id, workflow and time, and sorts them where the columns have no header. Renders a `<div>`. */
export const RunTableChoices = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableChoicesProps>(
  function RunTableChoices({ allWorkflows, ...props }, ref) {
    const { filter, onFilterChange, workflows } = useRunTable('RunTable.Choices');
    const t = useMessages('runs', runsMessages);
    const id = useId();
    const several = workflows.length > 1;
    const search = several ? t.searchAll : t.search;
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
            label={t.workflow}
            value={filter.workflowId}
            onChoose={(workflowId) => change({ workflowId })}
            choices={[
              ['', allWorkflows ?? t.allWorkflows],
              ...workflows.map((workflow) => [workflow.workflowId, workflow.name] as const),
            ]}
          />
        )}
        <RunTableChoice
          label={t.period}
          value={filter.period}
          onChoose={(period) =>
            change({ period: runPeriods.find((known) => known === period), from: undefined, to: undefined })
          }
          choices={[['', t.anyTime], ...runPeriods.map((period) => [period, t[period]] as const)]}
        />
        {filter.period === 'dates' &&
          (['from', 'to'] as const).map((end) => (
            <span key={end} data-slot="pb-run-date">
              <label htmlFor={id + end}>{t[end]}</label>
              <input
                data-slot="pb-select"
                id={id + end}
                type="date"
                value={filter[end] ?? ''}
                {...keptChange<HTMLInputElement>(({ target }) => change({ [end]: target.value || undefined }))}
              />
            </span>
          ))}
        <RunTableChoice
          data-kind="sort"
          label={t.sort}
          value={filter.sort}
          onChoose={(sort) => change({ sort: runSorts.find((known) => known === sort) })}
          choices={runSorts.map((sort) => [sort === 'newest' ? '' : sort, t[sort]] as const)}
        />
      </div>
    );
  },
);

/** Filters runs by status and counts the runs of each. Renders a `<div role="group">` of buttons. */
export const RunTableFilter = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function RunTableFilter(props, ref) {
    const { runs, counts, filter, onFilterChange } = useRunTable('RunTable.Filter');
    const t = useMessages('runs', runsMessages);
    const format = useFormat();
    // Failures are always offered; the other statuses only while they have runs.
    const offered = [undefined, ...runStatuses].filter(
      (status) => status === undefined || status === 'failure' || status === filter.status || counts[status] > 0,
    );

    return (
      <ToggleGroup
        data-slot="pb-run-filter"
        aria-label={t.filter}
        value={filter.status ?? 'all'}
        onValueChange={(kind) => onFilterChange({ ...filter, status: runStatuses.find((status) => status === kind) })}
        {...props}
        ref={ref}
      >
        {offered.map((status) => {
          const kind = status ?? 'all';
          return (
            <ToggleGroupItem
              key={kind}
              data-slot="pb-chip"
              value={kind}
              data-empty={runs && counts[kind] === 0 ? '' : undefined}
            >
              {t[kind]} {runs && <span data-slot="pb-chip-count">{format.number(counts[kind])}</span>}
            </ToggleGroupItem>
          );
        })}
      </ToggleGroup>
    );
  },
);
