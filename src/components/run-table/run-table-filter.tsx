'use client';
import { forwardRef, useEffect, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { SearchField } from '../form/search-field.tsx';
import { LazyMenu } from '../overlay/lazy-floating.tsx';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { runPeriods, runSorts, runStatuses, type RunFilter } from '../run-filter/filter-runs.ts';
import { keptChange } from '../utilities/keep-events.ts';
import { useRunTable } from './context.ts';

interface ChoiceMenuProps<Value extends string> {
  label: string;
  value: Value | undefined;
  /** Values with their names. The first value, undefined, clears the choice. */
  choices: readonly (readonly [value: Value | undefined, name: string])[];
  onChoose: (value: Value | undefined) => void;
  /** Shows the menu in narrow containers only. @default false */
  narrow?: boolean | undefined;
}

/** One filter of the table: a button named by its choice, with a menu. Renders a `<button>`. */
function ChoiceMenu<Value extends string>({ label, value, choices, onChoose, narrow }: ChoiceMenuProps<Value>) {
  const t = useMessages('runs', runsMessages);
  const current = choices.find(([choice]) => choice === value)?.[1] ?? '';
  const items = choices.map(([choice, name]) => ({
    id: choice ?? '',
    label: name,
    checked: choice === value,
    exclusive: true,
    onSelect: () => onChoose(choice),
  }));
  return (
    <LazyMenu items={items}>
      <Button data-kind="choice" data-narrow={narrow ? '' : undefined} aria-label={t.choice(label, current)}>
        <bdi>{current}</bdi>
        <Icon name="down" />
      </Button>
    </LazyMenu>
  );
}

export interface RunTableFilterProps extends ComponentPropsWithoutRef<'div'> {
  /** Label of the choice that shows every workflow. @default 'All workflows' */
  allWorkflows?: string | undefined;
}

/** Filters runs by result, workflow and time, and sorts them where the columns have no header. Renders a `<div role="group">` of menus. */
export const RunTableFilter = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableFilterProps>(function RunTableFilter(
  { allWorkflows, ...props },
  ref,
) {
  const { counts, filter, onFilterChange, workflows } = useRunTable('RunTable.Filter');
  const t = useMessages('runs', runsMessages);
  const format = useFormat();
  const change = (next: Partial<RunFilter>) => onFilterChange({ ...filter, ...next });
  // Failures are always offered; the other statuses only while they have runs.
  const offered = runStatuses.filter(
    (status) => status === 'failure' || status === filter.status || counts[status] > 0,
  );

  return (
    <div data-slot="pb-run-filter" role="group" aria-label={t.filter} {...props} ref={ref}>
      <ChoiceMenu
        label={t.result}
        value={filter.status}
        choices={[
          [undefined, t.all],
          ...offered.map((status) => [status, t.counted(t[status], format.number(counts[status]))] as const),
        ]}
        onChoose={(status) => change({ status })}
      />
      {workflows.length > 1 && (
        <ChoiceMenu
          label={t.workflow}
          value={filter.workflowId}
          choices={[
            [undefined, allWorkflows ?? t.allWorkflows],
            ...workflows.map((workflow) => [workflow.workflowId, workflow.name] as const),
          ]}
          onChoose={(workflowId) => change({ workflowId })}
        />
      )}
      <ChoiceMenu
        label={t.period}
        value={filter.period}
        choices={[[undefined, t.anyTime], ...runPeriods.map((period) => [period, t[period]] as const)]}
        onChoose={(period) => change({ period, from: undefined, to: undefined })}
      />
      <ChoiceMenu
        narrow
        label={t.sort}
        value={filter.sort === 'newest' ? undefined : filter.sort}
        choices={runSorts.map((sort) => [sort === 'newest' ? undefined : sort, t[sort]] as const)}
        onChoose={(sort) => change({ sort })}
      />
    </div>
  );
});

/** Holds what a filter needs besides its menu: a search field and two dates. Renders a `<div>`, or nothing while neither is in use. */
export const RunTableChoices = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function RunTableChoices(props, ref) {
    const { filter, onFilterChange, workflows, searching, onSearchingChange } = useRunTable('RunTable.Choices');
    const t = useMessages('runs', runsMessages);
    const id = useId();
    const dated = filter.period === 'dates';
    const search = workflows.length > 1 ? t.searchAll : t.search;
    const field = useRef<HTMLInputElement>(null);
    const wasSearching = useRef(searching);

    // The command that shows the field gives it the focus.
    useEffect(() => {
      if (searching && !wasSearching.current) field.current?.focus();
      wasSearching.current = searching;
    }, [searching]);
    if (!searching && !dated) return null;

    return (
      <div data-slot="pb-run-choices" {...props} ref={ref}>
        {searching && (
          <SearchField
            value={filter.query ?? ''}
            onValueChange={(query) => {
              onSearchingChange(true);
              onFilterChange({ ...filter, query: query || undefined });
            }}
            aria-label={search}
            placeholder={search}
            ref={field}
          />
        )}
        {dated &&
          (['from', 'to'] as const).map((end) => (
            <span key={end} data-slot="pb-run-date">
              <label htmlFor={id + end}>{t[end]}</label>
              <input
                data-slot="pb-select"
                id={id + end}
                type="date"
                value={filter[end] ?? ''}
                {...keptChange<HTMLInputElement>(({ target }) =>
                  onFilterChange({ ...filter, [end]: target.value || undefined }),
                )}
              />
            </span>
          ))}
      </div>
    );
  },
);
