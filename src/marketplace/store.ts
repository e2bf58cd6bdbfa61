import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CatalogueFilter } from '../components/index.ts';
import type { ConnectFlow, ToggleIntent } from '../flows/index.ts';
import type { ReadDraft } from '../hooks/index.ts';
import { addToBatches } from './batches.ts';

/** What the connected components of one provider share. */
export interface MarketplaceState {
  /** How the catalogue is narrowed; survives a visit to an integration's page. */
  filter: CatalogueFilter;
  /** Connectors whose credentials are asked for, in the batches they came into view. */
  batches: readonly (readonly string[])[];
  /** Connectors with a credential on its way. */
  connecting: ReadonlySet<string>;
  /** One intent per workflow, however many switches show it. The map itself never changes. */
  toggles: Map<string, ToggleIntent>;
  /** One flow per connector, however many forms show it. The map itself never changes. */
  connects: Map<string, ConnectFlow<ReadDraft>>;
  /** The workflow of each integration that was switched last. */
  touched: Readonly<Record<string, string>>;
  /** How often each integration's page was asked to open its connect form. */
  connectRequests: Readonly<Record<string, number>>;
  changeFilter(change: CatalogueFilter): void;
  clearFilter(): void;
  /** Asks for the credentials of connectors that came into view. */
  see(connectorIds: readonly string[]): void;
  setConnecting(connectorId: string, connecting: boolean): void;
  touch(integrationId: string, workflowId: string): void;
  requestConnect(integrationId: string): void;
}

export type MarketplaceStore = StoreApi<MarketplaceState>;

/** Creates the store of one provider. Nothing of it is global, so two providers on a page share nothing. */
export const createMarketplaceStore = (): MarketplaceStore =>
  createStore<MarketplaceState>((set) => ({
    filter: {},
    batches: [],
    connecting: new Set(),
    toggles: new Map(),
    connects: new Map(),
    touched: {},
    connectRequests: {},
    changeFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
    clearFilter: () => set({ filter: {} }),
    see: (connectorIds) => set(({ batches }) => ({ batches: addToBatches(batches, connectorIds) })),
    setConnecting: (connectorId, connecting) =>
      set((state) => {
        if (state.connecting.has(connectorId) === connecting) return state;
        const next = new Set(state.connecting);
        if (connecting) next.add(connectorId);
        else next.delete(connectorId);
        return { connecting: next };
      }),
    touch: (integrationId, workflowId) =>
      set(({ touched }) => ({ touched: { ...touched, [integrationId]: workflowId } })),
    requestConnect: (integrationId) =>
      set(({ connectRequests: { [integrationId]: count = 0, ...rest } }) => ({
        connectRequests: { ...rest, [integrationId]: count + 1 },
      })),
  }));

/** Drops the switches' waiting intents: with the page or the user gone, they must not be sent as somebody else. */
export function dropWaiting(store: MarketplaceStore): void {
  for (const { store: intent, stop } of store.getState().toggles.values()) {
    // Nothing waits behind an idle one, and React's strict mode goes on using it.
    if (intent.getState().phase !== 'idle') stop();
  }
}

/** What a map holds under a key, made when first asked for. */
export function getOrCreate<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known) return known;
  const made = create();
  map.set(key, made);
  return made;
}
