'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import type { Category } from '../catalogue-search/catalogue-index.ts';

export interface CategoryFilterProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange'> {
  categories: readonly Category[];
  /** Matches in each category, by key. */
  counts: ReadonlyMap<string, number>;
  /** Matches in all categories. */
  total: number;
  /** Key of the chosen category. Undefined means all. */
  value: string | undefined;
  onValueChange: (category: string | undefined) => void;
}

/** More buttons than this would bury the grid: then it is a select at any width. */
const mostButtons = 16;

/** Chooses a category: buttons with counts where there is room, a select where there is not. Renders a `<div>`. */
export const CategoryFilter = /* @__PURE__ */ forwardRef<HTMLDivElement, CategoryFilterProps>(function CategoryFilter(
  { categories, counts, total, value, onValueChange, ...props },
  ref,
) {
  const text = useMessages('grid', gridMessages);
  const format = useFormat();
  const choices = [
    { value: undefined, label: text.allCategories, count: total },
    ...categories.map(({ key, label }) => ({
      value: key,
      label: label || text.otherCategory,
      count: counts.get(key) ?? 0,
    })),
  ];
  // A category that is gone counts as none.
  const chosen = Math.max(
    0,
    choices.findIndex((choice) => choice.value === value),
  );

  return (
    <div data-slot="pb-category-filter" data-size={choices.length > mostButtons ? 'many' : 'few'} {...props} ref={ref}>
      <div data-slot="pb-category-buttons" role="group" aria-label={text.categories}>
        {choices.map(({ value: choice, label, count }, index) => (
          <button
            key={index}
            data-slot="pb-chip"
            type="button"
            aria-pressed={choice === value}
            data-empty={count === 0 ? '' : undefined}
            disabled={count === 0 && choice !== value}
            onClick={() => onValueChange(choice)}
          >
            <bdi>{label}</bdi> <span data-slot="pb-chip-count">{format.number(count)}</span>
          </button>
        ))}
      </div>
      <select
        data-slot="pb-category-select"
        aria-label={text.category}
        value={chosen}
        onChange={(event) => onValueChange(choices[Number(event.target.value)]?.value)}
      >
        {choices.map(({ label, count }, index) => (
          <option key={index} value={index} disabled={count === 0 && index !== chosen}>
            {`${label} (${format.number(count)})`}
          </option>
        ))}
      </select>
    </div>
  );
});
