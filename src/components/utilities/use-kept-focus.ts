'use client';
import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * Moves the focus to `next` when the focused element disappears because `shape` changed. Spread the result onto the element that
 * contains both.
 */
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
    // Browsers send no blur event when a focused element is removed. A window in the background keeps its active element.
    focused.current = currentTarget.contains(currentTarget.ownerDocument.activeElement);
  }
  return { onFocus: keep, onBlur: keep };
}
