'use client';
import { useCallback, useRef, type RefCallback } from 'react';

export interface Arrival<Target extends HTMLElement> {
  ref: RefCallback<Target>;
  /** Moves the focus to the element, at once or as soon as it mounts. */
  arrive: () => void;
}

/** Moves the focus to an element that another part of the page may have to show first. */
export function useArrival<Target extends HTMLElement>(focus: (element: Target) => void): Arrival<Target> {
  const target = useRef<Target>(null);
  const expected = useRef(false);
  const latest = useRef(focus);
  const go = useCallback(() => {
    if (!target.current || !expected.current) return;
    expected.current = false;
    latest.current(target.current);
  }, []);
  const ref = useCallback(
    (element: Target | null) => {
      target.current = element;
      go();
    },
    [go],
  );
  const arrive = useCallback(() => {
    expected.current = true;
    go();
  }, [go]);
  return { ref, arrive };
}
