'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { ToggleGroup, ToggleGroupItem } from '../primitives/toggle-group.tsx';
import type { Category } from '../catalogue-search/catalogue-index.ts';
import { keptChange } from '../utilities/keep-events.ts';

export interface CategoryFilterProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange'> {
  categories: readonly Category[];
  /** Number of results in each category, by key. */
  counts: ReadonlyMap<string, number>;
  /** Number of results in all categories. */
  total: number;
  /** Key of the selected category. Undefined selects all. */
  value: string | undefined;
  onValueChange: (category: string | undefined) => void;
}

type Choosing = Pick<CategoryFilterProps, 'categories' | 'counts' | 'total' | 'value' | 'onValueChange'>;

/** The largest number of categories that are shown as buttons. */
const maxButtons = 6;

/** True when the categories are few enough for buttons in wide containers. */
export const fitsButtons = (categories: readonly Category[]): boolean => categories.length <= maxButtons;

/** Lists the choices: all, then each category that has results or is selected. */
function useChoices({ categories, counts, total, value, onValueChange }: Choosing) {
  const t = useMessages('grid', gridMessages);
  const listed = categories.filter(({ key }) => counts.has(key) || key === value);
  const choices = [
    { value: undefined, label: t.allCategories, count: total },
    ...listed.map(({ key, label }) => ({ value: key, label: label || t.otherCategory, count: counts.get(key) ?? 0 })),
  ];
  const chosen = choices.findIndex((choice) => choice.value === value);
  const choose = (position: string) => onValueChange(choices[Number(position)]?.value);
  return { t, choices, chosen, choose };
}

/** Selects a category. Renders a `<select>`. */
export function CategorySelect(props: Choosing) {
  const { t, choices, chosen, choose } = useChoices(props);
  const format = useFormat();
  return (
    <select
      data-slot="pb-category-select"
      aria-label={t.category}
      // The selected category may have disappeared: the select then shows all.
      value={Math.max(0, chosen)}
      {...keptChange<HTMLSelectElement>(({ target }) => choose(target.value))}
    >
      {choices.map(({ label, count }, position) => (
        <option key={position} value={position}>
          {position === 0 ? label : `${label} (${format.number(count)})`}
        </option>
      ))}
    </select>
  );
}

/** Selects a category with a button for each. Renders a `<div role="group">`. */
export function CategoryButtons(props: Choosing) {
  const { t, choices, chosen, choose } = useChoices(props);
  const format = useFormat();
  return (
    <ToggleGroup
      data-slot="pb-category-buttons"
      aria-label={t.categories}
      value={String(chosen)}
      onValueChange={choose}
    >
      {choices.map(({ label, count }, position) => (
        <ToggleGroupItem key={position} data-slot="pb-chip" value={String(position)}>
          <bdi>{position === 0 ? t.all : label}</bdi> <span data-slot="pb-chip-count">{format.number(count)}</span>
        </ToggleGroupItem>
      ))}
    </ToggleGroup>
  );
}

/** Filters by category: up to six as buttons with counts in wide containers, else a select. Renders a `<div>`. */
export const CategoryFilter = /* @__PURE__ */ forwardRef<HTMLDivElement, CategoryFilterProps>(function CategoryFilter(
  { categories, counts, total, value, onValueChange, ...props },
  ref,
) {
  const choosing = { categories, counts, total, value, onValueChange };
  const few = fitsButtons(categories);
  return (
    <div data-slot="pb-category-filter" data-size={few ? 'few' : 'many'} {...props} ref={ref}>
      <CategorySelect {...choosing} />
      {few && <CategoryButtons {...choosing} />}
    </div>
  );
});
