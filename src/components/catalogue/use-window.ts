'use client';
import { useCallback, useRef, useState } from 'react';

const step = 60;
const most = 180;

/** The part of a long list that is in the page. */
export interface ListWindow {
  start: number;
  end: number;
  /** Goes behind the list: the window grows when it comes near. */
  sentinel: (element: Element | null) => void;
  /** Grows the window, or moves it on when it is full. */
  showMore: () => void;
  /** Moves the window back. */
  showPrevious: () => void;
}

/** Keeps at most 180 rows of a list in the page: 60 at first, more as the end comes near, then window by window. */
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

  const observer = useRef<IntersectionObserver>(undefined);
  // A grown window makes a new observer: one that stays would not report a sentinel that never left the view.
  const sentinel = useCallback(
    (element: Element | null) => {
      observer.current?.disconnect();
      if (!element || !growing || typeof IntersectionObserver === 'undefined') return;
      observer.current = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) showMore();
        },
        { rootMargin: '600px' },
      );
      observer.current.observe(element);
    },
    [growing, showMore],
  );

  return { start, end: Math.min(length, start + size), sentinel, showMore, showPrevious };
}
