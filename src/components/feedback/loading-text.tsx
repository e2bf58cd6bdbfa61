'use client';
import { useEffect, useRef, useState } from 'react';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { useAnnounce } from '../primitives/announcer.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';

/** How long a load takes as a rule, in ms. */
export const usualLoadTime = 5_000;

/** Says that a load takes longer than usual. Render it while something loads. Renders nothing at first, then a `<p>`. */
export function SlowNotice() {
  const text = useMessages('common', commonMessages);
  const announce = useAnnounce();
  const [slow, setSlow] = useState(false);
  const notice = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), usualLoadTime);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const root = notice.current?.closest('[data-pb-root]');
    // Several parts of a page may load at once. One of them speaks.
    if (slow && root?.querySelector('[data-slot="pb-slow"]') === notice.current) announce(text.slow);
  }, [slow, announce, text]);

  return (
    slow && (
      <p data-slot="pb-slow" ref={notice}>
        {text.slow}
      </p>
    )
  );
}

/** Says in words that something loads, and that it takes longer than usual. Renders a hidden `<span>`. */
export function LoadingText() {
  const text = useMessages('common', commonMessages);
  return (
    <>
      <VisuallyHidden>{text.loading}</VisuallyHidden>
      <SlowNotice />
    </>
  );
}
