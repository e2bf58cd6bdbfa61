'use client';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useFormat } from '../../i18n/internal.ts';
import type { CatalogueItem } from '../integration/integration-state.ts';
import { createCatalogueIndex, warmIndex, type Category } from './catalogue-index.ts';
import {
  filterCatalogue,
  viewOf,
  type CatalogueFilter,
  type CatalogueResult,
  type FuzzySearch,
} from './filter-catalogue.ts';

/** The filtered catalogue and its categories. */
export interface Catalogue extends CatalogueResult {
  categories: readonly Category[];
  /** Number of integrations before filtering. */
  size: number;
  /** True when an integration has a date, so the catalogue can be sorted by it. */
  dated: boolean;
  /** The filter of `items`. Lags behind the user's typing. */
  filter: CatalogueFilter;
}

/** Loads the fuzzy search once `enabled` is true. */
function useFuzzySearch(enabled: boolean): FuzzySearch | undefined {
  const [search, setSearch] = useState<FuzzySearch>();
  const load = enabled && !search;
  useEffect(() => {
    if (!load) return;
    let unmounted = false;
    import('./typo-search.ts').then(
      ({ searchWithTypos }) => unmounted || setSearch(() => searchWithTypos),
      // Offline, for example: exact search still works.
      () => undefined,
    );
    return () => {
      unmounted = true;
    };
  }, [load]);
  return search;
}

/**
 * Sorts and filters a catalogue in the current locale. Defers the list, so typing stays responsive. The integrations in `apart` are shown
 * elsewhere on the page: only a search finds them. Keep the identity of the set.
 */
export function useCatalogue(
  items: readonly CatalogueItem[],
  requested: CatalogueFilter,
  apart?: ReadonlySet<string>,
): Catalogue {
  const { query = '', category, sort } = requested;
  const view = viewOf(requested);
  const { compare } = useFormat();
  const index = useMemo(() => createCatalogueIndex(items, compare, sort), [items, compare, sort]);
  const settled = useDeferredValue(query);
  const fuzzySearch = useFuzzySearch(query !== '');

  // Safari has no `requestIdleCallback`: there the first keystroke prepares the index.
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') return;
    const handle = requestIdleCallback(() => {
      warmIndex(index);
      fuzzySearch?.(index.entries, []);
    });
    return () => cancelIdleCallback(handle);
  }, [index, fuzzySearch]);

  const dated = useMemo(() => items.some(({ addedAt }) => addedAt !== undefined), [items]);
  return useMemo(() => {
    const filter = { query: settled, category, view, sort };
    return {
      ...filterCatalogue(index, filter, fuzzySearch, apart),
      categories: index.categories,
      size: index.entries.length,
      dated,
      filter,
    };
  }, [index, settled, category, view, sort, dated, fuzzySearch, apart]);
}
