import type { Clock } from '../../api/index.ts';
import { createBulkhead, type Bulkhead, type BulkheadOptions } from './bulkhead.ts';

/** Limits the concurrency of each key. Work of different keys does not wait for each other. */
export interface KeyedBulkhead {
  /** Resolves with a function that releases the slot of the key. Rejects as a bulkhead does. */
  acquire(key: string, ms: number, signal?: AbortSignal): Promise<() => void>;
}

/** Creates a bulkhead of `limit` slots for each key. It forgets a key when no caller holds or awaits a slot of it. */
export function createKeyedBulkhead(limit: number, clock: Clock, options: BulkheadOptions): KeyedBulkhead {
  const entries = new Map<string, { bulkhead: Bulkhead; callers: number }>();
  return {
    async acquire(key, ms, signal) {
      const entry = entries.get(key) ?? { bulkhead: createBulkhead(limit, clock, options), callers: 0 };
      entries.set(key, entry);
      entry.callers++;
      const leave = () => {
        if (--entry.callers === 0) entries.delete(key);
      };
      try {
        const release = await entry.bulkhead.acquire(ms, signal);
        return () => {
          release();
          leave();
        };
      } catch (error) {
        leave();
        throw error;
      }
    },
  };
}
