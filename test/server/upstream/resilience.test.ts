import { describe, expect, it } from 'vitest';
import { PlugboardError, type PlugboardErrorCode } from '../../../src/api/index.ts';
import { createResilience, type ExecuteOptions } from '../../../src/server/upstream/resilience.ts';
import { intercept, open } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

const options: ExecuteOptions = { user: 'ada', effect: 'read', timeout: 10_000, signal: undefined };

async function fail(code: PlugboardErrorCode, effect: ExecuteOptions['effect'], times: number) {
  const resilience = createResilience(10, createTestClock());
  for (let i = 0; i < times; i++) {
    const attempt = () => Promise.reject(new PlugboardError(code, 'x'));
    await expect(resilience.execute(attempt, { ...options, effect })).rejects.toMatchObject({ code });
  }
  return resilience;
}

describe('createResilience', () => {
  it.each(['upstream_error', 'upstream_unreachable', 'upstream_timeout'] as const)(
    'closes after %s again and again, and lets nothing pass',
    async (code) => {
      const resilience = await fail(code, 'read', 80);
      expect(resilience.isOpen('ada')).toBe(true);
      let attempts = 0;
      const attempt = async () => ++attempts;
      await expect(resilience.execute(attempt, options)).rejects.toMatchObject({ code, retryAfter: 1_000 });
      expect(attempts).toBe(0);
    },
  );

  it.each([
    'invalid_request',
    'upstream_auth',
    'not_found',
    'conflict',
    'too_large',
    'rejected',
    'rate_limited',
    'upstream_invalid',
    'aborted',
  ] as const)('stays open however often the upstream says %s', async (code) => {
    expect((await fail(code, 'read', 200)).isOpen('ada')).toBe(false);
  });

  it('is not closed by what one user can make fail', async () => {
    expect((await fail('upstream_error', 'once', 200)).isOpen('ada')).toBe(false);
    expect((await fail('upstream_error', 'repeatable', 80)).isOpen('ada')).toBe(true);
  });

  it('counts the wait in line into the time', async () => {
    const clock = createTestClock();
    const resilience = createResilience(1, { ...clock, wait: () => new Promise(() => {}) });
    let end: () => void = () => {};
    const first = resilience.execute(() => new Promise<void>((resolve) => (end = resolve)), options);
    const second = resilience.execute(async (timeout) => timeout, options);
    await Promise.resolve();
    clock.advance(4_000);
    end();
    await first;
    expect(await second).toBe(6_000);
  });
});

describe('an upstream that does nothing but fail', () => {
  it(
    'is asked a hundred times for a thousand requests, then left alone until it works again',
    { tags: ['security-123'] },
    async () => {
      const clock = createTestClock();
      const { call, sandbox, asked } = open({ clock, limits: { perMinute: 100_000, concurrent: 10_000 } });
      await call('POST', '/session');
      sandbox.faults.set({ operationId: 'listIntegrations', status: 503 });
      for (let i = 0; i < 1_000; i++) {
        const answer = await call('GET', '/embedded/integrations');
        expect([answer.status, answer.json.code]).toEqual([502, 'upstream_error']);
      }
      expect(asked().length).toBeLessThanOrEqual(101);
      const refused = await call('GET', '/embedded/integrations');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);

      sandbox.faults.clear();
      clock.advance(5_000);
      expect((await call('GET', '/embedded/integrations')).status).toBe(200);
      expect((await call('GET', '/embedded/integrations')).status).toBe(200);
    },
  );

  it('is asked on for everybody else when only one user makes it fail', async () => {
    const { call, sandbox, signIn } = open({ clock: createTestClock(), limits: { perMinute: 100_000 } });
    let failed = 0;
    intercept(sandbox, async ({ url }, pass) => {
      if (!url.includes('/poison/')) return pass();
      failed++;
      return new Response('{}', { status: 500 });
    });
    const poison = () => call('GET', '/connectivity/connectors/poison/resources');
    for (let i = 0; i < 1_000; i++) expect((await poison()).status).toBe(502);
    expect(failed).toBeLessThanOrEqual(100);
    for (let i = 0; i < 100; i++) {
      signIn(`user ${i}`);
      expect((await call('GET', '/connectivity/connectors')).status).toBe(200);
      signIn('ada');
      await poison();
    }
  });

  it('leaves the other API alone', async () => {
    const { call, sandbox } = open({ clock: createTestClock(), limits: { perMinute: 100_000 } });
    sandbox.faults.set({ operationId: 'listIntegrations', status: 503 });
    for (let i = 0; i < 100; i++) await call('GET', '/embedded/integrations');
    expect((await call('GET', '/connectivity/connectors')).status).toBe(200);
  });

  it('keeps the stored state when a write was not sent', async () => {
    const { call, sandbox, asked } = open({ clock: createTestClock(), limits: { perMinute: 100_000 } });
    const state = async () =>
      (await call<{ workflows: { state: string }[] }>('GET', '/embedded/workflows')).json.workflows[0]?.state;
    await call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_xyz456' } });
    sandbox.faults.set({ operationId: 'listIntegrations', status: 503 });
    for (let i = 0; i < 40; i++) await call('GET', '/embedded/integrations');
    const before = asked().length;
    const refused = await call('PUT', '/embedded/workflows/deactivate', { body: { workflowId: 'wf_xyz456' } });
    expect([refused.status, asked().length - before, await state()]).toEqual([502, 0, 'active']);
  });
});

it('a handler limits its concurrent upstream requests', async () => {
  const { call, sandbox } = open({ limits: { upstream: 4, concurrent: 1_000, perMinute: 1_000 } });
  await call('POST', '/session');
  let running = 0;
  let most = 0;
  intercept(sandbox, async (_, pass) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    return pass();
  });
  const answers = await Promise.all(Array.from({ length: 100 }, () => call('GET', '/embedded/integrations')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(most).toBe(4);
});
