import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOutcomeUnknown, toPlugboardError, type PlugboardError } from '../../api/index.ts';

/** The outcome of a request that is sent once. `waiting`: it is in flight. */
export type SentOutcome = 'waiting' | 'succeeded' | 'failed' | 'refused' | 'unknown';

/** A sent request and its outcome. */
export interface Sent<Subject, Answer> {
  id: number;
  subject: Subject;
  /** The time of sending, in ms since 1970. */
  at: number;
  /** The response time in ms. */
  took?: number | undefined;
  outcome: SentOutcome;
  answer?: Answer | undefined;
  error?: PlugboardError | undefined;
}

/** The sent requests, newest first. */
export interface SendState<Subject, Answer> {
  sent: readonly Sent<Subject, Answer>[];
}

/** Sends one request at a time. Never retries. */
export interface SendOnce<Subject, Answer> {
  store: StoreApi<SendState<Subject, Answer>>;
  /** Sends a request and resolves with its outcome, even after `stopWaiting`. Resolves to undefined while another request is in flight. */
  send(subject: Subject, call: () => Promise<Answer>): Promise<Sent<Subject, Answer> | undefined>;
  /** Marks the request in flight as `unknown`. Does not cancel it: a late response still sets the outcome. */
  stopWaiting(): void;
}

export interface SendOnceOptions<Answer> {
  now: () => number;
  /** Returns true for a response that reports success. @default every response does */
  isSuccess?: ((answer: Answer) => boolean) | undefined;
}

const kept = 10;

/** Creates a store of the last ten requests and their outcomes. */
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
