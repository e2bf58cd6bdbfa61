'use client';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../announcer.tsx';

/** Long enough for who types to have stopped, in ms. */
const settling = 800;

/** How much is left, for all to see at once and to be heard when it has come to rest. Renders a `<p>`. */
export function ResultCount({ children }: { children: string }) {
  const announce = useAnnounce();
  const said = useRef(children);
  useEffect(() => {
    if (said.current === children) return;
    const timer = setTimeout(() => {
      said.current = children;
      announce(children);
    }, settling);
    return () => clearTimeout(timer);
  }, [announce, children]);
  return <p data-slot="pb-result-count">{children}</p>;
}
