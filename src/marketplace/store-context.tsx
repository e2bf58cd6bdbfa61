'use client';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createMarketplaceStore, dropWaiting, type MarketplaceState, type MarketplaceStore } from './store.ts';

const StoreContext = /* @__PURE__ */ createContext<MarketplaceStore | undefined>(undefined);

/** Gives the connected components inside their store. Renders nothing of its own. */
export function MarketplaceStoreProvider({ children }: { children?: ReactNode }) {
  const [store] = useState(createMarketplaceStore);
  useEffect(() => () => dropWaiting(store), [store]);
  return <StoreContext.Provider value={store}>{children}</StoreContext.Provider>;
}

/** What the nearest provider's store holds. Throws outside of one, naming the component that is in the wrong place. */
export function useMarketplaceStore<Selected>(
  component: string,
  selector: (state: MarketplaceState) => Selected,
): Selected {
  const store = useContext(StoreContext);
  if (!store) {
    throw new Error(
      `<${component}> is outside <PlugboardProvider>, so it has no client to ask. Wrap the page in <PlugboardProvider>.`,
    );
  }
  return useStore(store, selector);
}
