'use client';
import { gridMessages, useMessages } from '../../i18n/internal.ts';
import { Icon } from '../primitives/icon.tsx';
import { ToggleGroup, ToggleGroupItem } from '../primitives/toggle-group.tsx';
import type { CatalogueSort } from '../catalogue-search/catalogue-index.ts';
import type { CatalogueLayout } from '../catalogue-search/filter-catalogue.ts';
import { keptChange } from '../utilities/keep-events.ts';

export interface SortSelectProps {
  value: CatalogueSort;
  /** True when an integration has a date, so "newest" is offered. */
  dated: boolean;
  onValueChange: (sort: CatalogueSort) => void;
}

/** Selects the sort order of the catalogue. Renders a `<select>`. */
export function SortSelect({ value, dated, onValueChange }: SortSelectProps) {
  const t = useMessages('grid', gridMessages);
  return (
    <select
      data-slot="pb-sort"
      aria-label={t.sort}
      value={value}
      {...keptChange<HTMLSelectElement>(({ target }) => onValueChange(target.value as CatalogueSort))}
    >
      <option value="recommended">{t.recommended}</option>
      <option value="name">{t.byName}</option>
      {dated && <option value="newest">{t.newest}</option>}
    </select>
  );
}

export interface LayoutToggleProps {
  value: CatalogueLayout;
  onValueChange: (layout: CatalogueLayout) => void;
}

/** Switches between cards and rows. Renders a `<div role="group">`. */
export function LayoutToggle({ value, onValueChange }: LayoutToggleProps) {
  const t = useMessages('grid', gridMessages);
  return (
    <ToggleGroup
      data-slot="pb-layout"
      aria-label={t.layout}
      value={value}
      onValueChange={(layout) => onValueChange(layout as CatalogueLayout)}
    >
      {(['grid', 'list'] as const).map((layout) => (
        <ToggleGroupItem
          key={layout}
          data-slot="pb-layout-button"
          value={layout}
          aria-label={t[layout]}
          title={t[layout]}
        >
          <Icon name={layout} />
        </ToggleGroupItem>
      ))}
    </ToggleGroup>
  );
}
