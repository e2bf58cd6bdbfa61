import type { Clock } from '../../src/api/index.ts';

/** The start of a test clock. */
const morning = Date.parse('2026-04-19T10:00:00Z');

/** The start of a manual clock. */
const noon = Date.parse('2026-11-21T12:00:00Z');

// Read once: a test may replace the timers. A browser has no such function.
const { setImmediate: realSetImmediate } = globalThis as { setImmediate?: (callback: () => void) => void };

/** Creates a clock that moves only when a test advances it or code waits on it. A wait ends at once. */
export function createTestClock(now = morning) {
  const waits: number[] = [];
  return {
    /** Every wait so far, in ms. */
    waits,
    now: () => now,
    async wait(ms: number, signal?: AbortSignal): Promise<void> {
      signal?.throwIfAborted();
      waits.push(ms);
      now += ms;
      // Code that polls must let other tasks run.
      if (realSetImmediate) await new Promise<void>((resolve) => realSetImmediate(resolve));
    },
    advance: (ms: number) => void (now += ms),
  } satisfies Clock & Record<string, unknown>;
}

interface Waiting {
  at: number;
  done: () => void;
}

/** Creates a clock that moves only when a test advances it. Waits end in the order of their times, each before the next one. */
export function createManualClock(now = noon) {
  const waiting = new Set<Waiting>();
  // More turns than any chain of promises under test has.
  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  const clock: Clock = {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const one = { at: now + ms, done: resolve };
        waiting.add(one);
        signal?.addEventListener('abort', () => {
          waiting.delete(one);
          reject(new Error('aborted'));
        });
      }),
  };
  return {
    ...clock,
    settle,
    async advance(ms: number) {
      const end = now + ms;
      await settle();
      for (;;) {
        const [next] = [...waiting].toSorted((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        waiting.delete(next);
        next.done();
        await settle();
      }
      now = end;
    },
  };
}
