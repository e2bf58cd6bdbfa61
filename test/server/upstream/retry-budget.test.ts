import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRetryBudget } from '../../../src/server/upstream/retry-budget.ts';
import { open } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

describe('createRetryBudget', () => {
  it('stays closed while a few requests fail', () => {
    const budget = createRetryBudget();
    for (let request = 0; request < 15; request++) {
      budget.earn('ada');
      expect([budget.spend('ada'), budget.spend('ada')]).toEqual([true, true]);
    }
  });

  it('is not used up by one user whose requests always fail', () => {
    const budget = createRetryBudget();
    for (let request = 0; request < 10_000; request++) {
      budget.earn('mallory');
      budget.spend('mallory');
      budget.spend('mallory');
    }
    for (let nth = 0; nth < 20; nth++) expect(budget.spend('ada')).toBe(true);
  });

  it('allows two retries per five requests, plus an initial amount', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(3)), { maxLength: 500 }), (steps) => {
        const budget = createRetryBudget();
        let [requests, tries] = [0, 0];
        for (const [isRequest, user] of steps) {
          if (isRequest) {
            requests++;
            budget.earn(`user ${user}`);
          } else if (budget.spend(`user ${user}`)) tries++;
        }
        expect(tries).toBeLessThanOrEqual(50 + requests * 0.4 + 1e-9);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

it(
  'keeps a half-broken upstream from being asked more than half as much again',
  { tags: ['security-123'] },
  async () => {
    const { call, sandbox } = open({ clock: createTestClock(), limits: { perMinute: 100_000 } });
    const fetch = sandbox.fetch.bind(sandbox);
    let [asked, state] = [0, 1];
    sandbox.fetch = async (input, init) => {
      if (!new Request(input).url.includes('/integrations')) return fetch(input, init);
      asked++;
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state < 2 ** 31 ? new Response('{}', { status: 503 }) : Response.json({ integrations: [] });
    };
    const requests = 1_000;
    for (let request = 0; request < requests; request++) await call('GET', '/embedded/integrations');
    expect(asked).toBeGreaterThan(requests * 1.3);
    expect(asked).toBeLessThanOrEqual(requests * 1.5);
  },
);
