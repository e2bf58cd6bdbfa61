import type { CatalogueFilter, CatalogueLayout } from '../../components/index.ts';
import type { SetSlice } from './slice.ts';

/** The filter of a catalogue that the user has not narrowed yet. */
export const noFilter: CatalogueFilter = {};

/** The state of the catalogue page. It survives a visit to the page of an integration. */
export interface CatalogueSlice {
  filter: CatalogueFilter;
  layout: CatalogueLayout;
  /** Search texts for which the user asked the host to add an integration. */
  requestedIntegrations: ReadonlySet<string>;
  setFilter(filter: CatalogueFilter): void;
  setLayout(layout: CatalogueLayout): void;
  addRequestedIntegration(query: string): void;
}

/** Creates the state of the catalogue page. */
export const createCatalogueSlice = (set: SetSlice<CatalogueSlice>): CatalogueSlice => ({
  filter: noFilter,
  layout: 'grid',
  requestedIntegrations: new Set(),
  setFilter: (filter) => set({ filter }),
  setLayout: (layout) => set({ layout }),
  addRequestedIntegration: (query) =>
    set(({ requestedIntegrations }) => ({ requestedIntegrations: new Set(requestedIntegrations).add(query) })),
});
