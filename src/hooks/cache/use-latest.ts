'use client';
import { useCallback, useInsertionEffect, useRef } from 'react';

/** Returns a function that never changes and calls the callback of the last render, so that an inline callback renews nothing. */
export function useLatest<Args extends unknown[]>(
  callback: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  const latest = useRef(callback);
  // Before the effects of the children, which may call it.
  useInsertionEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current?.(...args), []);
}
