'use client';
import { useCallback, useEffect, useState } from 'react';
import { hrefOf, readView, type MarketplaceView } from './view.ts';

export interface ViewOptions {
  view?: MarketplaceView | undefined;
  defaultView?: MarketplaceView | undefined;
  onViewChange?: ((view: MarketplaceView) => void) | undefined;
  syncUrl?: boolean | undefined;
}

/** The view, wherever it lives: with the host, in the address, or here. `hrefFor` is there once the address is known. */
export function useView({ view: controlled, defaultView = {}, onViewChange, syncUrl = false }: ViewOptions) {
  const [own, setOwn] = useState<MarketplaceView>(defaultView);
  const [mounted, setMounted] = useState(false);
  // The address is read after mounting, so that the server and the first render agree.
  useEffect(() => {
    if (!syncUrl) return;
    setMounted(true);
    const read = () => setOwn(readView(location.search));
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [syncUrl]);

  const setView = useCallback(
    (next: MarketplaceView) => {
      setOwn(next);
      if (syncUrl) history.pushState(history.state, '', hrefOf(next, location));
      onViewChange?.(next);
    },
    [syncUrl, onViewChange],
  );
  const hrefFor = syncUrl && mounted ? (next: MarketplaceView) => hrefOf(next, location) : undefined;

  return { view: controlled ?? own, setView, hrefFor };
}
