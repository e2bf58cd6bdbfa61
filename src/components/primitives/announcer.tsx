'use client';
import { createContext, useCallback, useContext, useRef, type ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Has a screen reader say something, at once when assertive. */
export type Announce = (message: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = /* @__PURE__ */ createContext<Announce>(() => {});

/** Speaks through the announcer around it. Silent without one. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

const kept = 3;

/** Holds the two live regions. They are there from the start, because regions that come late are not announced. */
export function Announcer({ children }: { children?: ReactNode }) {
  const polite = useRef<HTMLSpanElement>(null);
  const assertive = useRef<HTMLSpanElement>(null);

  const announce = useCallback<Announce>((message, urgency = 'polite') => {
    const region = (urgency === 'assertive' ? assertive : polite).current;
    if (!region || !message) return;
    // A node of its own, so that messages in quick succession and repeated ones are all spoken.
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
