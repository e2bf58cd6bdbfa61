import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDefaultStore } from '../../../src/server/store/default-store.ts';
import { createTestClock } from '../../support/clock.ts';

const shared = Symbol.for('plugboard.memory-store');
const forget = () => Reflect.deleteProperty(globalThis, shared);
const lines: string[] = [];

beforeEach(() => {
  forget();
  lines.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((line) => void lines.push(String(line)));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  forget();
});

const key = { upstream: 'https://a.example', user: 'ada' };
const create = (upstream = key.upstream) => createDefaultStore(upstream, createTestClock());

/** Saves a user in one store, and returns the id that another store has. */
async function handOver(first = create(), second = create()) {
  await first.saveUser(key, 'usr_1');
  return second.getUser(key);
}

describe('createDefaultStore', () => {
  it('survives a reload and a second bundle in development', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    expect(await handOver()).toBe('usr_1');
    vi.resetModules();
    const again = await import('../../../src/server/store/default-store.ts');
    expect(await again.createDefaultStore(key.upstream, createTestClock()).getUser(key)).toBe('usr_1');
  });

  it('keeps upstreams apart in development', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    expect(await handOver(create(), create('https://b.example'))).toBeUndefined();
  });

  it.each(['production', 'test', ''])('shares nothing where NODE_ENV is "%s"', async (mode) => {
    vi.stubEnv('NODE_ENV', mode);
    expect(await handOver()).toBeUndefined();
  });

  it.each([
    ['development', 'no restart'],
    ['production', 'A restart or a second server'],
  ])('warns once about a memory store in %s', (mode, words) => {
    vi.stubEnv('NODE_ENV', mode);
    create();
    create('https://b.example');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
    expect(lines[0]).toMatch(/createPostgresStore.*alloyUserId/);
  });

  it('is silent in tests', () => {
    vi.stubEnv('NODE_ENV', 'test');
    create();
    expect(lines).toEqual([]);
  });
});
