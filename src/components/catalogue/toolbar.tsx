'use client';
import { forwardRef, type ComponentPropsWithoutRef, useEffect, useRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Skeleton } from '../feedback/skeleton.tsx';
import { LayoutToggle, SortSelect } from './sort-and-layout.tsx';
import { CategoryFilter } from './category-filter.tsx';
import {
  viewOf,
  type CatalogueFilter,
  type CatalogueLayout,
  type CatalogueView,
} from '../catalogue-search/filter-catalogue.ts';
import { SearchField } from '../form/search-field.tsx';
import type { Catalogue } from '../catalogue-search/use-catalogue.ts';
import { useAnnounce } from '../primitives/announcer.tsx';

/** Delay before a count is announced, in ms: longer than a pause in typing. */
const announceDelay = 800;

/** Shows the number of results at once and announces it when typing stops. Renders a `<p>`. */
export function ResultCount({ children }: { children: string }) {
  const announce = useAnnounce();
  const announced = useRef(children);
  useEffect(() => {
    if (announced.current === children) return;
    const timer = setTimeout(() => {
      announced.current = children;
      announce(children);
    }, announceDelay);
    return () => clearTimeout(timer);
  }, [announce, children]);
  return <p data-slot="pb-result-count">{children}</p>;
}

/** Hides parts of the toolbar. */
export interface ToolbarHiding {
  /** Hides the search field and the views. @default false */
  hideSearch?: boolean | undefined;
  /** @default false */
  hideCategories?: boolean | undefined;
  /** @default false */
  hideSort?: boolean | undefined;
  /** @default false */
  hideLayout?: boolean | undefined;
}

export interface CatalogueToolbarProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange'>, ToolbarHiding {
  /** From `useCatalogue`. */
  catalogue: Catalogue;
  filter: CatalogueFilter;
  /** Called with the changed fields of the filter. */
  onFilterChange: (change: CatalogueFilter) => void;
  /** @default 'grid' */
  layout?: CatalogueLayout | undefined;
  /** Called when the user chooses another layout. Without it the choice is not shown. */
  onLayoutChange?: ((layout: CatalogueLayout) => void) | undefined;
  /** True during the first load: counts are hidden. @default false */
  loading?: boolean | undefined;
}

const placeholders = [1, 2, 3, 4, 5];

/** Filters and sorts the catalogue and counts the results. Renders a `<div role="search">`. */
export const CatalogueToolbar = /* @__PURE__ */ forwardRef<HTMLDivElement, CatalogueToolbarProps>(
  function CatalogueToolbar(
    {
      catalogue,
      filter,
      onFilterChange,
      layout = 'grid',
      onLayoutChange,
      loading = false,
      hideSearch,
      hideCategories,
      hideSort,
      hideLayout,
      ...props
    },
    ref,
  ) {
    const t = useMessages('grid', gridMessages);
    const format = useFormat();
    const { query = '', category, sort = 'recommended' } = filter;
    const view = viewOf(filter);
    const empty = catalogue.size === 0;

    const viewChip = (name: Exclude<CatalogueView, 'all'>) => (
      <button
        data-slot="pb-chip"
        data-kind="toggle"
        type="button"
        aria-pressed={view === name}
        onClick={() => {
          const next = view === name ? 'all' : name;
          onFilterChange({ view: next, installed: next === 'installed' });
        }}
      >
        {t[name]}
        {!empty && <span data-slot="pb-chip-count">{format.number(catalogue[name])}</span>}
      </button>
    );

    return (
      <div
        data-slot="pb-catalogue-toolbar"
        {...(!hideSearch && { role: 'search', 'aria-label': t.search })}
        {...props}
        ref={ref}
      >
        <div data-slot="pb-toolbar-row">
          {!hideSearch && (
            <>
              <SearchField value={query} onValueChange={(value) => onFilterChange({ query: value })} />
              {viewChip('installed')}
              {(catalogue.attention > 0 || view === 'attention') && viewChip('attention')}
            </>
          )}
          <span data-slot="pb-toolbar-end">
            {!hideSort && (
              <SortSelect
                value={sort}
                dated={catalogue.dated}
                onValueChange={(value) => onFilterChange({ sort: value })}
              />
            )}
            {!hideLayout && onLayoutChange && <LayoutToggle value={layout} onValueChange={onLayoutChange} />}
          </span>
        </div>
        {!hideCategories && loading && empty && (
          <div data-slot="pb-category-filter" data-loading="">
            {placeholders.map((key) => (
              <Skeleton key={key} shape="control" />
            ))}
          </div>
        )}
        {!hideCategories && catalogue.categories.length > 1 && (
          <CategoryFilter
            categories={catalogue.categories}
            counts={catalogue.counts}
            total={catalogue.total}
            value={category}
            onValueChange={(value) => onFilterChange({ category: value })}
          />
        )}
        {!(hideSearch && hideCategories) && (
          <ResultCount>{empty ? (loading ? t.loading : '') : t.results(catalogue.items.length)}</ResultCount>
        )}
      </div>
    );
  },
);
