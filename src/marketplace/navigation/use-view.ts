'use client';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { writeUrl } from './host-history.ts';
import { hrefOf, readView, type MarketplaceView } from './view-url.ts';

export interface ViewOptions {
  /** The view, when the host controls it. */
  view?: MarketplaceView | undefined;
  /** The initial view. @default the catalogue */
  defaultView?: MarketplaceView | undefined;
  onViewChange?: ((view: MarketplaceView) => void) | undefined;
  /** Keeps the view in the URL as `?integration=…`, so links, back and forward work. @default false */
  syncUrl?: boolean | undefined;
}

function subscribe(onChange: () => void) {
  addEventListener('popstate', onChange);
  return () => removeEventListener('popstate', onChange);
}

const subscribeToNothing = () => () => {};
const catalogue: MarketplaceView = {};

/** Returns the view from the host, the URL or local state. `replace` adds no history entry. `hrefFor` is undefined until the URL is known. */
export function useView({ view: controlled, defaultView = catalogue, onViewChange, syncUrl = false }: ViewOptions) {
  const [own, setOwn] = useState(defaultView);
  // A browser that refuses to change the address leaves the view to us.
  const [refused, setRefused] = useState(false);
  // Null on the server and while hydrating, so both render the same. Each render reads it again, so `setOwn` is enough after a push.
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
