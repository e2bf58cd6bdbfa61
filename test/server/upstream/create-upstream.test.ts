import { describe, expect, it } from 'vitest';
import {
  activateWorkflow,
  createCredential,
  deleteUserLogs,
  executeConnectorAction,
  listConnectors,
  listIntegrations,
  listWorkflowLogs,
  triggerEvent,
} from '../../../src/api/index.ts';
import { contractOperations, toUpstreamRequest, type OperationName } from '../../../src/api/internal.ts';
import { toConfig } from '../../../src/server/config/config.ts';
import { createUpstream } from '../../../src/server/upstream/create-upstream.ts';
import { createTestClock } from '../../support/clock.ts';

const base = 'https://a.example/2025-09';

/** An upstream that answers as told, for the user usr_1, and what it was asked. */
function openUpstream(answer: (nth: number, init: RequestInit) => Response | Promise<Response>, signal?: AbortSignal) {
  const clock = createTestClock();
  const asked: { url: string; init: RequestInit }[] = [];
  const { alloy } = toConfig({
    alloy: { apiKey: 'SK_CANARY_0001', embeddedUrl: base, connectivityUrl: 'https://b.example' },
    authenticate: () => null,
    clock,
    random: () => 0.5,
    limits: { responseBytes: 1_000 },
    fetch: async (url, init) => {
      asked.push({ url, init });
      return answer(asked.length, init);
    },
  });
  return {
    upstream: createUpstream(alloy)({ hostUserId: 'ada', userIdOf: () => 'usr_1', clientSignal: signal }),
    asked,
    clock,
  };
}

const list = () => Response.json({ integrations: [] });

describe('a request to the upstream', () => {
  it('has the key, the version and the user, and nothing of the browser', async () => {
    const { upstream, asked } = openUpstream(list);
    await listIntegrations(upstream);
    const [{ url, init }] = asked as [(typeof asked)[0]];
    expect(url).toBe(`${base}/integrations?userId=usr_1`);
    expect(init.headers).toEqual({
      accept: 'application/json',
      authorization: 'Bearer SK_CANARY_0001',
      'x-api-version': '2025-09',
      'x-alloy-userid': 'usr_1',
    });
    expect(init).toMatchObject({ method: 'GET', redirect: 'manual', body: null });
    expect(init).not.toHaveProperty('credentials');
  });

  it('keeps the path of the base and goes to the API of its operation', async () => {
    const { upstream, asked } = openUpstream((nth) =>
      Response.json(nth === 1 ? { success: true } : { connectors: [] }),
    );
    await deleteUserLogs(upstream);
    await listConnectors(upstream, { category: 'E-Commerce & more' });
    expect(asked.map(({ url }) => url)).toEqual([
      `${base}/users/usr_1/logs`,
      'https://b.example/connectors?category=E-Commerce+%26+more',
    ]);
    expect(asked[1]?.init.headers).not.toHaveProperty('x-alloy-userid');
  });

  it('has its whole body at once, so that its length is sent', { tags: ['security-119'] }, async () => {
    const { upstream, asked } = openUpstream(() => Response.json({ success: true }));
    await activateWorkflow(upstream, { workflowId: 'wf_1' });
    expect(asked[0]?.init.body).toBe('{"workflowId":"wf_1","userId":"usr_1"}');
    expect(asked[0]?.init.headers).toMatchObject({ 'content-type': 'application/json' });
  });
});

