'use client';
import { useLayoutEffect, type RefObject } from 'react';

export interface LetInInput {
  /** Number of runs that the list does not show yet. */
  waiting: number;
  /** False where new runs must wait for the user. */
  enabled: boolean;
  /** Shows the runs. */
  show: () => void;
}

/**
 * Shows new runs by themselves while no one can lose their place: the top of the list is in view, and neither the pointer nor the
 * focus is on a row.
 */
export function useLetIn(list: RefObject<HTMLElement | null>, { waiting, enabled, show }: LetInInput): void {
  // Before the browser paints, so that a notice of new runs does not flash.
  useLayoutEffect(() => {
    const element = list.current;
    if (!enabled || waiting === 0 || !element) return;
    const rows = element.querySelector('tbody');
    if (element.getBoundingClientRect().top < 0 || rows?.matches(':hover, :focus-within')) return;
    show();
  });
}
