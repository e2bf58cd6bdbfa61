'use client';
import { useCallback } from 'react';
import type { CatalogueFilter } from '../../components/index.ts';
import { useLatest } from '../shared/use-latest.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { noFilter } from '../store/catalogue-slice.ts';

export interface FilterOptions {
  /** What the catalogue is narrowed to, when the host keeps it. */
  filter?: CatalogueFilter | undefined;
  /** What it is narrowed to at first. Keep the object outside the render. */
  defaultFilter?: CatalogueFilter | undefined;
  onFilterChange?: ((filter: CatalogueFilter) => void) | undefined;
}

/** The filter, with the host or in the store, where it survives a visit to an integration's page. */
export function useCatalogueFilter({ filter: controlled, defaultFilter = noFilter, onFilterChange }: FilterOptions) {
  const stored = useMarketplaceStore((state) => state.filter);
  const store = useMarketplaceStore((state) => state.setFilter);
  const tell = useLatest<[CatalogueFilter]>(onFilterChange);
  const filter = controlled ?? (stored === noFilter ? defaultFilter : stored);
  const setFilter = useCallback(
    (next: CatalogueFilter) => {
      store(next);
      tell(next);
    },
    [store, tell],
  );
  return { filter, setFilter, untouched: !controlled && stored === noFilter };
}
