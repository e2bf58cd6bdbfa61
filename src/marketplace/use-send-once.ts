'use client';
import { useStore } from 'zustand';
import { useClock } from '../components/index.ts';
import { createSendOnce, type SendOnce, type Sent } from '../flows/index.ts';
import { useSession } from '../hooks/index.ts';
import { useMarketplaceStore } from './store-context.tsx';
import { getOrCreate, type MarketplaceState } from './store.ts';

export interface UseSendOnceOptions<Subject, Answer> {
  /** For the message when there is no provider. */
  component: string;
  map: (state: MarketplaceState) => Map<string, SendOnce<Subject, Answer>>;
  key: string;
  isSuccess?: ((answer: Answer) => boolean) | undefined;
}

/** What was sent by hand, newest first, and the one way to send more. Outlives the component, so that coming back finds what was left. */
export function useSendOnce<Subject, Answer>(
  options: UseSendOnceOptions<Subject, Answer>,
): SendOnce<Subject, Answer> & { sent: readonly Sent<Subject, Answer>[] } {
  const { component, map, key, isSuccess } = options;
  const now = useClock();
  // Another user's answers are another history, whoever the page believes to be signed in.
  const scope = useSession().data?.scope ?? '';
  const senders = useMarketplaceStore(component, map);
  const sender = getOrCreate(senders, `${scope}/${key}`, () => createSendOnce<Subject, Answer>({ now, isSuccess }));
  const { sent } = useStore(sender.store);
  return { ...sender, sent };
}
