'use client';
import { startTransition, useCallback, useEffect, useState } from 'react';

const step = 60;
const most = 180;
/** How long after a paint the window grows, in ms: long enough for the next keystroke to come first. */
const pause = 100;

/** The part of a long list that is in the page. */
export interface ListWindow {
  start: number;
  end: number;
  /** Whether there is more than the window can hold, so that it has to be moved. */
  full: boolean;
  /** Grows the window, or moves it on when it is full. */
  showMore: () => void;
  /** Moves the window back. */
  showPrevious: () => void;
}

/** Keeps at most 180 rows of a list in the page: 60 are drawn at once, the others once the page is at rest. */
export function useWindow(length: number, resetKey: string): ListWindow {
  const [view, setView] = useState({ start: 0, size: step, resetKey });
  const current =
    view.resetKey === resetKey && view.start < Math.max(1, length) ? view : { start: 0, size: step, resetKey };
  const { start, size } = current;
  const growing = size < most && start + size < length;

  const showMore = useCallback(
    () => setView(growing ? { start, size: size + step, resetKey } : { start: start + size, size: step, resetKey }),
    [growing, start, size, resetKey],
  );
  const showPrevious = useCallback(
    () => setView({ start: Math.max(0, start - most), size: most, resetKey }),
    [start, resetKey],
  );
  useEffect(() => {
    if (!growing) return;
    // A transition, so that a keystroke in the midst of it comes first.
    const timer = setTimeout(() => startTransition(showMore), pause);
    return () => clearTimeout(timer);
  }, [growing, showMore]);

  return { start, end: Math.min(length, start + size), full: length > most, showMore, showPrevious };
}
