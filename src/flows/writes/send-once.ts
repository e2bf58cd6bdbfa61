import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOutcomeUnknown, toPlugboardError, type PlugboardError } from '../../api/index.ts';

/** How something that must not be sent twice ended, or that it has not yet. */
export type SentOutcome = 'waiting' | 'succeeded' | 'failed' | 'refused' | 'unknown';

/** Something that was sent, and what came of it. */
export interface Sent<Subject, Answer> {
  id: number;
  subject: Subject;
  /** When it was sent, in ms since 1970. */
  at: number;
  /** How long the answer took, in ms. */
  took?: number | undefined;
  outcome: SentOutcome;
  answer?: Answer | undefined;
  error?: PlugboardError | undefined;
}

/** What was sent, newest first. */
export interface SendState<Subject, Answer> {
  sent: readonly Sent<Subject, Answer>[];
}

/** Sends one thing at a time, never by itself again. */
export interface SendOnce<Subject, Answer> {
  store: StoreApi<SendState<Subject, Answer>>;
  /** Nothing happens while another answer is awaited. Resolves with what came of it, however late. */
  send(subject: Subject, call: () => Promise<Answer>): Promise<Sent<Subject, Answer> | undefined>;
  /** Gives up waiting, not the request: an answer that comes late still says what happened. */
  stopWaiting(): void;
}

export interface SendOnceOptions<Answer> {
  now: () => number;
  /** Whether an answer says that it was done. @default always */
  isSuccess?: ((answer: Answer) => boolean) | undefined;
}

const kept = 10;

/** Creates the memory of what was sent by hand: the last ten, with their outcomes. */
export function createSendOnce<Subject, Answer>({
  now,
  isSuccess = () => true,
}: SendOnceOptions<Answer>): SendOnce<Subject, Answer> {
  const store = createStore<SendState<Subject, Answer>>(() => ({ sent: [] }));
  let next = 1;

  const change = (id: number, made: Partial<Sent<Subject, Answer>>) =>
    store.setState(({ sent }) => ({ sent: sent.map((one) => (one.id === id ? { ...one, ...made } : one)) }));

  async function settle(call: () => Promise<Answer>): Promise<Partial<Sent<Subject, Answer>>> {
    try {
      const answer = await call();
      return { outcome: isSuccess(answer) ? 'succeeded' : 'failed', answer };
    } catch (cause) {
      const error = toPlugboardError(cause);
      return { outcome: isOutcomeUnknown(error) ? 'unknown' : 'refused', error };
    }
  }

  return {
    store,
    async send(subject, call) {
      const { sent } = store.getState();
      if (sent[0]?.outcome === 'waiting') return undefined;
      const at = now();
      const record: Sent<Subject, Answer> = { id: next++, subject, at, outcome: 'waiting' };
      store.setState({ sent: [record, ...sent].slice(0, kept) });
      const end = { ...(await settle(call)), took: now() - at };
      change(record.id, end);
      return { ...record, ...end };
    },
    stopWaiting() {
      const [last] = store.getState().sent;
      if (last?.outcome === 'waiting') change(last.id, { outcome: 'unknown' });
    },
  };
}
