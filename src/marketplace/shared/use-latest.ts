'use client';
import { useCallback, useEffect, useRef } from 'react';

/** Returns a stable function that calls the latest callback, so an inline arrow of a host does not rerun effects. */
export function useLatest<Args extends unknown[]>(
  callback: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current?.(...args), []);
}
