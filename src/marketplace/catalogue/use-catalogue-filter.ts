'use client';
import { useLatest } from '../../hooks/internal.ts';
import { useCallback } from 'react';
import type { CatalogueFilter } from '../../components/index.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { noFilter } from '../store/catalogue-slice.ts';

export interface FilterOptions {
  /** The filter, when the host controls it. */
  filter?: CatalogueFilter | undefined;
  /** The initial filter. Create the object outside the render. */
  defaultFilter?: CatalogueFilter | undefined;
  onFilterChange?: ((filter: CatalogueFilter) => void) | undefined;
}

/** Returns the filter from the host or the store. In the store it survives a visit to an integration's page. */
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
