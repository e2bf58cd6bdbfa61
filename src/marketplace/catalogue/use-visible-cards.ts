'use client';
import { useEffect, type RefObject } from 'react';

const withoutObserver = 20;

function createObserver(onChange: IntersectionObserverCallback): IntersectionObserver | undefined {
  try {
    return new IntersectionObserver(onChange);
  } catch {
    return undefined;
  }
}

/**
 * Reports the integrations that came into view, by the ids on their cards. A new `onVisible` receives all in view again.
 * Without `IntersectionObserver` it reports the first twenty.
 */
export function useVisibleCards(
  root: RefObject<HTMLElement | null>,
  onVisible: ((integrationIds: string[]) => void) | undefined,
): void {
  useEffect(() => {
    const element = root.current;
    if (!element || !onVisible) return;
    const idOf = (card: Element) => card.getAttribute('data-integration-id') ?? '';
    const cards = () => [...element.querySelectorAll('[data-integration-id]')];

    const intersections = createObserver((entries) => {
      const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
      for (const card of seen) intersections?.unobserve(card);
      if (seen.length > 0) onVisible(seen.map(idOf));
    });
    if (!intersections) {
      onVisible(cards().slice(0, withoutObserver).map(idOf));
      return;
    }

    const observed = new WeakSet<Element>();
    const observe = () => {
      for (const card of cards()) {
        if (observed.has(card)) continue;
        observed.add(card);
        intersections.observe(card);
      }
    };
    observe();
    const mutations = new MutationObserver(observe);
    mutations.observe(element, { childList: true, subtree: true });
    return () => {
      mutations.disconnect();
      intersections.disconnect();
    };
  }, [root, onVisible]);
}
