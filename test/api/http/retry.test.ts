import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlugboardError, type PlugboardErrorCode } from '../../../src/api/index.ts';
import { errorStatus, parseRetryAfter, withRetry, type RetryOptions } from '../../../src/api/internal.ts';
import { backoff, deadlines, maxAttempts } from '../../../src/api/http/retry.ts';
import { createTestClock } from '../../support/clock.ts';

fc.configureGlobal({ seed: 1 });

const effects = ['read', 'repeatable', 'once'] as const;
const repeated = ['rate_limited', 'upstream_error', 'upstream_unreachable', 'upstream_timeout', 'timeout'];

/** Runs attempts that fail in the given way until they are given up. */
async function fail(effect: RetryOptions['effect'], error: unknown, options: Partial<RetryOptions> = {}) {
  const clock = createTestClock();
  const timeouts: number[] = [];
  const attempt = async (timeout: number) => {
    timeouts.push(timeout);
    throw error;
  };
  const run = withRetry(attempt, { effect, clock, random: () => 0.5, ...options });
  const ended = await run.catch((caught: unknown) => caught);
  return { clock, timeouts, ended };
}

describe('withRetry', () => {
  it.each([
    ['read', 3],
    ['repeatable', 2],
    ['once', 1],
  ] as const)('sends a %s at most %i times', async (effect, times) => {
    const error = new PlugboardError('upstream_error', 'x');
    const { timeouts, ended } = await fail(effect, error);
    expect(timeouts).toHaveLength(times);
    expect(maxAttempts[effect]).toBe(times);
    expect(ended).toBe(error);
  });

  it.each(Object.keys(errorStatus) as PlugboardErrorCode[])('repeats %s only if it may pass', async (code) => {
    const { timeouts } = await fail('read', new PlugboardError(code, code));
    expect(timeouts).toHaveLength(repeated.includes(code) ? 3 : 1);
  });

  it('does not retry a foreign error', async () => {
    const { timeouts, ended } = await fail('read', new TypeError('bug'));
    expect(timeouts).toHaveLength(1);
    expect(ended).toBeInstanceOf(TypeError);
  });

  it('gives the first success', async () => {
    let attempts = 0;
    const attempt = async () => {
      if (++attempts < 3) throw new PlugboardError('upstream_error', 'x');
      return attempts;
    };
    expect(await withRetry(attempt, { effect: 'read', clock: createTestClock(), random: () => 0 })).toBe(3);
  });

  it('waits as long as `Retry-After` says', { tags: ['security-93'] }, async () => {
    const { clock } = await fail('read', new PlugboardError('rate_limited', 'x', { retryAfter: 2_000 }));
    expect(clock.waits).toEqual([2_000, 2_000]);
  });

  it('waits with jitter even if `Retry-After` is zero', async () => {
    const { clock } = await fail('read', new PlugboardError('rate_limited', 'x', { retryAfter: 0 }));
    expect(clock.waits).toEqual([225, 450]);
  });

  it.each([
    ['15 s on a read', 'read', 15_000],
    ['31 s on anything', 'repeatable', 31_000],
  ] as const)('throws at once when the wait is %s', async (_, effect, retryAfter) => {
    const { clock, timeouts, ended } = await fail(effect, new PlugboardError('rate_limited', 'x', { retryAfter }));
    expect(clock.waits).toEqual([]);
    expect(timeouts).toHaveLength(1);
    expect(ended).toMatchObject({ code: 'rate_limited', retryAfter });
  });

  it('rejects when the signal aborts during a wait', async () => {
    const controller = new AbortController();
    controller.abort();
    const { ended, timeouts } = await fail('read', new PlugboardError('timeout', 'x'), { signal: controller.signal });
    expect(ended).toMatchObject({ code: 'aborted' });
    expect(timeouts).toHaveLength(1);
  });

  it('never exceeds the total deadline', async () => {
    const step = fc.record({ took: fc.nat(20_000), retryAfter: fc.option(fc.nat(40_000), { nil: undefined }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...effects),
        fc.array(step, { minLength: 3, maxLength: 3 }),
        async (effect, steps) => {
          const clock = createTestClock(0);
          let attempts = 0;
          const attempt = async (timeout: number) => {
            const { took = 0, retryAfter } = steps[attempts++] ?? {};
            expect(timeout).toBeGreaterThan(0);
            expect(timeout).toBeLessThanOrEqual(deadlines[effect].attempt);
            clock.advance(Math.min(took, timeout));
            throw new PlugboardError('rate_limited', 'x', { retryAfter });
          };
          await expect(withRetry(attempt, { effect, clock, random: Math.random })).rejects.toThrow('x');
          expect(attempts).toBeLessThanOrEqual(maxAttempts[effect]);
          expect(clock.now()).toBeLessThanOrEqual(deadlines[effect].total);
        },
      ),
    );
  });
});

describe('backoff', () => {
  it('grows, is half jitter and never exceeds 5 s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const step = Math.min(5_000, 300 * 2 ** (attempt - 1));
        const wait = backoff(attempt, () => random);
        expect(wait).toBeGreaterThanOrEqual(step / 2);
        expect(wait).toBeLessThanOrEqual(step);
      }),
    );
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');

  it.each([
    ['0', 0],
    ['7', 7_000],
    [' 7 ', 7_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['Thursday, 01-Jan-26 00:00:30 GMT', 30_000],
    ['Thu Jan  1 00:00:30 2026', 30_000],
  ])('reads %j as %i ms', (value, ms) => {
    expect(parseRetryAfter(value, now)).toBe(ms);
  });

  it.each([
    null,
    undefined,
    '',
    'soon',
    '-5',
    '1.5',
    '1e9',
    '1e999',
    '9'.repeat(30),
    'NaN',
    '2026-01-01',
    'Thu, 99 Foo 2026 25:00',
  ])('reads %j as nothing', (value) => {
    expect(parseRetryAfter(value, now)).toBeUndefined();
  });

  it('gives a finite wait from zero, or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const wait = parseRetryAfter(text, now);
        expect(wait === undefined || (Number.isFinite(wait) && wait >= 0)).toBe(true);
      }),
    );
  });
});
