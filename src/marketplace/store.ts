import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CatalogueFilter } from '../components/index.ts';
import { addToBatches } from './batches.ts';

/** What the connected components of one provider share. */
export interface MarketplaceState {
  /** How the catalogue is narrowed; survives a visit to an integration's page. */
  filter: CatalogueFilter;
  /** Connectors whose credentials are asked for, in the batches they came into view. */
  batches: readonly (readonly string[])[];
  /** Connectors with a credential on its way. */
  connecting: ReadonlySet<string>;
  changeFilter(change: CatalogueFilter): void;
  clearFilter(): void;
  /** Asks for the credentials of connectors that came into view. */
  see(connectorIds: readonly string[]): void;
  setConnecting(connectorId: string, connecting: boolean): void;
}

export type MarketplaceStore = StoreApi<MarketplaceState>;

/** Creates the store of one provider. Nothing of it is global, so two providers on a page share nothing. */
export const createMarketplaceStore = (): MarketplaceStore =>
  createStore<MarketplaceState>((set) => ({
    filter: {},
    batches: [],
    connecting: new Set(),
    changeFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
    clearFilter: () => set({ filter: {} }),
    see: (connectorIds) => set(({ batches }) => ({ batches: addToBatches(batches, connectorIds) })),
    setConnecting: (connectorId, connecting) =>
      set((state) => {
        const next = new Set(state.connecting);
        if (connecting) next.add(connectorId);
        else next.delete(connectorId);
        return { connecting: next };
      }),
  }));
