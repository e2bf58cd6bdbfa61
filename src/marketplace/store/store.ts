import { createStore, type StoreApi } from 'zustand/vanilla';
import { createAccountSlice, type AccountSlice } from './account-slice.ts';
import { createCatalogueSlice, type CatalogueSlice } from './catalogue-slice.ts';
import { createConnectionSlice, type ConnectionSlice } from './connection-slice.ts';
import { createSentSlice, type SentSlice } from './sent-slice.ts';
import { createWorkflowSlice, type WorkflowSlice } from './workflow-slice.ts';

/** The state that the connected components of one provider share, a slice per feature. */
export interface MarketplaceState extends AccountSlice, CatalogueSlice, ConnectionSlice, SentSlice, WorkflowSlice {}

/** The store of one provider. */
export type MarketplaceStore = StoreApi<MarketplaceState>;

/** Creates the store of one provider. It holds no global state, so two providers on a page share nothing. */
export const createMarketplaceStore = (): MarketplaceStore =>
  createStore<MarketplaceState>((set) => ({
    ...createAccountSlice(set),
    ...createCatalogueSlice(set),
    ...createConnectionSlice(set),
    ...createSentSlice(),
    ...createWorkflowSlice(set),
  }));

/** Stops every queued write. After the page or the user has changed, it must not run as another user. */
export function cancelPendingWrites(store: MarketplaceStore): void {
  const { bulks, connects, toggles } = store.getState();
  for (const { stop } of bulks.values()) stop();
  for (const { store: intent, stop } of toggles.values()) {
    // An idle intent has no queue, and React's strict mode continues to use it.
    const { phase, upgrade } = intent.getState();
    if (phase !== 'idle' || upgrade?.busy) stop();
  }
  for (const { stop } of connects.values()) stop();
}

/** Returns the value under a key and creates it on first use. */
export function getOrCreate<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const existing = map.get(key);
  if (existing) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
