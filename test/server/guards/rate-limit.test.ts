import { describe, expect, it } from 'vitest';
import { createRateLimiter, type RateLimiter } from '../../../src/server/guards/rate-limit.ts';
import { createMemoryStore } from '../../../src/server/index.ts';
import { open } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

const limits = { perMinute: 100, concurrent: 1_000_000 };

/** Counts how many of a number of concurrent requests are admitted. */
async function count(limiter: RateLimiter, user: string, times: number): Promise<number> {
  const ended = await Promise.allSettled(Array.from({ length: times }, async () => (await limiter.acquire(user))()));
  return ended.filter(({ status }) => status === 'fulfilled').length;
}

describe('createRateLimiter', () => {
  it('admits exactly the limit per minute', async () => {
    const limiter = createRateLimiter(limits, createTestClock());
    expect(await count(limiter, 'ada', 1_000)).toBe(100);
  });

  it('counts each user apart', async () => {
    const limiter = createRateLimiter(limits, createTestClock());
    await count(limiter, 'ada', 1_000);
    for (let i = 0; i < 100; i++) expect(await count(limiter, `user ${i}`, 1)).toBe(1);
  });

  it('starts a new window a minute after the first request', async () => {
    const clock = createTestClock();
    const limiter = createRateLimiter(limits, clock);
    expect(await count(limiter, 'ada', 100)).toBe(100);
    clock.advance(59_999);
    expect(await count(limiter, 'ada', 10)).toBe(0);
    clock.advance(1);
    expect(await count(limiter, 'ada', 1_000)).toBe(100);
  });

  it('stands a clock that goes back', async () => {
    const clock = createTestClock();
    const limiter = createRateLimiter(limits, clock);
    await count(limiter, 'ada', 100);
    clock.advance(-3_600_000);
    expect(await count(limiter, 'ada', 1_000)).toBe(100);
  });

  it('sets `retryAfter`', async () => {
    const clock = createTestClock();
    const limiter = createRateLimiter(limits, clock);
    await count(limiter, 'ada', 100);
    clock.advance(18_000);
    await expect(limiter.acquire('ada')).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 42_000 });
  });

  it('admits the limit of concurrent requests, and one more after each release', async () => {
    const limiter = createRateLimiter({ ...limits, concurrent: 2 }, createTestClock());
    const release = await limiter.acquire('ada');
    await limiter.acquire('ada');
    await expect(limiter.acquire('ada')).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 1_000 });
    await limiter.acquire('grace');
    release();
    await expect(limiter.acquire('ada')).resolves.toBeTypeOf('function');
  });

  it('admits waiting requests in FIFO order', async () => {
    const clock = { now: () => 0, wait: () => new Promise<void>(() => undefined) };
    const limiter = createRateLimiter({ ...limits, concurrent: 1 }, clock);
    const release = await limiter.acquire('ada');
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (number) => {
      const done = await limiter.acquire('ada');
      order.push(number);
      done();
    });
    await limiter.acquire('grace');
    expect(order).toEqual([]);
    release();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('refuses at once when two hundred wait already', async () => {
    const clock = { now: () => 0, wait: () => new Promise<void>(() => undefined) };
    const limiter = createRateLimiter({ ...limits, concurrent: 1 }, clock);
    const release = await limiter.acquire('ada');
    const waiting = Array.from({ length: 200 }, () => limiter.acquire('ada'));
    await expect(limiter.acquire('ada')).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 1_000 });
    release();
    expect(await waiting[0]).toBeTypeOf('function');
  });

  it('drops a waiting request whose client disconnects, and keeps the slot for others', async () => {
    const clock = { now: () => 0, wait: () => new Promise<void>(() => undefined) };
    const limiter = createRateLimiter({ ...limits, concurrent: 1 }, clock);
    const release = await limiter.acquire('ada');
    const leaving = new AbortController();
    const first = limiter.acquire('ada', leaving.signal);
    const second = limiter.acquire('ada');
    leaving.abort();
    await expect(first).rejects.toMatchObject({ code: 'aborted' });
    release();
    expect(await second).toBeTypeOf('function');
  });

  it('drops the least recently used windows before they fill the memory', { tags: ['security-191'] }, async () => {
    const limiter = createRateLimiter({ ...limits, perMinute: 1 }, createTestClock());
    await limiter.acquire('ada');
    for (let user = 0; user < 49_999; user++) await limiter.acquire(`user ${user}`);
    expect(await count(limiter, 'ada', 1)).toBe(0);
    await limiter.acquire('one more');
    expect(await count(limiter, 'ada', 1)).toBe(0);
    expect(await count(limiter, 'user 0', 1)).toBe(1);
  });

  it('does not count a request that was one too many at a time', async () => {
    const clock = { now: () => 0, wait: async () => undefined };
    const limiter = createRateLimiter({ ...limits, concurrent: 1 }, clock);
    const release = await limiter.acquire('ada');
    await count(limiter, 'ada', 1_000);
    release();
    let entered = 0;
    for (let i = 0; i < 1_000; i++) entered += await count(limiter, 'ada', 1);
    expect(entered).toBe(99);
  });
});

