import { PlugboardError, systemClock } from '../../api/index.ts';
import { createBulkhead, type Bulkhead } from './bulkhead.ts';

/** Runs work of one key one at a time. Work of different keys runs in parallel. */
export interface KeyedMutex {
  /** Resolves with a function that releases the key. Rejects with `conflict` when the wait exceeds `ms` or a hundred callers wait already. */
  acquire(key: string, ms: number, signal?: AbortSignal): Promise<() => void>;
}

const queueLimit = 100;

const rejection = () => new PlugboardError('conflict', 'Other writes to this are under way, so this one was not sent.');

/** Creates a keyed mutex. It forgets a key when no caller holds it or waits for it. */
export function createKeyedMutex(): KeyedMutex {
  const locks = new Map<string, { bulkhead: Bulkhead; callers: number }>();
  return {
    async acquire(key, ms, signal) {
      // The real time: this waits for other requests, and not for an event that a host's clock controls.
      const lock = locks.get(key) ?? {
        bulkhead: createBulkhead(1, systemClock, { queueLimit, rejection }),
        callers: 0,
      };
      locks.set(key, lock);
      lock.callers++;
      const leave = () => {
        if (--lock.callers === 0) locks.delete(key);
      };
      try {
        const release = await lock.bulkhead.acquire(ms, signal);
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
