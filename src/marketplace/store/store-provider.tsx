'use client';
import { createContext, Fragment, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { usePlugboardContext } from '../../hooks/index.ts';
import { onScopeChange } from '../../hooks/internal.ts';
import { createMarketplaceStore, dropWaiting, type MarketplaceState, type MarketplaceStore } from './store.ts';

const StoreContext = /* @__PURE__ */ createContext<MarketplaceStore | undefined>(undefined);

const firstPage = () => ({ store: createMarketplaceStore(), turn: 0 });

/**
 * Gives the connected components inside their store. When the handler answers for somebody else, they begin anew with another:
 * nothing typed, shown or waiting may cross over. Renders nothing of its own.
 */
export function MarketplaceStoreProvider({ children }: { children?: ReactNode }) {
  const { api, queryClient } = usePlugboardContext();
  const [{ store, turn }, setPage] = useState(firstPage);
  useEffect(() => () => dropWaiting(store), [store]);
  useEffect(
    () =>
      onScopeChange(queryClient, api, () => {
        // At once: what waits could be sent before the page is drawn again.
        dropWaiting(store);
        setPage((page) => ({ store: createMarketplaceStore(), turn: page.turn + 1 }));
      }),
    [queryClient, api, store],
  );
  return (
    <StoreContext.Provider value={store}>
      <Fragment key={turn}>{children}</Fragment>
    </StoreContext.Provider>
  );
}

/** Selects from the store of the nearest provider. Throws outside of one. */
export function useMarketplaceStore<Selected>(selector: (state: MarketplaceState) => Selected): Selected {
  const store = useContext(StoreContext);
  if (!store) {
    throw new Error(
      'A connected component is outside <PlugboardProvider>, so it has no client. Wrap the page in <PlugboardProvider>.',
    );
  }
  return useStore(store, selector);
}
