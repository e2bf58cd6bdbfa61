import { PlugboardError, type Clock } from '../../api/index.ts';
import { createKeyedBulkhead } from '../concurrency/keyed-bulkhead.ts';
import type { Config } from '../config/config.ts';
import { createFixedWindowCounter } from '../store/fixed-window-counter.ts';
import type { RequestCount, Store } from '../store/store.ts';

const minute = 60_000;
/** Ms that a request waits for one of the same user to end. A page of many workflows asks for more at a time than run at a time. */
const maxWait = 5_000;
const queueLimit = 200;

/** Counts one request of a user in a window of `ms`. */
type SharedCounter = (userId: string, ms: number) => Promise<RequestCount>;

/** Limits the requests of each user. */
export interface RateLimiter {
  /**
   * Admits a request of a user, once fewer of them run than may, and resolves with a function to call when it ends. Rejects with `rate_limited`
   * when that takes longer than five seconds or 200 requests wait already, and with `aborted` when the signal ends first.
   */
  acquire(userId: string, signal?: AbortSignal): Promise<() => void>;
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
  const rejection = () =>
    new PlugboardError('rate_limited', 'The user has too many concurrent requests.', { retryAfter: 1_000 });
  const running = createKeyedBulkhead(concurrent, clock, { queueLimit, rejection });

  function check({ requests, endsIn }: RequestCount): void {
    if (requests > perMinute) {
      throw new PlugboardError('rate_limited', 'The user sends too many requests per minute.', { retryAfter: endsIn });
    }
  }

  return {
    async acquire(userId, signal) {
      const release = await running.acquire(userId, maxWait, signal);
      try {
        // The server's own count comes first, so that a user who floods this server does not flood the store.
        check(counter.count(userId, minute));
        const count = await sharedCounter?.(userId, minute).catch(() => undefined);
        if (count) check(count);
        return release;
      } catch (error) {
        release();
        throw error;
      }
    },
  };
}

/** Returns a counter in the store when `limits.shared` is set. */
export function sharedCounterOf({ limits, store, alloy }: Config): SharedCounter | undefined {
  const count = limits.shared ? (store.countRequest as NonNullable<Store['countRequest']>) : undefined;
  return count && ((user, ms) => count.call(store, { upstream: alloy.embeddedUrl, user }, ms));
}
