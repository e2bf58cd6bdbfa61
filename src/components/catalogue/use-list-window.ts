'use client';
import { startTransition, useCallback, useEffect, useState } from 'react';
import { toListWindow, type ListWindow } from '../utilities/list-window.ts';

const step = 60;
const pageLength = 180;
/** Delay after a paint before the window grows, in ms: long enough for the next keystroke to come first. */
const growDelay = 100;

export interface GrowingWindow extends ListWindow {
  /** True when the list is longer than one page. */
  isPaged: boolean;
  /** Grows the window, or moves to the next page once this one is complete. */
  showMore: () => void;
  /** Moves back to the previous page. */
  showPrevious: () => void;
}

/**
 * Renders at most 180 rows of a list: 60 at once, the others of the page after the first paint. A new `resetKey` returns to
 * the top.
 */
export function useListWindow(length: number, resetKey: string): GrowingWindow {
  const [position, setPosition] = useState({ page: 0, shown: step, resetKey });
  const { page, shown } = position.resetKey === resetKey ? position : { page: 0, shown: step };
  const window = toListWindow(length, { page, shown }, pageLength);
  const { canGrow } = window;
  const current = window.start / pageLength;

  const showMore = useCallback(
    () =>
      setPosition(
        canGrow ? { page: current, shown: shown + step, resetKey } : { page: current + 1, shown: step, resetKey },
      ),
    [canGrow, current, shown, resetKey],
  );
  const showPrevious = useCallback(
    () => setPosition({ page: current - 1, shown: pageLength, resetKey }),
    [current, resetKey],
  );
  useEffect(() => {
    if (!canGrow) return;
    // A transition yields to a keystroke that arrives meanwhile.
    const timer = setTimeout(() => startTransition(showMore), growDelay);
    return () => clearTimeout(timer);
  }, [canGrow, showMore]);

  return { ...window, isPaged: length > pageLength, showMore, showPrevious };
}
