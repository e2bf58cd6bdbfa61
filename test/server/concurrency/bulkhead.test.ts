import { getEventListeners, setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../../src/api/index.ts';
import { createBulkhead } from '../../../src/server/concurrency/bulkhead.ts';
import { createTestClock } from '../../support/clock.ts';

/** A clock whose waits end only when their signal aborts. */
const frozenClock: Clock = {
  now: () => 0,
  wait: (_, signal) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
};

describe('createBulkhead', () => {
  it('never runs more than its limit', async () => {
    const bulkhead = createBulkhead(3, systemClock);
    let running = 0;
    let most = 0;
    const callers = Array.from({ length: 100 }, async () => {
      const release = await bulkhead.acquire(60_000);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      release();
    });
    await Promise.all(callers);
    expect([most, running]).toEqual([3, 0]);
  });

  it('admits queued callers in FIFO order', async () => {
    const bulkhead = createBulkhead(1, frozenClock);
    const release = await bulkhead.acquire(1);
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (number) => {
      const releaseAgain = await bulkhead.acquire(1);
      order.push(number);
      releaseAgain();
    });
    release();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('rejects a caller whose wait exceeds its time', async () => {
    const bulkhead = createBulkhead(1, createTestClock());
    await bulkhead.acquire(1_000);
    await expect(bulkhead.acquire(1_000)).rejects.toMatchObject({ code: 'upstream_timeout', retryAfter: 1_000 });
  });

  it('removes an aborted caller from the queue', async () => {
    const bulkhead = createBulkhead(1, frozenClock);
    const release = await bulkhead.acquire(1);
    const controller = new AbortController();
    const gone = bulkhead.acquire(1, controller.signal);
    controller.abort();
    await expect(gone).rejects.toMatchObject({ code: 'aborted' });
    release();
    await expect(bulkhead.acquire(1)).resolves.toBeTypeOf('function');
  });

  it('keeps the slot of a caller that is admitted and aborted at once', async () => {
    const bulkhead = createBulkhead(1, frozenClock);
    const release = await bulkhead.acquire(1);
    const controller = new AbortController();
    const admitted = bulkhead.acquire(1, controller.signal);
    release();
    controller.abort();
    (await admitted)();
    await expect(bulkhead.acquire(1)).resolves.toBeTypeOf('function');
  });

  it('removes its abort listener and its timer once a caller is admitted', async () => {
    const timers: AbortSignal[] = [];
    const clock: Clock = {
      ...frozenClock,
      wait: (ms, signal) => {
        if (signal) timers.push(signal);
        return frozenClock.wait(ms, signal);
      },
    };
    const bulkhead = createBulkhead(1, clock);
    const release = await bulkhead.acquire(1);
    const { signal } = new AbortController();
    const admitted = bulkhead.acquire(1, signal);
    release();
    await admitted;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(timers.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('rejects callers when the queue is full', async () => {
    const bulkhead = createBulkhead(1, frozenClock);
    await bulkhead.acquire(1);
    const end = new AbortController();
    setMaxListeners(0, end.signal);
    const waiting = Array.from({ length: 10_000 }, () => bulkhead.acquire(1, end.signal).catch(() => 'gone'));
    await expect(bulkhead.acquire(1)).rejects.toMatchObject({ code: 'upstream_timeout', retryAfter: 1_000 });
    end.abort();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['gone']));
  });
});
