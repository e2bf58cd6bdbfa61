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
  type ForgivingSearch,
} from './filter-catalogue.ts';

/** The narrowed catalogue and its categories. */
export interface Catalogue extends CatalogueResult {
  categories: readonly Category[];
  /** How many integrations there are before narrowing. */
  size: number;
  /** Whether it is known of any when it came in, so that they can be sorted by it. */
  dated: boolean;
  /** What `items` are narrowed to: a step behind who types. */
  filter: CatalogueFilter;
}

/** The search that forgives typos, once somebody searches: until then it is not loaded. */
function useForgivingSearch(wanted: boolean): ForgivingSearch | undefined {
  const [search, setSearch] = useState<ForgivingSearch>();
  const load = wanted && !search;
  useEffect(() => {
    if (!load) return;
    let gone = false;
    import('./typo-search.ts').then(
      ({ searchWithTypos }) => gone || setSearch(() => searchWithTypos),
      // Offline, say: then only what is spelled right is found.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return search;
}

/** Sorts and narrows a catalogue in the language in force. Typing stays ahead of the list. */
export function useCatalogue(items: readonly CatalogueItem[], narrowing: CatalogueFilter): Catalogue {
  const { query = '', category, sort } = narrowing;
  const view = viewOf(narrowing);
  const { compare } = useFormat();
  const index = useMemo(() => createCatalogueIndex(items, compare, sort), [items, compare, sort]);
  const settled = useDeferredValue(query);
  const forgive = useForgivingSearch(query !== '');

  // Safari has no idle callback: there the first keystroke prepares the index.
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') return;
    const handle = requestIdleCallback(() => {
      warmIndex(index);
      forgive?.(index.entries, []);
    });
    return () => cancelIdleCallback(handle);
  }, [index, forgive]);

  const dated = useMemo(() => items.some(({ addedAt }) => addedAt !== undefined), [items]);
  return useMemo(() => {
    const filter = { query: settled, category, view, sort };
    return {
      ...filterCatalogue(index, filter, forgive),
      categories: index.categories,
      size: index.entries.length,
      dated,
      filter,
    };
  }, [index, settled, category, view, sort, dated, forgive]);
}
