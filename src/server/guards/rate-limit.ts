import { PlugboardError, type Clock } from '../../api/index.ts';
import type { Config } from '../config/config.ts';
import { createFixedWindowCounter } from '../store/fixed-window-counter.ts';
import type { RequestCount, Store } from '../store/store.ts';

const minute = 60_000;

/** Counts one request of a user in a window of `ms`. */
type SharedCounter = (userId: string, ms: number) => Promise<RequestCount>;

/** Limits the requests of each user. */
export interface RateLimiter {
  /** Admits a request of a user and resolves with a function to call when it ends. Rejects with `rate_limited`. */
  acquire(userId: string): Promise<() => void>;
}

/**
 * Creates a limiter of requests per minute and of concurrent requests, per user. It counts signed-in users only, so strangers cannot fill the memory.
 * With a shared counter all servers count together. A server that cannot reach it applies its own count.
 */
export function createRateLimiter(
  { perMinute, concurrent }: Pick<Config['limits'], 'perMinute' | 'concurrent'>,
  clock: Clock,
  sharedCounter?: SharedCounter,
): RateLimiter {
  const counter = createFixedWindowCounter(clock);
  const running = new Map<string, number>();

  function check({ requests, endsIn }: RequestCount): void {
    if (requests > perMinute) {
      throw new PlugboardError('rate_limited', 'The user sends too many requests per minute.', { retryAfter: endsIn });
    }
  }

  function release(userId: string): void {
    const left = (running.get(userId) ?? 1) - 1;
    if (left > 0) running.set(userId, left);
    else running.delete(userId);
  }

  return {
    async acquire(userId) {
      const others = running.get(userId) ?? 0;
      if (others >= concurrent) {
        throw new PlugboardError('rate_limited', 'The user has too many concurrent requests.', { retryAfter: 1_000 });
      }
      // The server's own count comes first, so that a user who floods this server does not flood the store.
      check(counter.count(userId, minute));
      running.set(userId, others + 1);
      if (!sharedCounter) return () => release(userId);
      try {
        const count = await sharedCounter(userId, minute).catch(() => undefined);
        if (count) check(count);
      } catch (error) {
        release(userId);
        throw error;
      }
      return () => release(userId);
    },
  };
}

/** Returns a counter in the store when `limits.shared` is set. */
export function sharedCounterOf({ limits, store, alloy }: Config): SharedCounter | undefined {
  const count = limits.shared ? (store.countRequest as NonNullable<Store['countRequest']>) : undefined;
  return count && ((user, ms) => count.call(store, { upstream: alloy.embeddedUrl, user }, ms));
}
