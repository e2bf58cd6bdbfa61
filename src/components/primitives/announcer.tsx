'use client';
import { createContext, useCallback, useContext, useRef, type ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Makes a screen reader speak a message. `assertive` interrupts. */
export type Announce = (message: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = /* @__PURE__ */ createContext<Announce>(() => {});

/** Returns the function of the nearest `<Announcer>`. It does nothing without one. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

const kept = 3;

/** Renders the two live regions. They exist from the start: screen readers ignore regions that are added with their text. */
export function Announcer({ children }: { children?: ReactNode }) {
  const polite = useRef<HTMLSpanElement>(null);
  const assertive = useRef<HTMLSpanElement>(null);

  const announce = useCallback<Announce>((message, urgency = 'polite') => {
    const region = (urgency === 'assertive' ? assertive : polite).current;
    if (!region || !message) return;
    // Each message gets its own node, so that screen readers speak repeated and rapid messages.
    const line = region.ownerDocument.createElement('span');
    line.textContent = message;
    region.append(line);
    while (region.childElementCount > kept) region.firstElementChild?.remove();
  }, []);

  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite" aria-atomic="false" ref={polite} />
      <VisuallyHidden role="alert" aria-live="assertive" aria-atomic="false" ref={assertive} />
    </AnnounceContext.Provider>
  );
}
