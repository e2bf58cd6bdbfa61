import { PlugboardError, type Clock } from '../../api/index.ts';
import type { Config } from '../config/config.ts';

interface Bucket {
  tokens: number;
  at: number;
}

const minute = 60_000;
const keptBuckets = 50_000;

/** Counts what one user may do. */
export interface Limiter {
  /** Lets a request of the user in and gives what ends it, or throws `rate_limited`. */
  enter(userId: string): () => void;
}

/** Limits each user to so many requests a minute, evenly refilled, and so many at a time. Only signed-in users are counted, so nobody else fills the memory. */
export function createLimiter({ perMinute, concurrent }: Config['limits'], clock: Clock): Limiter {
  // In the order of their last use, so that the first is the one to drop.
  const buckets = new Map<string, Bucket>();
  const running = new Map<string, number>();

  function take(userId: string): void {
    const now = clock.now();
    const bucket = buckets.get(userId) ?? { tokens: perMinute, at: now };
    const refilled = Math.max(0, now - bucket.at) * (perMinute / minute);
    const tokens = Math.min(perMinute, bucket.tokens + refilled);
    if (tokens < 1) {
      const retryAfter = ((1 - tokens) * minute) / perMinute;
      throw new PlugboardError('rate_limited', 'The user sends too many requests a minute.', { retryAfter });
    }
    buckets.delete(userId);
    buckets.set(userId, { tokens: tokens - 1, at: now });
    if (buckets.size > keptBuckets) buckets.delete(buckets.keys().next().value ?? '');
  }

  return {
    enter(userId) {
      const others = running.get(userId) ?? 0;
      if (others >= concurrent) {
        throw new PlugboardError('rate_limited', 'The user has too many requests at a time.', { retryAfter: 1_000 });
      }
      take(userId);
      running.set(userId, others + 1);
      return () => {
        const left = (running.get(userId) ?? 1) - 1;
        if (left > 0) running.set(userId, left);
        else running.delete(userId);
      };
    },
  };
}
