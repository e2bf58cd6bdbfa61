'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/index.ts';
import type { Category } from './catalogue-index.ts';

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
const all = 'all';

/** Chooses a category: buttons with counts where there is room, a select where there is not. Renders a `<div>`. */
export const CategoryFilter = /* @__PURE__ */ forwardRef<HTMLDivElement, CategoryFilterProps>(function CategoryFilter(
  { categories, counts, total, value, onValueChange, ...props },
  ref,
) {
  const text = useMessages('grid', gridMessages);
  const format = useFormat();
  const named = categories.map(({ key, label }) => ({
    key: `=${key}`,
    value: key as string | undefined,
    label: key === '' ? text.otherCategory : label,
    count: counts.get(key) ?? 0,
  }));
  const choices = [{ key: all, value: undefined, label: text.allCategories, count: total }, ...named];
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0];

  return (
    <div data-slot="pb-category-filter" data-size={choices.length > mostButtons ? 'many' : 'few'} {...props} ref={ref}>
      <div data-slot="pb-category-buttons" role="group" aria-label={text.categories}>
        {choices.map(({ key, value: choice, label, count }) => (
          <button
            key={key}
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
        value={chosen?.key}
        onChange={(event) => onValueChange(choices.find(({ key }) => key === event.target.value)?.value)}
      >
        {choices.map(({ key, label, count }) => (
          <option key={key} value={key} disabled={count === 0 && key !== chosen?.key}>
            {`${label} (${format.number(count)})`}
          </option>
        ))}
      </select>
    </div>
  );
});
