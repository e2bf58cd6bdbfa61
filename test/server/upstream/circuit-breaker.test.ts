import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createCircuitBreaker,
  type CircuitBreaker,
  type Outcome,
} from '../../../src/server/upstream/circuit-breaker.ts';
import { createTestClock } from '../../support/clock.ts';

function open() {
  const clock = createTestClock();
  return { clock, breaker: createCircuitBreaker(clock) };
}

function report(breaker: CircuitBreaker, outcome: Outcome, times: number, user = 'ada'): void {
  for (let i = 0; i < times; i++) breaker.admit(user)(outcome);
}

describe('createCircuitBreaker', () => {
  it('stops requests to an upstream that only fails, and sets `retryAfter`', () => {
    const { breaker } = open();
    report(breaker, 'upstream_timeout', 79);
    expect(breaker.isOpen('ada')).toBe(false);
    report(breaker, 'upstream_unreachable', 1);
    expect(breaker.isOpen('ada')).toBe(true);
    expect(() => breaker.admit('ada')).toThrowError(
      expect.objectContaining({ code: 'upstream_unreachable', retryAfter: 1_000 }),
    );
  });

  it('does not mind three failures in ten', () => {
    const { breaker } = open();
    for (let i = 0; i < 500; i++) report(breaker, i % 10 < 3 ? 'upstream_error' : 'success', 1);
    expect(breaker.isOpen('ada')).toBe(false);
  });

  it('remembers the last hundred only', () => {
    const { breaker } = open();
    report(breaker, 'upstream_error', 79);
    report(breaker, 'success', 100);
    report(breaker, 'upstream_error', 79);
    expect(breaker.isOpen('ada')).toBe(false);
  });

  it('ignores the outcome of an aborted request', () => {
    const { breaker } = open();
    report(breaker, 'ignored', 1_000);
    expect(breaker.isOpen('ada')).toBe(false);
  });

  it('admits one probe at a time after the pause, and closes when it succeeds', () => {
    const { breaker, clock } = open();
    report(breaker, 'upstream_error', 80);
    clock.advance(1_000);
    const end = breaker.admit('ada');
    expect(() => breaker.admit('ada')).toThrowError(expect.objectContaining({ code: 'upstream_error' }));
    end('success');
    expect(breaker.isOpen('ada')).toBe(false);
    report(breaker, 'upstream_error', 79);
    expect(breaker.isOpen('ada')).toBe(false);
  });

  it('waits longer after each try that fails, up to five seconds', () => {
    const { breaker, clock } = open();
    report(breaker, 'upstream_error', 80);
    for (const pause of [1_000, 2_000, 4_000, 5_000, 5_000]) {
      clock.advance(pause - 1);
      expect(() => breaker.admit('ada')).toThrow('circuit breaker is open');
      clock.advance(1);
      breaker.admit('ada')('upstream_error');
    }
  });

  it('admits another probe when the caller of a probe aborts', () => {
    const { breaker, clock } = open();
    report(breaker, 'upstream_error', 80);
    clock.advance(1_000);
    breaker.admit('ada')('ignored');
    breaker.admit('ada')('success');
    expect(breaker.isOpen('ada')).toBe(false);
  });

  it('ignores outcomes of requests from before the pause', () => {
    const { breaker, clock } = open();
    const early = [breaker.admit('ada'), breaker.admit('ada')];
    report(breaker, 'upstream_error', 80);
    early[0]?.('success');
    early[1]?.('upstream_error');
    expect(breaker.isOpen('ada')).toBe(true);
    clock.advance(1_000);
    breaker.admit('ada')('success');
    expect(breaker.isOpen('ada')).toBe(false);
  });

  it('is not held open by a clock that goes back', () => {
    const { breaker, clock } = open();
    report(breaker, 'upstream_error', 80);
    clock.advance(-3_600_000);
    breaker.admit('ada')('success');
    expect(breaker.isOpen('ada')).toBe(false);
  });

  describe('while only a few users fail', () => {
    it('is open for them alone, however often they fail', () => {
      const { breaker, clock } = open();
      for (let i = 0; i < 80; i++) report(breaker, 'upstream_error', 1, `user ${i % 3}`);
      for (const user of ['user 0', 'user 1', 'user 2']) expect(breaker.isOpen(user)).toBe(true);
      for (let second = 0; second < 60; second++) {
        clock.advance(1_000);
        try {
          breaker.admit('user 0')('upstream_error');
        } catch {
          // Left alone, as it should be.
        }
        expect(breaker.isOpen('grace')).toBe(false);
        expect(() => breaker.admit('grace')).not.toThrow();
      }
    });

    it('is open for everybody once more than three fail', () => {
      const { breaker } = open();
      report(breaker, 'upstream_error', 80);
      for (const user of ['grace', 'lin', 'mary']) {
        expect(breaker.isOpen('edith')).toBe(false);
        report(breaker, 'upstream_timeout', 1, user);
      }
      expect(() => breaker.admit('edith')).toThrowError(expect.objectContaining({ code: 'upstream_timeout' }));
    });

    it('closes after a success of another user', () => {
      const { breaker } = open();
      report(breaker, 'upstream_error', 80);
      for (const user of ['grace', 'lin']) report(breaker, 'upstream_error', 1, user);
      report(breaker, 'success', 1, 'mary');
      for (const user of ['ada', 'grace', 'lin', 'edith']) expect(breaker.isOpen(user)).toBe(false);
      report(breaker, 'upstream_error', 1, 'edith');
      expect(breaker.isOpen('edith')).toBe(false);
    });

    it('does not count those for whom it mostly works', () => {
      const { breaker } = open();
      for (let i = 0; i < 20; i++) report(breaker, i % 4 === 0 ? 'upstream_error' : 'success', 1, `user ${i % 5}`);
      report(breaker, 'upstream_error', 75);
      expect(breaker.isOpen('ada')).toBe(true);
      for (let i = 0; i < 5; i++) expect(breaker.isOpen(`user ${i}`)).toBe(false);
    });

    it('ignores aborted requests of others', () => {
      const { breaker } = open();
      report(breaker, 'upstream_error', 80);
      for (let i = 0; i < 10; i++) report(breaker, 'ignored', 1, `user ${i}`);
      expect([breaker.isOpen('ada'), breaker.isOpen('grace')]).toEqual([true, false]);
    });
  });

  it('opens at once for everybody when many fail', () => {
    const { breaker } = open();
    for (let i = 0; i < 80; i++) report(breaker, 'upstream_error', 1, `user ${i % 10}`);
    expect(breaker.isOpen('grace')).toBe(true);
    expect(() => breaker.admit('grace')).toThrow('circuit breaker is open');
  });

  it('probes with other users first, so that one failing user does not keep it open', () => {
    const { breaker, clock } = open();
    for (let i = 0; i < 80; i++) report(breaker, 'upstream_error', 1, `user ${i % 10}`);
    clock.advance(1_000);
    breaker.admit('user 9')('upstream_error');
    clock.advance(1_500);
    expect(() => breaker.admit('user 9')).toThrow('circuit breaker is open');
    breaker.admit('user 8')('success');
    expect(breaker.isOpen('user 9')).toBe(false);
  });

  it('never refuses a user whose requests succeed while three others always fail', () => {
    const step = fc.record({ user: fc.nat(5), ends: fc.nat(8), ms: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 200, maxLength: 600 }), (steps) => {
        const { breaker, clock } = open();
        const running: (() => void)[] = [];
        const refused = new Set<number>();
        for (const { user, ends, ms } of steps) {
          clock.advance(ms);
          const fails = user < 3;
          try {
            const end = breaker.admit(`user ${user}`);
            running.push(() => end(fails ? 'upstream_error' : 'success'));
          } catch {
            refused.add(user);
          }
          for (const end of running.splice(0, ends)) end();
        }
        expect([...refused].filter((user) => user >= 3)).toEqual([]);
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });

  it('sends few requests to an upstream that fails for all users, and recovers within five seconds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1_000, maxLength: 1_000 }), (users) => {
        const { breaker, clock } = open();
        let asked = 0;
        for (const user of users) {
          clock.advance(20);
          try {
            breaker.admit(`user ${user}`)('upstream_error');
            asked++;
          } catch {
            // Left alone, as it should be.
          }
        }
        expect(asked).toBeLessThan(95);
        clock.advance(5_000);
        breaker.admit('user 0')('success');
        expect(breaker.isOpen('user 1')).toBe(false);
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});
