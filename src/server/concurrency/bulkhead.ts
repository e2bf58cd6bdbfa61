import { PlugboardError, type Clock } from '../../api/index.ts';

/** Limits concurrency. Excess callers queue in FIFO order. */
export interface Bulkhead {
  /**
   * Resolves with a function that releases the slot, once there is one. Rejects with the bulkhead's error when that takes longer than `ms`
   * or the queue is full, and with `aborted` when the signal ends first.
   */
  acquire(ms: number, signal?: AbortSignal): Promise<() => void>;
}

export interface BulkheadOptions {
  /** Callers that may wait. @default 10000 */
  queueLimit?: number | undefined;
  /** Creates the error of a caller that gets no slot. @default `upstream_timeout` */
  rejection?: (() => PlugboardError) | undefined;
}

const overloaded = () =>
  new PlugboardError('upstream_timeout', 'Too many requests wait for the upstream.', { retryAfter: 1_000 });

/** Creates a bulkhead with `limit` slots. */
export function createBulkhead(
  limit: number,
  clock: Clock,
  { queueLimit = 10_000, rejection = overloaded }: BulkheadOptions = {},
): Bulkhead {
  let active = 0;
  const queue = new Set<() => void>();

  function release(): void {
    const [next] = queue;
    if (!next) active--;
    else {
      // The slot passes to the next caller directly, so a newcomer cannot take it in between.
      queue.delete(next);
      next();
    }
  }

  async function waitForSlot(ms: number, signal: AbortSignal | undefined): Promise<void> {
    const timer = new AbortController();
    let abort = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        const fail = (error: PlugboardError) => {
          // A caller that has its slot already must not fail: the slot would be lost.
          if (queue.delete(resolve)) reject(error);
        };
        abort = () => fail(new PlugboardError('aborted', 'The caller gave up while it was queued.'));
        queue.add(resolve);
        if (signal?.aborted) abort();
        signal?.addEventListener('abort', abort);
        clock.wait(ms, timer.signal).then(
          () => fail(rejection()),
          () => undefined,
        );
      });
    } finally {
      // In the caller's own request, not in the one that releases the slot: Cloudflare Workers keep timers and signals of requests apart.
      timer.abort();
      signal?.removeEventListener('abort', abort);
    }
  }

  return {
    async acquire(ms, signal) {
      if (active < limit) active++;
      else if (queue.size >= queueLimit) throw rejection();
      else await waitForSlot(ms, signal);
      return release;
    },
  };
}
