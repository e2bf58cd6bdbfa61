'use client';
import { forwardRef, type ComponentPropsWithoutRef, useEffect, useRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Skeleton } from '../primitives/skeleton.tsx';
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

/** Long enough for who types to have stopped, in ms. */
const settling = 800;

/** How much is left, for all to see at once and to be heard when it has come to rest. Renders a `<p>`. */
export function ResultCount({ children }: { children: string }) {
  const announce = useAnnounce();
  const said = useRef(children);
  useEffect(() => {
    if (said.current === children) return;
    const timer = setTimeout(() => {
      said.current = children;
      announce(children);
    }, settling);
    return () => clearTimeout(timer);
  }, [announce, children]);
  return <p data-slot="pb-result-count">{children}</p>;
}

/** Which of the toolbar's parts are left out. */
export interface ToolbarHiding {
  /** Leaves out the search field and the views. @default false */
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
  /** Called with what changed. */
  onFilterChange: (change: CatalogueFilter) => void;
  /** @default 'grid' */
  layout?: CatalogueLayout | undefined;
  /** Without it there is no choice of layout. */
  onLayoutChange?: ((layout: CatalogueLayout) => void) | undefined;
  /** Whether the list is still on its way, so that there is nothing to count. @default false */
  loading?: boolean | undefined;
}

const chips = [1, 2, 3, 4, 5];

/** Narrows and orders the catalogue, and says how much is left. Renders a `<div role="search">`. */
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
            {chips.map((key) => (
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
