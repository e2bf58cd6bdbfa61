import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../src/server/guards/limit.ts';
import { createTestClock, open } from '../support.ts';

const limits = { perMinute: 100, concurrent: 1_000_000, requestBytes: 1, responseBytes: 1 };

/** How many of so many requests get in. */
function count(enter: () => () => void, times: number): number {
  let entered = 0;
  for (let i = 0; i < times; i++) {
    try {
      enter()();
      entered++;
    } catch {}
  }
  return entered;
}

describe('createLimiter', () => {
  it('lets exactly so many a minute in', () => {
    const limiter = createLimiter(limits, createTestClock());
    expect(count(() => limiter.enter('ada'), 1_000)).toBe(100);
  });

  it('counts each user apart', () => {
    const limiter = createLimiter(limits, createTestClock());
    count(() => limiter.enter('ada'), 1_000);
    for (let i = 0; i < 100; i++) expect(count(() => limiter.enter(`user ${i}`), 1)).toBe(1);
  });

  it('refills evenly, up to a minute', () => {
    const clock = createTestClock();
    const limiter = createLimiter(limits, clock);
    count(() => limiter.enter('ada'), 100);
    clock.advance(600);
    expect(count(() => limiter.enter('ada'), 10)).toBe(1);
    clock.advance(3_600_000);
    expect(count(() => limiter.enter('ada'), 1_000)).toBe(100);
  });

  it('stands a clock that goes back', () => {
    const clock = createTestClock();
    const limiter = createLimiter(limits, clock);
    count(() => limiter.enter('ada'), 50);
    clock.advance(-3_600_000);
    expect(count(() => limiter.enter('ada'), 100)).toBe(50);
  });

  it('says when to come back', () => {
    const limiter = createLimiter(limits, createTestClock());
    count(() => limiter.enter('ada'), 100);
    expect(() => limiter.enter('ada')).toThrowError(expect.objectContaining({ code: 'rate_limited', retryAfter: 600 }));
  });

  it('lets so many at a time in, and another when one leaves', () => {
    const limiter = createLimiter({ ...limits, concurrent: 2 }, createTestClock());
    const leave = limiter.enter('ada');
    limiter.enter('ada');
    expect(() => limiter.enter('ada')).toThrowError(
      expect.objectContaining({ code: 'rate_limited', retryAfter: 1_000 }),
    );
    limiter.enter('grace');
    leave();
    expect(() => limiter.enter('ada')).not.toThrow();
  });

  it('forgets who has been away longest before it fills the memory', () => {
    const limiter = createLimiter({ ...limits, perMinute: 1 }, createTestClock());
    limiter.enter('ada')();
    for (let user = 0; user < 49_999; user++) limiter.enter(`user ${user}`)();
    expect(count(() => limiter.enter('ada'), 1)).toBe(0);
    limiter.enter('one more')();
    expect(count(() => limiter.enter('ada'), 1)).toBe(1);
  });

  it('does not count a request that was one too many at a time', () => {
    const limiter = createLimiter({ ...limits, concurrent: 1 }, createTestClock());
    const leave = limiter.enter('ada');
    count(() => limiter.enter('ada'), 1_000);
    leave();
    expect(count(() => limiter.enter('ada'), 1_000)).toBe(99);
  });
});

describe('the limits of a handler', () => {
  it('answer 429 with whole seconds to wait', async () => {
    const { call } = open({ limits: { perMinute: 1 }, clock: createTestClock() });
    await call('POST', '/session');
    const answer = await call('POST', '/session');
    expect([answer.status, answer.json.code, answer.headers.get('retry-after')]).toEqual([429, 'rate_limited', '60']);
  });

  it('count what is answered with an error, and nobody who is not signed in', async () => {
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
