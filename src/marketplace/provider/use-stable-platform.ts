'use client';
import { useInsertionEffect, useRef, useState } from 'react';
import type { Clock } from '../../api/index.ts';
import type { Fetch } from '../../api/internal.ts';

/** How the page reaches the world outside of it. */
export interface StablePlatform {
  fetch: Fetch;
  clock: Clock;
}

/** The latest `fetch` and clock behind objects that never change, so that a host's inline ones renew nothing. */
export function useStablePlatform(fetch: Fetch | undefined, clock: Clock): StablePlatform {
  const latest = useRef({ fetch, clock });
  // Before the effects of what is inside: another user's first request must not go through the `fetch` of the one before.
  useInsertionEffect(() => {
    latest.current = { fetch, clock };
  });
  const [io] = useState<StablePlatform>(() => ({
    fetch: (url, init) => (latest.current.fetch ?? globalThis.fetch)(url, init),
    clock: {
      now: () => latest.current.clock.now(),
      wait: (ms, signal) => latest.current.clock.wait(ms, signal),
    },
  }));
  return io;
}
