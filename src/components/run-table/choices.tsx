'use client';
import { forwardRef, useId, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useMessages } from '../../i18n/index.ts';
import { SearchField } from '../catalogue/search-field.tsx';
import { RunTableChoice } from './choice.tsx';
import { useRunTable } from './context.ts';
import { runPeriods, runSorts } from './filter-runs.ts';

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