describe('what an upstream answers', () => {
  it.each([
    [400, 'invalid_request'],
    [401, 'upstream_auth'],
    [403, 'upstream_auth'],
    [404, 'not_found'],
    [409, 'conflict'],
    [413, 'too_large'],
    [422, 'rejected'],
    [300, 'upstream_invalid'],
    [302, 'upstream_invalid'],
    [307, 'upstream_invalid'],
    [308, 'upstream_invalid'],
  ])('%i is %s at once', async (status, code) => {
    const headers = { location: 'https://evil.example/' };
    const { upstream, asked } = openUpstream(() => new Response(null, { status, headers }));
    await expect(listIntegrations(upstream)).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [429, 'rate_limited'],
    [500, 'upstream_error'],
    [502, 'upstream_error'],
    [503, 'upstream_error'],
    [504, 'upstream_error'],
    [408, 'upstream_timeout'],
  ])('%i is %s after three tries of a read, two of a repeatable write and one of another', async (status, code) => {
    const tries = async (send: (upstream: ReturnType<typeof openUpstream>['upstream']) => Promise<unknown>) => {
      const { upstream, asked } = openUpstream(() => new Response('<h1>Bad gateway</h1>', { status }));
      await expect(send(upstream)).rejects.toMatchObject({ code });
      return asked.length;
    };
    expect(await tries((upstream) => listIntegrations(upstream))).toBe(3);
    expect(await tries((upstream) => activateWorkflow(upstream, { workflowId: 'wf_1' }))).toBe(2);
    expect(await tries((upstream) => createCredential(upstream, { connectorId: 'a', data: {} }))).toBe(1);
    expect(await tries((upstream) => triggerEvent(upstream, { event: 'a' }))).toBe(1);
    const action = { connectorId: 'a', actionId: 'b', credentialId: 'c' };
    expect(await tries((upstream) => executeConnectorAction(upstream, action))).toBe(1);
  });

  it('is used when a later try succeeds, after a wait', { tags: ['security-89'] }, async () => {
    const { upstream, asked, clock } = openUpstream((nth) => (nth < 3 ? new Response(null, { status: 500 }) : list()));
    const start = clock.now();
    expect(await listIntegrations(upstream)).toEqual({ integrations: [], skipped: 0 });
    expect(asked).toHaveLength(3);
    expect(clock.now() - start).toBe(225 + 450);
  });

  it.each([
    ['1', 1_000],
    ['0', 225],
    ['-5', 225],
    ['soon', 225],
    ['1, 2', 225],
    ['', 225],
    ['9'.repeat(400), 225],
    ['Sun, 19 Apr 2026 10:00:02 GMT', 2_000],
    ['Sun, 19 Apr 2020 10:00:00 GMT', 225],
  ])('may say when to come back: %s', async (retryAfter, waited) => {
    const headers = { 'retry-after': retryAfter };
    const { upstream, clock } = openUpstream((nth) =>
      nth === 1 ? new Response(null, { status: 429, headers }) : list(),
    );
    const start = clock.now();
    await listIntegrations(upstream);
    expect(clock.now() - start).toBe(waited);
  });

  it('is passed on when it wants a longer wait than there is time', async () => {
    const headers = { 'retry-after': '20' };
    const { upstream, asked } = openUpstream(() => new Response(null, { status: 429, headers }));
    await expect(listIntegrations(upstream)).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 20_000 });
    expect(asked).toHaveLength(1);
  });

  it('throttles with a 400 in one dialect', { tags: ['security-97'] }, async () => {
    const body = { success: false, error: { code: 'BAD_REQUEST', message: 'Too many requests' } };
    const { upstream, asked } = openUpstream(() => Response.json(body, { status: 400 }));
    await expect(listIntegrations(upstream)).rejects.toMatchObject({ code: 'rate_limited' });
    expect(asked).toHaveLength(3);
  });

  it.each([
    '<html>',
    '{"integrations": [',
    'null',
    '[',
    'true',
    '0',
    '""',
    '{}',
    ' ',
    '{"integrations":{}}',
    '{"data":null}',
  ])('is never an empty list when it is %s', async (text) => {
    const { upstream } = openUpstream(() => new Response(text));
    await expect(listIntegrations(upstream)).rejects.toMatchObject({ code: 'upstream_invalid' });
  });

  it('is given up beyond the limit, counted after decoding', async () => {
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 100;
            controller.enqueue(new Uint8Array(100).fill(32));
          },
        }),
      );
    const { upstream, asked } = openUpstream(endless);
    await expect(listIntegrations(upstream)).rejects.toMatchObject({ code: 'upstream_invalid' });
    expect(asked).toHaveLength(1);
    expect(sent).toBeLessThan(2_000);
  });

  it(
    'is nothing when the connection breaks, and says nothing of where it was going',
    { tags: ['security-99'] },
    async () => {
      const { upstream } = openUpstream(() =>
        Promise.reject(new TypeError(`connect ECONNREFUSED SK_CANARY_0001 ${base}`)),
      );
      const error: unknown = await listIntegrations(upstream).catch((error: unknown) => error);
      expect(error).toMatchObject({ code: 'upstream_unreachable' });
      expect(`${(error as Error).message}${(error as Error).stack}`).not.toMatch(/CANARY|a\.example/);
      expect(error).not.toHaveProperty('cause');
    },
  );
});

