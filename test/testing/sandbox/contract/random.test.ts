import { describe, expect, it } from 'vitest';
import { hash, pick, toId, unit } from '../../../../src/testing/sandbox/contract/random.ts';

describe('hash()', () => {
  it('depends on the words and their boundaries', () => {
    expect(hash('a', 'b')).toBe(hash('a', 'b'));
    expect(hash('a', 'b')).not.toBe(hash('ab'));
    expect(hash('a', 1)).not.toBe(hash('a', 2));
  });

  it('has no collision among 100,000 names', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, index) => toId('x', 'seed', index)));
    expect(seen.size).toBe(100_000);
  });
});

describe('unit()', () => {
  it('is evenly distributed from 0 to 1', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i += 1) {
      const tenth = Math.floor(unit('spread', i) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('pick()', () => {
  it('picks every item', () => {
    const chosen = new Set(Array.from({ length: 50 }, (_, index) => pick(['a', 'b', 'c'], index)));
    expect(chosen).toEqual(new Set(['a', 'b', 'c']));
  });
});
