'use client';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useFormat } from '../../i18n/index.ts';
import type { CatalogueItem } from '../integration-state.ts';
import { createCatalogueIndex, warmIndex, type Category } from './catalogue-index.ts';
import { filterCatalogue, type CatalogueFilter, type CatalogueResult } from './filter-catalogue.ts';

/** The narrowed catalogue and its categories. */
export interface Catalogue extends CatalogueResult {
  categories: readonly Category[];
  /** How many integrations there are before narrowing. */
  size: number;
  /** What `items` are narrowed to: a step behind who types. */
  filter: CatalogueFilter;
}

/** Sorts and narrows a catalogue in the language in force. Typing stays ahead of the list. */
export function useCatalogue(
  items: readonly CatalogueItem[],
  { query = '', category, installed }: CatalogueFilter,
): Catalogue {
  const { compare } = useFormat();
  const index = useMemo(() => createCatalogueIndex(items, compare), [items, compare]);
  const settled = useDeferredValue(query);

  // Safari has no idle callback: there the first keystroke prepares the index.
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') return;
    const handle = requestIdleCallback(() => warmIndex(index));
    return () => cancelIdleCallback(handle);
  }, [index]);

  return useMemo(() => {
    const filter = { query: settled, category, installed };
    return {
      ...filterCatalogue(index, filter),
      categories: index.categories,
      size: index.entries.length,
      filter,
    };
  }, [index, settled, category, installed]);
}
