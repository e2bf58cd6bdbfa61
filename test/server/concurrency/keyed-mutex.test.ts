import { describe, expect, it } from 'vitest';
import { createKeyedMutex } from '../../../src/server/concurrency/keyed-mutex.ts';

describe('createKeyedMutex', () => {
  it('runs the work of one key one at a time, in order', async () => {
    const mutex = createKeyedMutex();
    const events: string[] = [];
    const work = async (name: string) => {
      const release = await mutex.acquire('a', 60_000);
      events.push(`${name} starts`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
      release();
    };
    await Promise.all([work('one'), work('two'), work('three')]);
    expect(events).toEqual(['one starts', 'one ends', 'two starts', 'two ends', 'three starts', 'three ends']);
  });

  it('runs the work of different keys in parallel', async () => {
    const mutex = createKeyedMutex();
    await mutex.acquire('a', 60_000);
    await expect(mutex.acquire('b', 60_000)).resolves.toBeTypeOf('function');
  });

  it('rejects the caller that would be the hundred and first to wait', async () => {
    const mutex = createKeyedMutex();
    const release = await mutex.acquire('a', 60_000);
    const waiting = Array.from({ length: 100 }, async () => (await mutex.acquire('a', 60_000))());
    await expect(mutex.acquire('a', 60_000)).rejects.toMatchObject({ code: 'conflict' });
    release();
    await expect(Promise.all(waiting)).resolves.toHaveLength(100);
  });

  it('rejects a caller whose signal aborts, and passes the key on to the next', async () => {
    const mutex = createKeyedMutex();
    const release = await mutex.acquire('a', 60_000);
    const controller = new AbortController();
    const aborted = mutex.acquire('a', 60_000, controller.signal);
    const next = mutex.acquire('a', 60_000);
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
    release();
    await expect(next).resolves.toBeTypeOf('function');
  });
});
