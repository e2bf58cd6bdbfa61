'use client';
import { useEffect, useRef } from 'react';
import { requestMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';

export interface RequestPromptProps {
  /** The search query without a result, or an empty string. */
  query: string;
  /** True below a sentence that says that nothing was found. @default false */
  empty?: boolean | undefined;
  /** True once the user has requested this integration. */
  asked: boolean;
  onRequest: (query: string) => void;
}

/** Offers to request a missing integration from the host. Renders a `<div>`. */
export function RequestPrompt({ query, empty = false, asked, onRequest }: RequestPromptProps) {
  const t = useMessages('request', requestMessages);
  const thanks = useRef<HTMLParagraphElement>(null);
  const before = useRef(asked);
  // The focused button disappears, so the thanks take the focus.
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
          {!empty && <p data-slot="pb-request-text">{t.hint}</p>}
          <Button onClick={() => onRequest(query)}>{empty && query ? t.requestIt : t.request(query)}</Button>
        </>
      )}
    </div>
  );
}
