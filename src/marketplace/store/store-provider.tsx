'use client';
import { createContext, Fragment, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { usePlugboardContext } from '../../hooks/index.ts';
import { onScopeChange } from '../../hooks/internal.ts';
import { createMarketplaceStore, type MarketplaceState, type MarketplaceStore } from './store.ts';

const StoreContext = /* @__PURE__ */ createContext<MarketplaceStore | undefined>(undefined);

const createGeneration = () => ({ store: createMarketplaceStore(), generation: 0 });

/**
 * Provides the store to the connected components. When the handler answers for another user, it replaces the store and
 * remounts its children, so no input or output reaches the next user. Renders no element.
 */
export function MarketplaceStoreProvider({ children }: { children?: ReactNode }) {
  const { api, queryClient } = usePlugboardContext();
  const [{ store, generation }, setGeneration] = useState(createGeneration);
  useEffect(
    () =>
      onScopeChange(queryClient, api, () => {
        setGeneration((last) => ({ store: createMarketplaceStore(), generation: last.generation + 1 }));
      }),
    [queryClient, api],
  );
  return (
    <StoreContext.Provider value={store}>
      <Fragment key={generation}>{children}</Fragment>
    </StoreContext.Provider>
  );
}

/** True inside a `PlugboardProvider`. */
export const useIsInProvider = (): boolean => useContext(StoreContext) !== undefined;

/** Selects from the store of the nearest provider. Throws outside a provider. */
export function useMarketplaceStore<Selected>(selector: (state: MarketplaceState) => Selected): Selected {
  const store = useContext(StoreContext);
  if (!store) {
    throw new Error(
      'A connected component is outside <PlugboardProvider>, so it has no client. Wrap the page in <PlugboardProvider>.',
    );
  }
  return useStore(store, selector);
}