describe('a caller that leaves', () => {
  const hang = (_nth: number, { signal }: RequestInit) =>
    new Promise<Response>((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason as Error)),
    );

  it('ends a read', async () => {
    const controller = new AbortController();
    const { upstream } = openUpstream(hang, controller.signal);
    const reading = listWorkflowLogs(upstream, { workflowId: 'wf_1' });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });

  it('does not cancel a write, so that its outcome is known', async () => {
    const controller = new AbortController();
    let answer: (response: Response) => void = () => {};
    const { upstream, asked } = openUpstream(
      (nth, init) => Promise.race([hang(nth, init), new Promise<Response>((resolve) => (answer = resolve))]),
      controller.signal,
    );
    const writing = activateWorkflow(upstream, { workflowId: 'wf_1' });
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    answer(Response.json({ success: true }));
    await expect(writing).resolves.toEqual({ success: true });
  });
});

describe('any text as an id', () => {
  // A seeded generator of text from letters that matter to URLs, and from all of Unicode.
  const letters = [
    '.',
    '/',
    '\\',
    '%',
    '2',
    'e',
    'f',
    'F',
    '?',
    '#',
    '@',
    ':',
    ';',
    '&',
    ' ',
    '\n',
    '\u0000',
    'a',
    '-',
    '_',
  ];
  let seed = 1;
  const random = () => ((seed = (seed * 48_271) % 2_147_483_647) - 1) / 2_147_483_646;
  const anyText = () =>
    Array.from({ length: Math.floor(random() * 12) }, () =>
      random() < 0.8
        ? (letters[Math.floor(random() * letters.length)] ?? '')
        : String.fromCodePoint(Math.floor(random() * 0x10ffff)),
    ).join('');

  it('changes neither the host nor the number of segments, or nothing is sent', { tags: ['security-11'] }, () => {
    const names = Object.keys(contractOperations) as (keyof typeof contractOperations & OperationName)[];
    let built = 0;
    for (let run = 0; run < 20_000; run++) {
      const operation = names[run % names.length]!;
      const id = anyText();
      const params = { workflowId: id, connectorId: id, actionId: id };
      let url: URL;
      try {
        url = new URL(toUpstreamRequest(base, { operation, params }, random() < 0.5 ? 'usr_1' : anyText()).url);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^(invalid_request|internal)$/) });
        continue;
      }
      built++;
      const template = new URL(base + contractOperations[operation].path);
      expect(url.origin).toBe('https://a.example');
      expect(url.hash).toBe('');
      const [given, wanted] = [url.pathname.split('/'), template.pathname.split('/')];
      expect(given).toHaveLength(wanted.length);
      for (const [index, segment] of wanted.entries()) {
        if (!segment.startsWith('%7B')) expect(given[index]).toBe(segment);
        else expect(given[index]).not.toMatch(/^(%2e|\.)*$/i);
      }
    }
    expect(built).toBeGreaterThan(100);
  });
});
