import { setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../../src/api/index.ts';
import { createBulkhead } from '../../../src/server/concurrency/bulkhead.ts';
import { createTestClock } from '../support.ts';

/** A clock whose waits end only with their signal. */
const patient: Clock = {
  now: () => 0,
  wait: (_, signal) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
};

describe('createBulkhead', () => {
  it('never holds more than its places, however many come', async () => {
    const bulkhead = createBulkhead(3, systemClock);
    let inside = 0;
    let most = 0;
    const visits = Array.from({ length: 100 }, async () => {
      const leave = await bulkhead.acquire(60_000);
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
      leave();
    });
    await Promise.all(visits);
    expect([most, inside]).toEqual([3, 0]);
  });

  it('lets those in line in, in their order', async () => {
    const bulkhead = createBulkhead(1, patient);
    const leave = await bulkhead.acquire(1);
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (number) => {
      const leaveAgain = await bulkhead.acquire(1);
      order.push(number);
      leaveAgain();
    });
    leave();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('lets nobody wait longer than they may', async () => {
    const bulkhead = createBulkhead(1, createTestClock());
    await bulkhead.acquire(1_000);
    await expect(bulkhead.acquire(1_000)).rejects.toMatchObject({ code: 'upstream_timeout', retryAfter: 1_000 });
  });

  it('forgets who gives up, and gives their place to nobody', async () => {
    const bulkhead = createBulkhead(1, patient);
    const leave = await bulkhead.acquire(1);
    const controller = new AbortController();
    const gone = bulkhead.acquire(1, controller.signal);
    controller.abort();
    await expect(gone).rejects.toMatchObject({ code: 'aborted' });
    leave();
    await expect(bulkhead.acquire(1)).resolves.toBeTypeOf('function');
  });

  it('turns away who would make the line too long', async () => {
    const bulkhead = createBulkhead(1, patient);
    await bulkhead.acquire(1);
    const end = new AbortController();
    setMaxListeners(0, end.signal);
    const waiting = Array.from({ length: 10_000 }, () => bulkhead.acquire(1, end.signal).catch(() => 'gone'));
    await expect(bulkhead.acquire(1)).rejects.toMatchObject({ code: 'upstream_timeout', retryAfter: 1_000 });
    end.abort();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['gone']));
  });
});
