'use client';
import { useLayoutEffect, useRef, type RefObject } from 'react';

interface Place {
  parent: Element;
  index: number;
}

const targets = 'h1, h2, h3, h4, h5, h6, [role="switch"], button, input, select, textarea, a[href]';

/** Returns where an element is, from its parent up to the root of its provider. */
function placesOf(element: Element): Place[] {
  const places: Place[] = [];
  for (let at = element; at.parentElement; at = at.parentElement) {
    places.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
    if (at.parentElement.matches('[data-pb-root], body')) break;
  }
  return places;
}

const isVisible = (element: Element) => element.getClientRects().length > 0 || !('checkVisibility' in element);

function focus(element: HTMLElement) {
  element.focus();
  if (element.ownerDocument.activeElement === element) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus();
}

/** Focuses the heading or first control of what now takes the nearest surviving place, or that element itself. */
function focusSuccessor(places: readonly Place[]) {
  const place = places.find(({ parent }) => parent.isConnected);
  const region = place?.parent.children[place.index] ?? place?.parent;
  if (!(region instanceof HTMLElement)) return;
  const inside = [region, ...region.querySelectorAll<HTMLElement>(targets)].filter((one) => one.matches(targets));
  focus(inside.find(isVisible) ?? region);
}

/** Hands the focus on as often as its holder disappears, until the user moves it. */
function follow(places: readonly Place[], page: Document) {
  const isLost = () => !page.activeElement || page.activeElement === page.body;
  let holder: Element | null = null;
  const observer = new MutationObserver(settle);

  function settle() {
    if (!isLost() && page.activeElement !== holder) return end();
    if (!isLost()) return;
    focusSuccessor(places);
    holder = page.activeElement;
    if (isLost()) end();
  }

  function end() {
    observer.disconnect();
    page.removeEventListener('pointerdown', end, true);
  }

  const top = places.at(-1)?.parent;
  if (!top) return;
  observer.observe(top, { childList: true, subtree: true });
  page.addEventListener('pointerdown', end, true);
  settle();
}

/** Hands the focus of an element to what replaces it, if the element goes away while it has the focus. */
export function useHandOnFocus<Holder extends HTMLElement>(): RefObject<Holder | null> {
  const holder = useRef<Holder>(null);
  useLayoutEffect(() => {
    const element = holder.current;
    return () => {
      // Runs before the element leaves the page.
      if (!element || element.ownerDocument.activeElement !== element) return;
      const places = placesOf(element);
      queueMicrotask(() => follow(places, element.ownerDocument));
    };
  }, []);
  return holder;
}
