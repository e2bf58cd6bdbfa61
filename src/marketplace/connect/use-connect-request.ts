'use client';
import { useState } from 'react';
import { useMarketplaceStore } from '../store/store-provider.tsx';

/** Requests of the page to open the connect form. A part that handles one calls `handle`, so that it opens no form when it mounts again. */
export interface ConnectRequest {
  pending: boolean;
  handle: () => void;
}

/** Returns whether a button elsewhere on the page has asked for the connect form since the page opened. */
export function useConnectRequest(itemId: string): ConnectRequest {
  const count = useMarketplaceStore((state) => state.connectRequests[itemId] ?? 0);
  const [handled, setHandled] = useState(count);
  return { pending: count !== handled, handle: () => setHandled(count) };
}