describe('a shared count', () => {
  function openServers(shared = createMemoryStore({ clock: createTestClock() })) {
    const asked: string[] = [];
    const countRequest = async (user: string, ms: number) => {
      asked.push(user);
      return shared.countRequest!({ upstream: 'https://a.example', user }, ms);
    };
    const servers = [1, 2].map(() => createRateLimiter(limits, createTestClock(), countRequest));
    return { servers: servers as [RateLimiter, RateLimiter], asked };
  }

  it('holds for all servers together', async () => {
    const { servers } = openServers();
    const entered = await Promise.all(servers.map((server) => count(server, 'ada', 1_000)));
    expect(entered[0]! + entered[1]!).toBe(100);
  });

  it('is not asked for those that this server stops', async () => {
    const { servers, asked } = openServers();
    await count(servers[0], 'ada', 1_000);
    expect(asked).toHaveLength(100);
  });

  it('releases the slot of a refused request', async () => {
    const { servers } = openServers();
    await count(servers[0], 'ada', 1_000);
    const limiter = createRateLimiter({ ...limits, concurrent: 1 }, createTestClock(), async () => ({
      requests: 101,
      endsIn: 7,
    }));
    for (let i = 0; i < 3; i++) await expect(limiter.acquire('ada')).rejects.toMatchObject({ retryAfter: 7 });
  });

  it('that cannot be reached leaves each server to its own', async () => {
    const limiter = createRateLimiter(limits, createTestClock(), () => Promise.reject(new Error('connection refused')));
    expect(await count(limiter, 'ada', 1_000)).toBe(100);
  });
});

describe('the limits of a handler', () => {
  it('answer 429 with whole seconds to wait', async () => {
    const { call } = open({ limits: { perMinute: 1 }, clock: createTestClock() });
    await call('POST', '/session');
    const answer = await call('POST', '/session');
    expect([answer.status, answer.json.code, answer.headers.get('retry-after')]).toEqual([429, 'rate_limited', '60']);
  });

  it(
    'admit exactly the limit of a thousand concurrent requests, and every other user',
    { tags: ['security-189'] },
    async () => {
      const { call, signIn } = open({ limits: { perMinute: 100, concurrent: 1_000 } });
      const answers = await Promise.all(Array.from({ length: 1_000 }, () => call('GET', '/embedded/workflows')));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(900);
      for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      for (let user = 0; user < 100; user++) {
        signIn(`user-${user}`);
        expect((await call('GET', '/embedded/workflows')).status).toBe(200);
      }
    },
  );

  it('may be counted in the store by all servers', async () => {
    const store = createMemoryStore();
    const limits = { perMinute: 30, concurrent: 1_000, shared: true };
    const servers = [1, 2, 3].map(() => open({ store, limits }));
    const answers = await Promise.all(
      servers.flatMap(({ call }) => Array.from({ length: 50 }, () => call('GET', '/embedded/workflows'))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
  });

  it('cannot be shared by a store that does not count', () => {
    const { countRequest: _, ...store } = createMemoryStore();
    expect(() => open({ store, limits: { shared: true } })).toThrow('`limits.shared`');
    expect(() => open({ store })).not.toThrow();
  });

  it('do not hear of whom a header names', async () => {
    const { call } = open({ limits: { perMinute: 3 }, clock: createTestClock() });
    const statuses = [];
    for (let i = 0; i < 5; i++) {
      const headers = { 'x-forwarded-for': `10.0.0.${i}`, 'x-real-ip': `10.0.0.${i}`, 'x-user-id': `user-${i}` };
      statuses.push((await call('GET', '/embedded/workflows', { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('count failed requests, but no request without a user', { tags: ['security-191'] }, async () => {
    const { call, signIn } = open({ limits: { perMinute: 2 }, clock: createTestClock() });
    signIn(null);
    for (let i = 0; i < 5; i++) expect((await call('POST', '/session')).status).toBe(401);
    signIn('ada');
    expect((await call('GET', '/nowhere')).status).toBe(404);
    expect((await call('GET', '/nowhere')).status).toBe(404);
    expect((await call('GET', '/nowhere')).status).toBe(429);
  });

  it('give the place back however a request ends', async () => {
    const { call, sandbox } = open({ limits: { concurrent: 1 } });
    sandbox.faults.set({ operationId: 'listIntegrations', status: 400, times: 1 });
    expect((await call('GET', '/embedded/integrations')).status).toBe(400);
    expect((await call('GET', '/embedded/integrations')).status).toBe(200);
  });
});
