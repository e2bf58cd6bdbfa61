import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectOf } from '../../src/api/internal.ts';
import { deadlines } from '../../src/api/http/retry.ts';
import { faultsOf, reached, runCell, type Reached } from './fault-cells.ts';
import { startFaultServer, type Fault, type FaultServer } from './fault-server.ts';
import { dripBody, dripHeaders, fallSilent, silence } from './fault-verbs.ts';

const { setImmediate: soon } = globalThis;

const faults: [string, Fault][] = [
  ['never answers', silence],
  ['drips its headers', dripHeaders],
  ['drips its body', dripBody],
  ['falls silent in the middle', fallSilent],
];

let server: FaultServer;

beforeAll(async () => {
  server = await startFaultServer();
});

afterAll(() => server.close());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const totalOf = ({ operation, body = {} }: Reached) =>
  deadlines[effectOf({ operation, body: body as Record<string, unknown> })].total;

describe.each(faults)('an upstream that %s', (_, fault) => {
  it('keeps no operation beyond its deadline, and nothing open after it', { tags: ['security-101'] }, async () => {
    const start = Date.now();
    const runs = reached.map(async (one) => {
      return { one, outcome: await runCell(server, one, [fault]), took: Date.now() - start };
    });
    const all = Promise.all(runs);
    const ended = new AbortController();
    const end = () => ended.abort();
    void all.then(end, end);
    // Half a second at a time, with room for the network between: what is measured is the handler's time, not the machine's.
    while (!ended.signal.aborted && Date.now() - start < 60_000) {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => soon(resolve));
      await vi.advanceTimersByTimeAsync(500);
    }
    for (const { one, outcome, took } of await all) {
      expect([one.operation, faultsOf(one, outcome)]).toEqual([one.operation, []]);
      expect([one.operation, outcome.answer.status, outcome.answer.json.code]).toEqual([
        one.operation,
        504,
        'upstream_timeout',
      ]);
      expect(took).toBeLessThanOrEqual(totalOf(one));
    }
    vi.useRealTimers();
    await expect.poll(() => server.unfinished()).toBe(0);
  });
});
