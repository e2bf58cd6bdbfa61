'use client';
import { useInsertionEffect, useRef, useState } from 'react';
import type { Clock } from '../../api/index.ts';
import type { Fetch } from '../../api/internal.ts';

/** The platform functions that the page uses. */
export interface StablePlatform {
  fetch: Fetch;
  clock: Clock;
}

/** Wraps the latest `fetch` and clock in stable objects, so inline ones of a host do not recreate the client. */
export function useStablePlatform(fetch: Fetch | undefined, clock: Clock): StablePlatform {
  const latest = useRef({ fetch, clock });
  // Runs before the effects of the children: the first request of a new user must not use the `fetch` of the previous one.
  useInsertionEffect(() => {
    latest.current = { fetch, clock };
  });
  const [io] = useState<StablePlatform>(() => ({
    fetch: (url, init) => (latest.current.fetch ?? globalThis.fetch)(url, init),
    clock: {
      now: () => latest.current.clock.now(),
      monotonic: () => latest.current.clock.monotonic?.() ?? performance.now(),
      wait: (ms, signal) => latest.current.clock.wait(ms, signal),
    },
  }));
  return io;
}
