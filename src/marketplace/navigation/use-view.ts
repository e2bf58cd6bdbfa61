'use client';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { writeUrl } from './host-history.ts';
import { hrefOf, readView, type MarketplaceView } from './view-url.ts';

export interface ViewOptions {
  /** What to show, when the host keeps it. */
  view?: MarketplaceView | undefined;
  /** What to show first. @default the catalogue */
  defaultView?: MarketplaceView | undefined;
  onViewChange?: ((view: MarketplaceView) => void) | undefined;
  /** Keeps the view in the address as `?integration=…`, so that links, back and forward work. @default false */
  syncUrl?: boolean | undefined;
}

function subscribe(onChange: () => void) {
  addEventListener('popstate', onChange);
  return () => removeEventListener('popstate', onChange);
}

const subscribeToNothing = () => () => {};
const catalogue: MarketplaceView = {};

/** The view, wherever it lives: with the host, in the address, or here. Replacing it adds no step to the history. `hrefFor` is there once the address is known. */
export function useView({ view: controlled, defaultView = catalogue, onViewChange, syncUrl = false }: ViewOptions) {
  const [own, setOwn] = useState(defaultView);
  // A browser that refuses to change the address leaves the view to us.
  const [refused, setRefused] = useState(false);
  // Null on the server and while hydrating, so that both agree; read again at each render, so `setOwn` is enough after a push.
  const search = useSyncExternalStore(
    syncUrl ? subscribe : subscribeToNothing,
    () => (syncUrl ? location.search : null),
    () => null,
  );

  const setView = useCallback(
    (next: MarketplaceView, { replace = false } = {}) => {
      if (syncUrl) setRefused(!writeUrl(hrefOf(next, location), { replace }));
      setOwn(next);
      onViewChange?.(next);
    },
    [syncUrl, onViewChange],
  );
  const hrefFor = search === null ? undefined : (next: MarketplaceView) => hrefOf(next, location);

  return { view: controlled ?? (search === null || refused ? own : readView(search)), setView, hrefFor };
}
