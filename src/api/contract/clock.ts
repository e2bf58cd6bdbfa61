/** The source of time. Tests pass their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds since any fixed moment, unaffected when the wall clock is set. @default `now` */
  monotonic?(): number;
  /** Resolves after `ms`, or rejects with the signal's reason. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the system. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};

/** Returns the ms that are left of a lifetime, negative once it is over. */
export type Lifetime = () => number;

/**
 * Starts a lifetime of `ms`. It runs on the wall clock and on the monotonic one, and the earlier end counts: the wall clock may be
 * set back, and the monotonic one may stand still while the machine sleeps.
 */
export function startLifetime(clock: Clock, ms: number): Lifetime {
  const monotonic = () => clock.monotonic?.() ?? clock.now();
  const [end, monotonicEnd] = [clock.now() + ms, monotonic() + ms];
  return () => Math.min(end - clock.now(), monotonicEnd - monotonic());
}
