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

/** Above this number the buttons would push the grid down, so every width gets the select. */
const maxButtons = 16;

/** Filters by category: buttons with counts in wide containers, a select in narrow ones. Renders a `<div>`. */
export const CategoryFilter = /* @__PURE__ */ forwardRef<HTMLDivElement, CategoryFilterProps>(function CategoryFilter(
  { categories, counts, total, value, onValueChange, ...props },
  ref,
) {
  const t = useMessages('grid', gridMessages);
  const format = useFormat();
  const choices = [
    { value: undefined, label: t.allCategories, count: total },
    ...categories.map(({ key, label }) => ({
      value: key,
      label: label || t.otherCategory,
      count: counts.get(key) ?? 0,
    })),
  ];
  const chosen = choices.findIndex((choice) => choice.value === value);
  // The selected category may have disappeared: the select then shows all.
  const selected = Math.max(0, chosen);
  const choose = (position: string) => onValueChange(choices[Number(position)]?.value);

  return (
    <div data-slot="pb-category-filter" data-size={choices.length > maxButtons ? 'many' : 'few'} {...props} ref={ref}>
      <ToggleGroup
        data-slot="pb-category-buttons"
        aria-label={t.categories}
        value={String(chosen)}
        onValueChange={choose}
      >
        {choices.map(({ label, count }, position) => (
          <ToggleGroupItem
            key={position}
            data-slot="pb-chip"
            value={String(position)}
            data-empty={count === 0 ? '' : undefined}
            disabled={count === 0 && position !== chosen}
          >
            <bdi>{label}</bdi> <span data-slot="pb-chip-count">{format.number(count)}</span>
          </ToggleGroupItem>
        ))}
      </ToggleGroup>
      <select
        data-slot="pb-category-select"
        aria-label={t.category}
        value={selected}
        {...keptChange<HTMLSelectElement>(({ target }) => choose(target.value))}
      >
        {choices.map(({ label, count }, position) => (
          <option key={position} value={position} disabled={count === 0 && position !== selected}>
            {`${label} (${format.number(count)})`}
          </option>
        ))}
      </select>
    </div>
  );
});
