import type { Clock } from '../contract/clock.ts';
import { givenUp, PlugboardError, type PlugboardErrorCode } from '../contract/errors.ts';
import type { Operation } from '../contract/operation-table.ts';

/** The maximum number of attempts, the first included. */
export const maxAttempts: Record<Operation['effect'], number> = { read: 3, repeatable: 2, once: 1 };

/** Deadlines in ms: for one attempt, and for all attempts and waits together. */
export interface Deadline {
  attempt: number;
  total: number;
}

/** The deadlines of requests to the upstream. */
export const deadlines: Record<Operation['effect'], Deadline> = {
  read: { attempt: 10_000, total: 15_000 },
  repeatable: { attempt: 30_000, total: 30_000 },
  once: { attempt: 30_000, total: 30_000 },
};

const longestWait = 30_000;
const passing = new Set<PlugboardErrorCode>([
  'rate_limited',
  'upstream_error',
  'upstream_unreachable',
  'upstream_timeout',
  'timeout',
]);

/** True if an error may be gone on the next attempt. */
export const isPassing = ({ code }: PlugboardError): boolean => passing.has(code);

/** The three spellings of an HTTP date, of which the last names no zone (RFC 9110 §5.6.7). */
const httpDate =
  /^[A-Z][a-z]{2}(, \d{2} [A-Z][a-z]{2} \d{4}|[a-z]{3,6}, \d{2}-[A-Z][a-z]{2}-\d{2}| [A-Z][a-z]{2} [ \d]\d) /;

/**
 * Reads a `Retry-After` header into ms: whole seconds or an HTTP date (RFC 9110 §10.2.3).
 * Anything else is undefined, so that a malformed header never makes a wait negative, endless or NaN.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!httpDate.test(text)) return undefined;
  const date = Date.parse(text.endsWith(' GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Returns the ms to wait before attempt `attempt + 1`: exponential from 300 ms to 5 s, half of it jitter. */
export function backoff(attempt: number, random: () => number): number {
  const step = Math.min(5_000, 300 * 2 ** (attempt - 1));
  return step / 2 + (step / 2) * random();
}

export interface RetryOptions {
  effect: Operation['effect'];
  clock: Clock;
  random: () => number;
  signal?: AbortSignal | undefined;
  /** @default the deadlines of the effect */
  deadline?: Deadline | undefined;
  /** Returns true for errors to retry. @default throttling, upstream failures and timeouts */
  retryable?: ((error: PlugboardError) => boolean) | undefined;
}

/**
 * Retries an attempt as often as the operation's effect allows, and passes it the ms that are left.
 * Throws the last error if the next wait would exceed the total deadline.
 */
export async function withRetry<T>(attempt: (timeout: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { effect, clock, random, signal, deadline = deadlines[effect], retryable = isPassing } = options;
  const { attempt: perAttempt, total } = deadline;
  const end = clock.now() + total;

  for (let number = 1; ; number++) {
    try {
      return await attempt(Math.min(perAttempt, end - clock.now()));
    } catch (error) {
      if (!(error instanceof PlugboardError) || number >= maxAttempts[effect] || !retryable(error)) throw error;
      // Never retry immediately, even if `Retry-After` is 0: other clients got the same response.
      const wait = Math.max(error.retryAfter ?? 0, backoff(number, random));
      if (wait > longestWait || clock.now() + wait >= end) throw error;
      await clock.wait(wait, signal).catch(() => {
        throw givenUp();
      });
    }
  }
}
