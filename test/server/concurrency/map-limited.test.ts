import { describe, expect, it } from 'vitest';
import { mapLimited } from '../../../src/server/concurrency/map-limited.ts';

describe('mapLimited', () => {
  it('keeps the order, whatever ends first', async () => {
    const waits = [3, 1, 2, 0];
    const work = async (turns: number) => {
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      return turns * 10;
    };
    expect(await mapLimited(waits, 2, work)).toEqual([30, 10, 20, 0]);
  });

  it('never has more at work than it may', async () => {
    let running = 0;
    let most = 0;
    await mapLimited(Array.from({ length: 50 }), 7, async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    });
    expect(most).toBe(7);
  });

  it('maps nothing to nothing', async () => {
    expect(await mapLimited([], 5, () => Promise.reject(new Error('called')))).toEqual([]);
  });

  it('fails when one fails', async () => {
    const work = (one: number) => (one === 2 ? Promise.reject(new Error('two')) : Promise.resolve(one));
    await expect(mapLimited([1, 2, 3], 1, work)).rejects.toThrow('two');
  });
});
