'use client';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useAnnounce, useClock } from '../../components/internal.ts';
import { useSendOnce, type Sent } from '../../hooks/index.ts';
import { errorsMessages, useMessages } from '../../i18n/internal.ts';

/** The announcement of each outcome. A refusal has its own error text. */
export interface SentWords {
  succeeded: string;
  failed?: string;
  unknown: string;
  unknownNext: string;
}

export interface UseAnnouncedSendOptions<Subject, Answer> {
  /** Identifies the history of one action, or of the events. */
  key: string;
  isSuccess?: ((answer: Answer) => boolean) | undefined;
  wordsOf: (sent: Sent<Subject, Answer>) => SentWords;
}

/** Returns the requests that the user has sent, newest first, and the function that sends another. Announces each outcome to screen readers. */
export function useAnnouncedSend<Subject, Answer>(options: UseAnnouncedSendOptions<Subject, Answer>) {
  const { key, isSuccess, wordsOf } = options;
  const errors = useMessages('errors', errorsMessages);
  const announce = useAnnounce();
  const now = useClock();
  const sender = useSendOnce<Subject, Answer>(key, { now, isSuccess });
  const { sent } = useStore(sender.store);
  const [selected, select] = useState<number>();
  const [newest] = sent;

  return {
    sent,
    newest,
    /** The request whose result is on screen. */
    shown: sent.find(({ id }) => id === selected) ?? newest,
    select,
    /** Sends, announces the outcome and resolves with it. */
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
