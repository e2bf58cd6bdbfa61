'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { Skeleton } from '../skeleton.tsx';
import { CategoryFilter } from './category-filter.tsx';
import type { CatalogueFilter } from './filter-catalogue.ts';
import { SearchField } from './search-field.tsx';
import type { Catalogue } from './use-catalogue.ts';

export interface CatalogueToolbarProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange'> {
  /** From `useCatalogue`. */
  catalogue: Catalogue;
  filter: CatalogueFilter;
  /** Called with what changed. */
  onFilterChange: (change: CatalogueFilter) => void;
  /** Whether the list is still on its way, so that there is nothing to count. @default false */
  loading?: boolean | undefined;
}

const chips = [1, 2, 3, 4, 5];

/** Narrows the catalogue by words, category and what is installed, and says how much is left. Renders a `<div role="search">`. */
export const CatalogueToolbar = /* @__PURE__ */ forwardRef<HTMLDivElement, CatalogueToolbarProps>(
  function CatalogueToolbar({ catalogue, filter, onFilterChange, loading = false, ...props }, ref) {
    const text = useMessages('grid', gridMessages);
    const format = useFormat();
    const { query = '', category, installed = false } = filter;
    const empty = catalogue.size === 0;

    return (
      <div data-slot="pb-catalogue-toolbar" role="search" aria-label={text.search} {...props} ref={ref}>
        <div data-slot="pb-toolbar-row">
          <SearchField value={query} onValueChange={(value) => onFilterChange({ query: value })} />
          <button
            data-slot="pb-chip"
            data-kind="toggle"
            type="button"
            aria-pressed={installed}
            onClick={() => onFilterChange({ installed: !installed })}
          >
            {text.installed}
            {!empty && <span data-slot="pb-chip-count">{format.number(catalogue.installed)}</span>}
          </button>
        </div>
        {loading && empty && (
          <div data-slot="pb-category-filter" data-loading="">
            {chips.map((key) => (
              <Skeleton key={key} shape="control" />
            ))}
          </div>
        )}
        {catalogue.categories.length > 1 && (
          <CategoryFilter
            categories={catalogue.categories}
            counts={catalogue.counts}
            total={catalogue.total}
            value={category}
            onValueChange={(value) => onFilterChange({ category: value })}
          />
        )}
        <p data-slot="pb-result-count" role="status">
          {empty ? loading && text.loading : text.results(catalogue.items.length)}
        </p>
      </div>
    );
  },
);
