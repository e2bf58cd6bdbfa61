import { LRUCache } from 'lru-cache';
import type { Clock } from '../../api/index.ts';
import type { RequestCount } from './store.ts';

/** Counts requests per key in fixed windows. A window starts with its first request. */
export interface FixedWindowCounter {
  /** Counts one request in a window of `ms`. */
  count(key: string, ms: number): RequestCount;
}

/** Creates a counter that drops the least recently used windows beyond `maxWindows`. */
export function createFixedWindowCounter(clock: Clock, maxWindows = 50_000): FixedWindowCounter {
  const windows = new LRUCache<string, { requests: number; endsAt: number }>({ max: maxWindows });
  return {
    count(key, ms) {
      const now = clock.now();
      const current = windows.get(key);
      // A window that ends later than a new one would stems from before the clock was set back.
      if (current && current.endsAt > now && current.endsAt <= now + ms) {
        current.requests++;
        return { requests: current.requests, endsIn: current.endsAt - now };
      }
      windows.set(key, { requests: 1, endsAt: now + ms });
      return { requests: 1, endsIn: ms };
    },
  };
}
