import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  activateWorkflow,
  createCredential,
  executeConnectorAction,
  isOutcomeUnknown,
  listIntegrations,
  triggerEvent,
  type Api,
  type PlugboardError,
  type PlugboardErrorCode,
} from '../../../src/api/index.ts';
import { errorStatus } from '../../../src/api/internal.ts';
import { createClient, problem } from '../transport.ts';

const html = (status: number, headers: Record<string, string> = {}) =>
  new Response('<!doctype html><title>Sign in</title>', {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });

// Taken before a test replaces the timers.
const { setImmediate: realSetImmediate } = globalThis;
const nextTask = () => new Promise<void>((resolve) => void realSetImmediate(resolve));

const failureOf = (asked: Promise<unknown>) =>
  asked.then(
    () => expect.unreachable(),
    (error: unknown) => error as PlugboardError,
  );

const writes: [string, (api: Api) => Promise<unknown>][] = [
  ['activateWorkflow', (api) => activateWorkflow(api, { workflowId: 'wf_1' })],
  ['createCredential', (api) => createCredential(api, { connectorId: 'a', data: {} })],
  ['triggerEvent', (api) => triggerEvent(api, { event: 'order.created' })],
  [
    'executeConnectorAction',
    (api) => executeConnectorAction(api, { connectorId: 'a', actionId: 'b', credentialId: 'c' }),
  ],
];

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the proxy transport', () => {
  it('sends the guard header and the cookies of the page', async () => {
    const { api, sent } = createClient(() => Response.json({ integrations: [] }));
    await listIntegrations(api);
    const [one] = sent;
    expect(one?.url).toBe('/api/plugboard/embedded/integrations');
    expect(one?.headers.get('x-plugboard')).toBe('1');
    expect(one?.headers.has('authorization')).toBe(false);
    expect(one?.init).toMatchObject({ credentials: 'include', redirect: 'manual', cache: 'no-store' });
  });

  it.each(Object.entries(errorStatus).filter(([, status]) => status > 0))(
    'turns a problem %s into the error of that code',
    async (code, status) => {
      const answer = () => problem(status, code, { requestId: 'req_1', fields: ['a', 1, 'b'] }, { 'retry-after': '2' });
      const { api, sent } = createClient(answer);
      expect(await failureOf(listIntegrations(api))).toMatchObject({
        name: 'PlugboardError',
        code,
        requestId: 'req_1',
        retryAfter: 2_000,
        fields: ['a', 'b'],
      });
      expect(sent).toHaveLength(code === 'rate_limited' ? 2 : 1);
    },
  );

  const throttle = () => problem(429, 'rate_limited', { requestId: 'req_1' }, { 'retry-after': '2' });

  it('retries a read after a 429 of the handler, once `Retry-After` has passed', async () => {
    const { api, sent, clock } = createClient((_, number) =>
      number === 1 ? throttle() : Response.json({ integrations: [] }),
    );
    expect(await listIntegrations(api)).toEqual({ integrations: [], skipped: 0 });
    expect([sent.length, clock.waits]).toEqual([2, [2_000]]);
  });

  it('gives up on a read after 15 s', async () => {
    vi.useFakeTimers();
    const { api } = createClient(() => new Promise(() => undefined));
    const failure = failureOf(listIntegrations(api));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(await failure).toMatchObject({ code: 'timeout' });
  });

  it('gives up on a read after 15 s although it was sent once more', async () => {
    vi.useFakeTimers();
    const { api, clock, sent } = createClient((_, number) => {
      if (number > 1) return new Promise(() => undefined);
      clock.advance(9_000);
      return throttle();
    });
    const failure = failureOf(listIntegrations(api));
    while (sent.length < 2) await nextTask();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(await failure).toMatchObject({ code: 'timeout' });
  });

  it.each(writes)('sends %s once, even after a 429 of the handler', async (_, write) => {
    const { api, sent } = createClient(throttle);
    expect(await failureOf(write(api))).toMatchObject({ code: 'rate_limited' });
    expect(sent).toHaveLength(1);
  });

  it('never shows the text of the problem document', async () => {
    const { api } = createClient(() => problem(500, 'internal', { detail: 'sk_live_1', title: 'sk_live_1' }));
    expect(String(await failureOf(listIntegrations(api)))).not.toContain('sk_live_1');
  });

  it.each<[string, () => Response, PlugboardErrorCode]>([
    ['a redirect before the handler ever answered', () => html(308, { location: '/api/plugboard/' }), 'not_mounted'],
    ['an opaque redirect before the handler ever answered', () => Object.assign(Response.error(), {}), 'not_mounted'],
    ['a bare 401', () => html(401), 'unauthenticated'],
    ['a bare 403', () => html(403), 'not_allowed'],
    ['a missing mount', () => html(404), 'not_mounted'],
    ['a static server', () => html(405), 'not_mounted'],
    ['a body limit of the host', () => html(413), 'too_large'],
    ['a throttle of the host', () => html(429), 'rate_limited'],
    ['a gateway without a server', () => html(502), 'upstream_unreachable'],
    ['a crash of the host', () => html(500), 'internal'],
    ['a page with 200', () => html(200), 'not_mounted'],
    ['nothing', () => new Response(null, { status: 200 }), 'upstream_invalid'],
    [
      'half a document',
      () => new Response('{"integrations": [', { headers: { 'content-type': 'application/json' } }),
      'upstream_invalid',
    ],
    ['a list where an object belongs', () => Response.json([]), 'upstream_invalid'],
    ['a problem with a code of another time', () => problem(403, 'brand_new'), 'not_allowed'],
    ['a problem with a code of the prototype', () => problem(500, 'constructor'), 'internal'],
    [
      'a broken problem',
      () => new Response('{', { status: 500, headers: { 'content-type': 'application/problem+json' } }),
      'internal',
    ],
  ])('reads %s', async (name, answer, code) => {
    const opaque = name.startsWith('an opaque redirect');
    const respond = () => {
      const response = answer();
      return opaque
        ? new Proxy(response, {
            get: (target, key) => (key === 'type' ? 'opaqueredirect' : Reflect.get(target, key, target)),
          })
        : response;
    };
    const { api } = createClient(respond);
    expect(await failureOf(listIntegrations(api))).toMatchObject({ code });
  });

  it.each([
    [false, 'offline'],
    [true, 'upstream_unreachable'],
  ])('sends a read once more when its connection breaks; online %s, that is %s', async (online, code) => {
    const { api, sent } = createClient(() => Promise.reject(new TypeError('Failed to fetch')), {
      online: () => online,
    });
    expect(await failureOf(listIntegrations(api))).toMatchObject({ code });
    expect(sent).toHaveLength(2);
  });

  it('treats a redirect as the end of the session once the handler has answered', async () => {
    const { api } = createClient((_, number) =>
      number === 1 ? problem(429, 'rate_limited', {}, { 'x-request-id': 'req_1' }) : html(302, { location: '/login' }),
    );
    expect(await failureOf(listIntegrations(api))).toMatchObject({ code: 'rate_limited' });
    expect(await failureOf(listIntegrations(api))).toMatchObject({ code: 'unauthenticated' });
  });

  it('names `origins` when the browser blocks the response of another origin', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { api } = createClient(() => Promise.reject(new TypeError('Failed to fetch')), {
      online: () => true,
      basePath: 'https://api.example.com/plugboard',
    });
    const error = await failureOf(listIntegrations(api));
    expect(error).toMatchObject({ code: 'not_mounted', message: expect.stringContaining('`origins`') });
    warn.mockRestore();
  });

  it('warns a developer once, with the request, the response and the fix', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { api } = createClient(() => html(404), { basePath: '/no-such-mount' });
    const error = await failureOf(listIntegrations(api));
    await failureOf(listIntegrations(api));
    expect(error.message).toBe(
      'No Plugboard handler answered GET /no-such-mount/embedded/integrations: 404 text/html came. ' +
        'Mount the handler there, or set `basePath` on the provider to where it is.',
    );
    expect(error.requestId).toBeUndefined();
    expect(warn.mock.calls).toEqual([[`plugboard: ${error.message}`]]);
    warn.mockRestore();
  });

  it('recovers on the second try', async () => {
    const { api, sent } = createClient((_, number) => {
      if (number === 1) throw new TypeError('Failed to fetch');
      return Response.json({ integrations: [] });
    });
    expect(await listIntegrations(api)).toEqual({ integrations: [], skipped: 0 });
    expect(sent).toHaveLength(2);
  });

  it('leaves other retries to the handler', async () => {
    const { api, sent } = createClient(() => problem(502, 'upstream_error'));
    await failureOf(listIntegrations(api));
    expect(sent).toHaveLength(1);
  });

  it.each(writes)('sends %s once; a broken connection leaves its outcome unknown', async (_, write) => {
    const { api, sent } = createClient(() => Promise.reject(new TypeError('Failed to fetch')), { online: () => true });
    const error = await failureOf(write(api));
    expect(sent).toHaveLength(1);
    expect(isOutcomeUnknown(error)).toBe(true);
  });

  it.each(writes)('is offline when %s starts without a network, since nothing was sent', async (_, write) => {
    const { api, sent } = createClient(() => Promise.reject(new TypeError('Failed to fetch')), { online: () => false });
    const error = await failureOf(write(api));
    expect(error.code).toBe('offline');
    expect(isOutcomeUnknown(error)).toBe(false);
    // The network may be back by a second attempt, and the user no longer expects the write.
    expect(sent).toHaveLength(1);
  });

  it('works without a network when the handler is on the same machine', async () => {
    const { api } = createClient(() => Response.json({ integrations: [] }), { online: () => false });
    expect((await listIntegrations(api)).integrations).toEqual([]);
  });

  it('rejects when the signal aborts, during a request and between two', async () => {
    const controller = new AbortController();
    const { api, sent } = createClient(() => {
      controller.abort();
      throw new DOMException('gone', 'AbortError');
    });
    expect(await failureOf(listIntegrations(api, { signal: controller.signal }))).toMatchObject({ code: 'aborted' });
    expect(sent).toHaveLength(1);
  });
});
