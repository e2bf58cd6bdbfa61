import { createStore, type StoreApi } from 'zustand/vanilla';
import { createAccountSlice, type AccountSlice } from './account-slice.ts';
import { createCatalogueSlice, type CatalogueSlice } from './catalogue-slice.ts';
import { createConnectionSlice, type ConnectionSlice } from './connection-slice.ts';
import { createWorkflowSlice, type WorkflowSlice } from './workflow-slice.ts';

/** The state that the connected components of one provider share, a slice per feature. */
export interface MarketplaceState extends AccountSlice, CatalogueSlice, ConnectionSlice, WorkflowSlice {}

/** The store of one provider. */
export type MarketplaceStore = StoreApi<MarketplaceState>;

/** Creates the store of one provider. It holds no global state, so two providers on a page share nothing. */
export const createMarketplaceStore = (): MarketplaceStore =>
  createStore<MarketplaceState>((set) => ({
    ...createAccountSlice(set),
    ...createCatalogueSlice(set),
    ...createConnectionSlice(set),
    ...createWorkflowSlice(set),
  }));
