import { PlugboardError, type Clock } from '../../api/index.ts';
import type { Config } from '../config/config.ts';
import { createCounter } from '../store/fixed-window-counter.ts';
import type { RequestCount, Store } from '../store/store.ts';

const minute = 60_000;

/** Counts what one user may do. */
export interface Limiter {
  /** Lets a request of the user in and gives what ends it, or throws `rate_limited`. */
  enter(userId: string): Promise<() => void>;
}

/**
 * Limits each user to so many requests a minute and so many at a time. Only signed-in users are counted, so nobody else fills the memory.
 * With a shared count all servers count together; one that cannot reach it counts for itself.
 */
export function createLimiter(
  { perMinute, concurrent }: Pick<Config['limits'], 'perMinute' | 'concurrent'>,
  clock: Clock,
  shared?: (userId: string, ms: number) => Promise<RequestCount>,
): Limiter {
  const counter = createCounter(clock);
  const running = new Map<string, number>();

  function check({ requests, endsIn }: RequestCount): void {
    if (requests > perMinute) {
      throw new PlugboardError('rate_limited', 'The user sends too many requests a minute.', { retryAfter: endsIn });
    }
  }

  function leave(userId: string): void {
    const left = (running.get(userId) ?? 1) - 1;
    if (left > 0) running.set(userId, left);
    else running.delete(userId);
  }

  return {
    async enter(userId) {
      const others = running.get(userId) ?? 0;
      if (others >= concurrent) {
        throw new PlugboardError('rate_limited', 'The user has too many requests at a time.', { retryAfter: 1_000 });
      }
      // Here first, so that one who floods this server does not flood the store.
      check(counter.count(userId, minute));
      running.set(userId, others + 1);
      if (!shared) return () => leave(userId);
      try {
        const count = await shared(userId, minute).catch(() => undefined);
        if (count) check(count);
      } catch (error) {
        leave(userId);
        throw error;
      }
      return () => leave(userId);
    },
  };
}

/** Counts a user's requests in the store, when the host wants all servers to count together. */
export function sharedCountOf({
  limits,
  store,
  alloy,
}: Config): ((userId: string, ms: number) => Promise<RequestCount>) | undefined {
  const count = limits.shared ? (store.countRequest as NonNullable<Store['countRequest']>) : undefined;
  return count && ((user, ms) => count.call(store, { upstream: alloy.embeddedUrl, user }, ms));
}
