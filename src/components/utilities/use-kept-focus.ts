'use client';
import { useEffect, useRef, type FocusEvent } from 'react';

/** Gives the focus to `next` when what had it makes way for something else: `shape` tells. Spread onto what holds them all. */
export function useKeptFocus(shape: unknown, next: () => HTMLElement | null) {
  const focused = useRef(false);
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });
  useEffect(() => {
    const target = latest.current();
    const page = target?.ownerDocument;
    if (focused.current && page?.activeElement === page?.body) target?.focus();
  }, [shape]);

  function keep({ currentTarget }: FocusEvent) {
    // Not told when what has the focus is taken away, only when the user leaves it. A window left behind keeps its focus.
    focused.current = currentTarget.contains(currentTarget.ownerDocument.activeElement);
  }
  return { onFocus: keep, onBlur: keep };
}
