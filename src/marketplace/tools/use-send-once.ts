'use client';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useAnnounce, useClock } from '../../components/internal.ts';
import { createSendOnce, type SendOnce, type Sent } from '../../flows/internal.ts';
import { useSession } from '../../hooks/index.ts';
import { errorsMessages, useMessages } from '../../i18n/internal.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { getOrCreate, type MarketplaceState } from '../store/store.ts';

/** What to say of each end. A refusal says its own. */
export interface SentWords {
  succeeded: string;
  failed?: string;
  unknown: string;
  unknownNext: string;
}

export interface UseSendOnceOptions<Subject, Answer> {
  map: (state: MarketplaceState) => Map<string, SendOnce<Subject, Answer>>;
  key: string;
  isSuccess?: ((answer: Answer) => boolean) | undefined;
  wordsOf: (sent: Sent<Subject, Answer>) => SentWords;
}

/** What was sent by hand, newest first, and the one way to send more. Outlives the component, so that coming back finds what was left. */
export function useSendOnce<Subject, Answer>(options: UseSendOnceOptions<Subject, Answer>) {
  const { map, key, isSuccess, wordsOf } = options;
  const errors = useMessages('errors', errorsMessages);
  const announce = useAnnounce();
  const now = useClock();
  // Another user's answers are another history, whoever the page believes to be signed in.
  const scope = useSession().data?.scope ?? '';
  const senders = useMarketplaceStore(map);
  const sender = getOrCreate(senders, `${scope}/${key}`, () => createSendOnce<Subject, Answer>({ now, isSuccess }));
  const { sent } = useStore(sender.store);
  const [selected, select] = useState<number>();
  const [newest] = sent;

  return {
    sent,
    newest,
    /** The one whose result is on show. */
    shown: sent.find(({ id }) => id === selected) ?? newest,
    select,
    /** Sends, tells a screen reader how it ended, and resolves with that. */
    async send(...given: Parameters<typeof sender.send>) {
      select(undefined);
      const end = await sender.send(...given);
      if (end?.outcome === 'succeeded') announce(wordsOf(end).succeeded);
      else if (end?.outcome === 'refused') announce(end.error ? errors[end.error.code].title : '', 'assertive');
      else if (end) announce(wordsOf(end)[end.outcome === 'failed' ? 'failed' : 'unknown'] ?? '', 'assertive');
      return end;
    },
    stop() {
      sender.stopWaiting();
      if (newest) announce(wordsOf(newest).unknown, 'assertive');
    },
  };
}
