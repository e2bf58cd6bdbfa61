'use client';
import { useEffect, useRef } from 'react';
import { requestMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';

export interface RequestPromptProps {
  /** What was searched for in vain, or nothing. */
  query: string;
  /** Whether this has been asked for. */
  asked: boolean;
  onRequest: (query: string) => void;
}

/** Offers to ask the host for an integration that is not there. Renders a `<div>`. */
export function RequestPrompt({ query, asked, onRequest }: RequestPromptProps) {
  const t = useMessages('request', requestMessages);
  const thanks = useRef<HTMLParagraphElement>(null);
  const before = useRef(asked);
  // The button that had the focus is gone.
  useEffect(() => {
    if (asked && !before.current) thanks.current?.focus();
    before.current = asked;
  }, [asked]);

  return (
    <div data-slot="pb-request">
      {asked ? (
        <p data-slot="pb-request-text" tabIndex={-1} ref={thanks}>
          {t.thanks(query)}
        </p>
      ) : (
        <>
          <p data-slot="pb-request-text">{t.hint}</p>
          <Button onClick={() => onRequest(query)}>{t.request(query)}</Button>
        </>
      )}
    </div>
  );
}
