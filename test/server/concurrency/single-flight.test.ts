import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSingleFlight } from '../../../src/server/concurrency/single-flight.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Work that counts its runs and ends when told. */
function createWork() {
  const ends: { resolve(value: number): void; reject(error: Error): void }[] = [];
  const work = () => new Promise<number>((resolve, reject) => ends.push({ resolve, reject }));
  return { work, ends };
}

describe('createSingleFlight', () => {
  it('runs the work once for concurrent callers of one key', async () => {
    const singleFlight = createSingleFlight<number>(1_000);
    const { work, ends } = createWork();
    const results = [singleFlight('a', work), singleFlight('a', work), singleFlight('a', work)];
    expect(ends).toHaveLength(1);
    ends[0]?.resolve(7);
    expect(await Promise.all(results)).toEqual([7, 7, 7]);
  });

  it('resolves a separate promise for each caller', () => {
    const singleFlight = createSingleFlight<number>(1_000);
    const { work } = createWork();
    expect(singleFlight('a', work)).not.toBe(singleFlight('a', work));
  });

  it('runs the work of different keys in parallel', () => {
    const singleFlight = createSingleFlight<number>(1_000);
    const { work, ends } = createWork();
    void singleFlight('a', work);
    void singleFlight('b', work);
    expect(ends).toHaveLength(2);
  });

  it('shares an error, and runs the work again for a later caller', async () => {
    const singleFlight = createSingleFlight<number>(1_000);
    const { work, ends } = createWork();
    const failed = [singleFlight('a', work), singleFlight('a', work)].map((one) => one.catch((error: Error) => error));
    ends[0]?.reject(new Error('no'));
    expect((await Promise.all(failed)).map((error) => (error as Error).message)).toEqual(['no', 'no']);
    const again = singleFlight('a', work);
    ends[1]?.resolve(8);
    expect(await again).toBe(8);
  });

  it('lets one waiting caller take over when the first call hangs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const singleFlight = createSingleFlight<number>(1_000);
    const { work, ends } = createWork();
    void singleFlight('a', work);
    const waiting = [singleFlight('a', work), singleFlight('a', work)];
    await vi.advanceTimersByTimeAsync(999);
    expect(ends).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ends).toHaveLength(2);
    ends[1]?.resolve(9);
    expect(await Promise.all(waiting)).toEqual([9, 9]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
