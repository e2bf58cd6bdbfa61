'use client';
import { useEffect, useRef, type RefObject } from 'react';

/** Focuses the element of the returned ref each time `active` turns true after the first render. */
export function useFocusWhen<Target extends HTMLElement>(active: boolean): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const wasActive = useRef(active);
  useEffect(() => {
    if (active && !wasActive.current) target.current?.focus();
    wasActive.current = active;
  }, [active]);
  return target;
}
