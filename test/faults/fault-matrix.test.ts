import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRuns } from '../runs.ts';
import { faultsOf, openCell, reached, runCell } from './fault-cells.ts';
import { faults } from './fault-list.ts';
import { startFaultServer, type FaultServer } from './fault-server.ts';
import { answer, doneBut } from './fault-verbs.ts';
import { createTestClock } from '../support/clock.ts';

// One that a client may send again, and `fetch` does: the upstream says that it did nothing.
const misdirected = 421;

let server: FaultServer;
const rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  server = await startFaultServer();
  process.on('unhandledRejection', onRejection);
});

afterAll(async () => {
  process.off('unhandledRejection', onRejection);
  await server.close();
});

describe.each(faults)(
  'an upstream that gives %s',
  { tags: ['security-95', 'security-105', 'security-107', 'security-115', 'security-117', 'security-121'] },
  (_, ...broken) => {
    it.each(reached)('ends $operation in a known way, sent no oftener than it may be', async (one) => {
      const ended = await runCell(server, one, broken, createTestClock());
      expect(faultsOf(one, ended)).toEqual([]);
    });
  },
);

it.each(reached)('an upstream that says it is not the one is asked for $operation once more at most', async (one) => {
  const ended = await runCell(server, one, [answer(misdirected)], createTestClock());
  expect(ended.seen.length).toBeLessThanOrEqual(2);
  expect([ended.answer.status, ended.answer.json.code]).toEqual(
    one.operation === 'createUser' ? [502, 'upstream_error'] : [400, 'invalid_request'],
  );
});

it('cut anywhere, an answer is never shown in part', { tags: ['security-103'], timeout: 120_000 }, async () => {
  const { call, world } = await openCell(server, 'listIntegrations', createTestClock());
  const whole = JSON.stringify({
    integrations: Array.from({ length: 12 }, (_item, index) => ({ integrationId: `int_${index}`, name: 'Ünï "x"' })),
  });
  const bytes = Buffer.from(whole);
  const statuses = new Set<number>();
  for (let at = 0; at < bytes.length; at++) {
    world.use(
      'listIntegrations',
      doneBut(() => ({ body: bytes.subarray(0, at) })),
    );
    statuses.add((await call('GET', '/embedded/integrations')).status);
  }
  countRuns(bytes.length);
  expect([...statuses]).toEqual([502]);
  world.use(
    'listIntegrations',
    doneBut(() => ({ body: bytes })),
  );
  expect((await call('GET', '/embedded/integrations')).status).toBe(200);
});

it('no failure was left unhandled, and no prototype changed', () => {
  expect(rejections).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['installed']).toBeUndefined();
});
