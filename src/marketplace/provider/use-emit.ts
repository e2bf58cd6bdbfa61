'use client';
import { createContext, useCallback, useContext, useEffect, useRef } from 'react';
import type { OnEvent } from './events.ts';

/** Tells the host what happened. Silent outside a provider. */
export const EventsContext = /* @__PURE__ */ createContext<OnEvent>(() => {});

/** How a component tells the host. The function never changes. */
export const useEmit = (): OnEvent => useContext(EventsContext);

/** The latest callback behind a function that never changes, so that a host's inline arrow renews nothing. */
export function useLatest<Args extends unknown[]>(
  callback: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current?.(...args), []);
}
