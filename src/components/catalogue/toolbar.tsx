'use client';
import { forwardRef, type ComponentPropsWithoutRef, useEffect, useRef } from 'react';
import { gridMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import type { Catalogue } from '../catalogue-search/use-catalogue.ts';
import { isSearch, viewOf, type CatalogueFilter, type CatalogueLayout } from '../catalogue-search/filter-catalogue.ts';
import { SearchField } from '../form/search-field.tsx';
import { useAnnounce } from '../primitives/announcer.tsx';
import { Button } from '../primitives/button.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { CategoryButtons, CategorySelect, fitsButtons } from './category-filter.tsx';
import { SortMenu } from './sort-menu.tsx';

/** Delay before a count is announced, in ms: longer than a pause in typing. */
const announceDelay = 800;

export interface ResultCountProps {
  /** The number of results. */
  children: string;
  /** The same with its noun, for screen readers. */
  announcement: string;
}

/** Shows the number of results at once and announces it when typing stops. Renders a `<span>`. */
export function ResultCount({ children, announcement }: ResultCountProps) {
  const announce = useAnnounce();
  const announced = useRef(announcement);
  useEffect(() => {
    if (announced.current === announcement) return;
    const timer = setTimeout(() => {
      announced.current = announcement;
      announce(announcement);
    }, announceDelay);
    return () => clearTimeout(timer);
  }, [announce, announcement]);
  return <span data-slot="pb-result-count">{children}</span>;
}

/** Hides parts of the toolbar. */
export interface ToolbarHiding {
  /** @default false */
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
  /** True during the first load: the count is hidden. @default false */
  loading?: boolean | undefined;
  /** Level of the heading. @default 3 */
  headingLevel?: HeadingLevel | undefined;
}

/** Names the list, searches, filters and sorts it, in one row. Renders a `<div role="search">`. */
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
      headingLevel = 3,
      ...props
    },
    ref,
  ) {
    const t = useMessages('grid', gridMessages);
    const format = useFormat();
    const { query = '', category, sort = 'recommended' } = filter;
    const view = viewOf(filter);
    const empty = catalogue.size === 0;
    const title = view !== 'all' ? t[view] : isSearch(filter) ? t.found : t.browse;
    const count = catalogue.items.length;
    const categories = hideCategories || catalogue.categories.length < 2 ? undefined : catalogue.categories;
    const choosing = {
      counts: catalogue.counts,
      total: catalogue.total,
      value: category,
      onValueChange: (value: string | undefined) => onFilterChange({ category: value }),
    };
    const few = categories !== undefined && fitsButtons(categories);
    const setSort = hideSort ? undefined : (value: typeof sort) => onFilterChange({ sort: value });
    const setLayout = hideLayout ? undefined : onLayoutChange;

    return (
      <div
        data-slot="pb-catalogue-toolbar"
        data-categories={few ? 'few' : undefined}
        {...(!hideSearch && { role: 'search', 'aria-label': t.search })}
        {...props}
        ref={ref}
      >
        <div data-slot="pb-toolbar-title">
          <Heading data-slot="pb-section-title" level={headingLevel}>
            {title}
          </Heading>
          <ResultCount announcement={empty ? (loading ? t.loading : '') : t.results(count)}>
            {empty ? (loading ? t.loading : '') : format.number(count)}
          </ResultCount>
        </div>
        <div data-slot="pb-toolbar-controls">
          {view !== 'all' && (
            <Button variant="quiet" onClick={() => onFilterChange({ view: 'all', installed: false })}>
              {t.clearFilters}
            </Button>
          )}
          {!hideSearch && <SearchField value={query} onValueChange={(value) => onFilterChange({ query: value })} />}
          {categories && <CategorySelect categories={categories} {...choosing} />}
          {(setSort ?? setLayout) && (
            <SortMenu
              sort={sort}
              onSortChange={setSort}
              dated={catalogue.dated}
              layout={layout}
              onLayoutChange={setLayout}
            />
          )}
        </div>
        {few && <CategoryButtons categories={categories} {...choosing} />}
      </div>
    );
  },
);
