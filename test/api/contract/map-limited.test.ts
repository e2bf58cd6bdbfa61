import { describe, expect, it } from 'vitest';
import { mapLimited } from '../../../src/api/internal.ts';

describe('mapLimited', () => {
  it('keeps the order of the list when later items finish first', async () => {
    const work = async (ticks: number) => {
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      return ticks * 10;
    };
    expect(await mapLimited([3, 1, 2, 0], 2, work)).toEqual([30, 10, 20, 0]);
  });

  it('runs at most as many calls at a time as the limit allows', async () => {
    let running = 0;
    let most = 0;
    await mapLimited(Array.from({ length: 50 }), 7, async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    });
    expect(most).toBe(7);
  });

  it('maps an empty list to an empty list', async () => {
    expect(await mapLimited([], 5, () => Promise.reject(new Error('called')))).toEqual([]);
  });

  it('rejects with the first error and starts no more items', async () => {
    const started: number[] = [];
    const work = async (item: number) => {
      started.push(item);
      await Promise.resolve();
      if (item === 2) throw new Error('two');
    };
    await expect(mapLimited([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('two');
    await Promise.resolve();
    await Promise.resolve();
    expect(started).toEqual([1, 2, 3]);
  });
});
