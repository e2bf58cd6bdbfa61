'use client';
import { gridMessages, useMessages } from '../../i18n/internal.ts';
import { Icon } from '../primitives/icon.tsx';
import type { CatalogueSort } from '../catalogue-search/catalogue-index.ts';
import type { CatalogueLayout } from '../catalogue-search/filter-catalogue.ts';

export interface SortSelectProps {
  value: CatalogueSort;
  /** Whether "newest" has anything to go by. */
  dated: boolean;
  onValueChange: (sort: CatalogueSort) => void;
}

/** Chooses the order of the catalogue. Renders a `<select>`. */
export function SortSelect({ value, dated, onValueChange }: SortSelectProps) {
  const text = useMessages('grid', gridMessages);
  return (
    <select
      data-slot="pb-sort"
      aria-label={text.sort}
      value={value}
      onChange={(event) => onValueChange(event.target.value as CatalogueSort)}
    >
      <option value="recommended">{text.recommended}</option>
      <option value="name">{text.byName}</option>
      {dated && <option value="newest">{text.newest}</option>}
    </select>
  );
}

export interface LayoutToggleProps {
  value: CatalogueLayout;
  onValueChange: (layout: CatalogueLayout) => void;
}

/** Chooses between cards and rows. Renders a `<div role="group">`. */
export function LayoutToggle({ value, onValueChange }: LayoutToggleProps) {
  const text = useMessages('grid', gridMessages);
  return (
    <div data-slot="pb-layout" role="group" aria-label={text.layout}>
      {(['grid', 'list'] as const).map((layout) => (
        <button
          key={layout}
          data-slot="pb-layout-button"
          type="button"
          aria-label={text[layout]}
          title={text[layout]}
          aria-pressed={layout === value}
          onClick={() => onValueChange(layout)}
        >
          <Icon name={layout} />
        </button>
      ))}
    </div>
  );
}
