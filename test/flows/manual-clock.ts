import type { Clock } from '../../src/api/index.ts';

interface Waiting {
  at: number;
  done: () => void;
}

/** A clock that only moves when it is told to. Waits end in their order, each with what follows from it. */
export function createManualClock(now = Date.parse('2026-11-21T12:00:00Z')) {
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
