import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRetryBudget } from '../../../src/server/upstream/retries.ts';
import { createTestClock, open } from '../support.ts';

describe('createRetryBudget', () => {
  it('lets a few fail again and again', () => {
    const budget = createRetryBudget();
    for (let request = 0; request < 15; request++) {
      budget.earn();
      expect([budget.spend(), budget.spend()]).toEqual([true, true]);
    }
  });

  it('gives two further tries for five requests, and a start, whatever comes when', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 500 }), (steps) => {
        const budget = createRetryBudget();
        let [requests, tries] = [0, 0];
        for (const isRequest of steps) {
          if (isRequest) {
            requests++;
            budget.earn();
          } else if (budget.spend()) tries++;
        }
        expect(tries).toBeLessThanOrEqual(50 + requests * 0.4 + 1e-9);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

it('keeps a half-broken upstream from being asked more than half as much again', async () => {
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
});
