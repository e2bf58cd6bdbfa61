import { describe, expect, it, vi } from 'vitest';
import {
  activateWorkflow,
  createCredential,
  deactivateWorkflow,
  generateUserToken,
  isOutcomeUnknown,
  listAllCredentials,
  listConnectors,
  listIntegrations,
  listWorkflowErrors,
  listWorkflows,
  openSession,
  triggerEvent,
  upgradeWorkflow,
  type Api,
  type ApiOptions,
  type PlugboardError,
} from '../../../src/api/index.ts';
import { deadlines } from '../../../src/api/http/retry.ts';
import { createClient, problem, type Sent } from '../transport.ts';

const embeddedUrl = 'https://embedded.test/2025-09';
const connectivityUrl = 'https://connectivity.test';
const failureOf = (asked: Promise<unknown>) =>
  asked.then(
    () => expect.unreachable(),
    (error: unknown) => error as PlugboardError,
  );

interface World {
  scope: string;
  expiresIn: number;
  refused: Set<string>;
  minted: number;
  /** In place of the usual answer. */
  answer?: ((sent: Sent) => Response | undefined | Promise<Response | undefined>) | undefined;
}

/** A handler that mints `jwt_1`, `jwt_2`, … and an upstream that takes any of them but those refused. */
function createWorld(options: ApiOptions = {}) {
  const world: World = { scope: 'ada', expiresIn: 3_600, refused: new Set(), minted: 0 };
  const client = createClient(
    async (sent) => {
      await Promise.resolve();
      const special = await world.answer?.(sent);
      if (special) return special;
      const { pathname } = new URL(sent.url, 'https://host.test');
      if (pathname.endsWith('/session')) {
        const upstream = { embeddedUrl, connectivityUrl };
        return Response.json({ access: 'token', scope: world.scope, capabilities: {}, links: {}, upstream });
      }
      if (pathname.endsWith('/token')) {
        const token = `jwt_${++world.minted}`;
        return Response.json({ token, userId: `usr_${world.scope}`, expiresIn: world.expiresIn });
      }
      const token = sent.headers.get('authorization')?.replace('Bearer ', '') ?? '';
      if (world.refused.has(token)) return Response.json({ error: 'no' }, { status: 401 });
      return Response.json({
        success: true,
        integrations: [],
        connectors: [],
        credentials: [],
        workflows: [],
        failed: [],
      });
    },
    { access: 'token', ...options },
  );
  const to = (part: string) => client.sent.filter(({ url }) => url.includes(part));
  return {
    ...client,
    world,
    to,
    upstream: () => client.sent.filter(({ url }) => /^https:\/\/(embedded|connectivity)/.test(url)),
  };
}

describe('the token transport', () => {
  it('sends requests to the upstream as the user of the token', async () => {
    const { api, upstream } = createWorld();
    await listIntegrations(api);
    await listConnectors(api);
    expect(upstream().map(({ url }) => url)).toEqual([
      `${embeddedUrl}/integrations?userId=usr_ada`,
      `${connectivityUrl}/connectors`,
    ]);
    for (const { headers, init } of upstream()) {
      expect(headers.get('authorization')).toBe('Bearer jwt_1');
      expect(headers.has('x-plugboard')).toBe(false);
      expect(init.credentials).toBe('omit');
    }
  });

  it('mints once and opens one session for 1,000 calls at once', { tags: ['security-71', 'security-85'] }, async () => {
    const { api, to } = createWorld();
    await Promise.all(Array.from({ length: 1_000 }, () => listIntegrations(api)));
    expect(to('/token')).toHaveLength(1);
    expect(to('/session')).toHaveLength(1);
  });

  it(
    'replaces a refused token once for 50 calls that meet the refusal at once',
    { tags: ['security-73'] },
    async () => {
      const { api, world, to, upstream } = createWorld();
      await listIntegrations(api);
      world.refused.add('jwt_1');
      await Promise.all(Array.from({ length: 50 }, () => listIntegrations(api)));
      expect(to('/token')).toHaveLength(2);
      expect(upstream()).toHaveLength(1 + 50 + 50);
    },
  );

  it('sends two requests when every token is refused', { tags: ['security-75'] }, async () => {
    const { api, world, to, upstream } = createWorld();
    for (const one of ['jwt_1', 'jwt_2', 'jwt_3']) world.refused.add(one);
    expect(await failureOf(listIntegrations(api))).toMatchObject({ code: 'upstream_auth' });
    expect(upstream()).toHaveLength(2);
    expect(to('/token').length).toBeLessThanOrEqual(2);
  });

  it('includes the attempt with a refused token in the deadline', async () => {
    const { api, world, clock } = createWorld();
    await listIntegrations(api);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    world.answer = ({ url, headers, init: { signal } }) => {
      if (!url.startsWith(embeddedUrl)) return undefined;
      if (headers.get('authorization') === 'Bearer jwt_1') {
        clock.advance(deadlines.once.attempt - 50);
        return Response.json({}, { status: 401 });
      }
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new TypeError('gone'))));
    };
    expect(await failureOf(triggerEvent(api, { event: 'a' }))).toMatchObject({ code: 'timeout' });
    const delays = timers.mock.calls.map(([, ms = 0]) => ms);
    timers.mockRestore();
    expect(delays.some((ms) => ms > 0 && ms <= 50)).toBe(true);
  });

  it.each([
    [3_600, 3_239, 1],
    [3_600, 3_241, 2],
    [60, 44, 1],
    [60, 46, 2],
    [30, 14, 1],
    [30, 16, 2],
  ])('renews a token of %i s after %i s: %i minted', async (expiresIn, after, minted) => {
    const { api, world, clock, to } = createWorld();
    world.expiresIn = expiresIn;
    await listIntegrations(api);
    clock.advance(after * 1_000);
    await listIntegrations(api);
    expect(to('/token')).toHaveLength(minted);
  });

  it('is at most three requests deep on a cold start', async () => {
    const { api, sent } = createWorld();
    await listIntegrations(api);
    expect(sent.map(({ url }) => url.split('/').at(-1)?.split('?')[0])).toEqual(['session', 'token', 'integrations']);
  });

  it('sends extension operations to the handler', async () => {
    const { api, sent, upstream } = createWorld();
    await listWorkflows(api);
    await listAllCredentials(api, { connectorIds: ['a'] });
    expect(upstream()).toEqual([]);
    expect(sent.map(({ url }) => url)).toEqual([
      '/api/plugboard/embedded/workflows',
      '/api/plugboard/connectivity/credentials?connectorId=a',
    ]);
    for (const { headers } of sent) expect(headers.has('authorization')).toBe(false);
  });

  it('records each confirmed write, and no other', async () => {
    const { api, to } = createWorld();
    await activateWorkflow(api, { workflowId: 'wf_1' });
    await deactivateWorkflow(api, { workflowId: 'wf_1' });
    await upgradeWorkflow(api, { workflowId: 'wf_1', version: '2.0.0' });
    await upgradeWorkflow(api, { workflowId: 'wf_1' });
    await listIntegrations(api);
    expect(to('/wf_1/state').map(({ body }) => body)).toEqual([
      { state: 'active' },
      { state: 'inactive' },
      { version: '2.0.0' },
    ]);
  });

  it('records nothing when the write failed', async () => {
    const { api, world, to } = createWorld();
    world.answer = ({ url }) => (url.startsWith(embeddedUrl) ? Response.json({}, { status: 409 }) : undefined);
    expect(await failureOf(activateWorkflow(api, { workflowId: 'wf_1' }))).toMatchObject({ code: 'conflict' });
    expect(to('/state')).toEqual([]);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['a failure', () => Response.json({}, { status: 500 })],
    ['no JSON', () => new Response('<html>')],
    ['no object', () => Response.json(null)],
    ['a broken connection', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('records an unknown state after %s, and no version', async (_, answer) => {
    const { api, world, to } = createWorld();
    world.answer = ({ url }) => (url.startsWith(embeddedUrl) ? answer() : undefined);
    expect(isOutcomeUnknown(await failureOf(deactivateWorkflow(api, { workflowId: 'wf_1' })))).toBe(true);
    await failureOf(upgradeWorkflow(api, { workflowId: 'wf_1', version: '2.0.0' }));
    expect(to('/state').map(({ body }) => body)).toEqual([{ state: 'unknown' }]);
  });

  it('records nothing for `success: false`', async () => {
    const { api, world, to } = createWorld();
    world.answer = ({ url }) => (url.startsWith(embeddedUrl) ? Response.json({ success: false }) : undefined);
    expect(await failureOf(activateWorkflow(api, { workflowId: 'wf_1' }))).toMatchObject({ code: 'rejected' });
    expect(to('/state')).toEqual([]);
  });

  it('counts a write as applied even if recording fails', async () => {
    const { api, world } = createWorld();
    world.answer = ({ url }) => (url.includes('/state') ? problem(500, 'internal') : undefined);
    expect(await activateWorkflow(api, { workflowId: 'wf_1' })).toEqual({ success: true });
  });

  it('records a confirmed write after the component has unmounted', async () => {
    const { api, world, to } = createWorld();
    const controller = new AbortController();
    world.answer = ({ url }) => {
      if (!url.includes('/activate')) return undefined;
      return new Response(
        new ReadableStream({
          start(body) {
            body.enqueue(new TextEncoder().encode('{"success":true}'));
            body.close();
            setImmediate(() => controller.abort());
          },
        }),
      );
    };
    await activateWorkflow(api, { workflowId: 'wf_1' }, { signal: controller.signal }).catch(() => undefined);
    const [record] = to('/state');
    expect(record?.init.signal?.aborted).toBe(false);
  });

  it.each([
    [503, 3],
    [429, 3],
    [404, 1],
  ])('repeats a read that meets %i: %i requests', async (status, times) => {
    const { api, world, upstream } = createWorld();
    world.answer = ({ url }) => (url.startsWith(embeddedUrl) ? new Response('{}', { status }) : undefined);
    await failureOf(listIntegrations(api));
    expect(upstream()).toHaveLength(times);
  });

  it('sends a credential twice only after a refused token', async () => {
    const { api, world, upstream } = createWorld();
    world.answer = ({ url }) => (url.startsWith(connectivityUrl) ? new Response('{}', { status: 503 }) : undefined);
    await failureOf(createCredential(api, { connectorId: 'a', data: { apiKey: 'x' } }));
    expect(upstream()).toHaveLength(1);
    expect(upstream()[0]?.body).toEqual({ data: { apiKey: 'x' }, userId: 'usr_ada' });
  });

  it('returns the names of the refused fields and no upstream text', async () => {
    const { api, world } = createWorld();
    world.answer = ({ url }) =>
      url.startsWith(connectivityUrl)
        ? Response.json({ message: 'apiKey sk_live_1 is wrong' }, { status: 422 })
        : undefined;
    const error = await failureOf(createCredential(api, { connectorId: 'a', data: { apiKey: 'x', domain: 'y' } }));
    expect(error).toMatchObject({ code: 'rejected', fields: ['apiKey'] });
    expect(String(error)).not.toContain('sk_live_1');
  });

  it('names the option to change when the session has no upstream', async () => {
    const { api, world } = createWorld();
    const proxy = { access: 'proxy', scope: 's', capabilities: {}, links: {} };
    world.answer = ({ url }) => (url.endsWith('/session') ? Response.json(proxy) : undefined);
    const error = await failureOf(listIntegrations(api));
    expect(error.code).toBe('not_allowed');
    expect(error.message).toMatch(/Set its option access to 'token'/);
  });

  it('opens the session again after a failure', async () => {
    const { api, world, to } = createWorld();
    world.answer = ({ url }) => (url.endsWith('/session') ? problem(500, 'internal') : undefined);
    await failureOf(listIntegrations(api));
    world.answer = undefined;
    await listIntegrations(api);
    expect(to('/session')).toHaveLength(2);
  });

  it('mints again after a failure and after a reset', async () => {
    const { api, world, to } = createWorld();
    world.answer = ({ url }) => (url.endsWith('/token') ? problem(502, 'upstream_error') : undefined);
    await failureOf(listIntegrations(api));
    const tries = to('/token').length;
    world.answer = undefined;
    await listIntegrations(api);
    api.reset?.();
    await listIntegrations(api);
    expect(to('/token')).toHaveLength(tries + 2);
  });

  it('drops the token when the session belongs to another user', async () => {
    const { api, world, upstream } = createWorld();
    await openSession(api);
    await listIntegrations(api);
    world.scope = 'grace';
    await openSession(api);
    await listIntegrations(api);
    expect(upstream().map(({ url }) => url.split('=').at(-1))).toEqual(['usr_ada', 'usr_grace']);
  });

  it('drops the token when the session has ended', async () => {
    const { api, world, upstream } = createWorld();
    await listIntegrations(api);
    world.answer = ({ url }) => (url.startsWith('/api') ? problem(401, 'unauthenticated') : undefined);
    expect(await failureOf(openSession(api))).toMatchObject({ code: 'unauthenticated' });
    expect(await failureOf(listIntegrations(api))).toMatchObject({ code: 'unauthenticated' });
    expect(upstream()).toHaveLength(1);
  });

  it('keeps the token while the session is the same', async () => {
    const { api, to } = createWorld();
    await openSession(api);
    await listIntegrations(api);
    await openSession(api);
    await listIntegrations(api);
    expect(to('/token')).toHaveLength(1);
  });

  describe('when the handler’s session has become another user’s', () => {
    const writes = [
      ['a write', (api: Api) => activateWorkflow(api, { workflowId: 'wf_1' })],
      ['a credential', (api: Api) => createCredential(api, { connectorId: 'a', data: { apiKey: 'ada-s' } })],
    ] as const;

    it.each(writes)('does not retry %s as that user', async (_, send) => {
      const { api, world, upstream } = createWorld();
      await listIntegrations(api);
      world.refused.add('jwt_1');
      world.scope = 'grace';
      expect(await failureOf(send(api))).toMatchObject({ code: 'unauthenticated' });
      expect(upstream().slice(1)).toHaveLength(1);
      expect(upstream().at(-1)?.headers.get('authorization')).toBe('Bearer jwt_1');
      expect((await listIntegrations(api)).skipped).toBe(0);
      expect(upstream().at(-1)?.url).toContain('usr_grace');
    });

    it('does not renew a token as that user', async () => {
      const { api, world, clock, upstream } = createWorld();
      await listIntegrations(api);
      clock.advance(3_600_000);
      world.scope = 'grace';
      const failures = await Promise.all([failureOf(listIntegrations(api)), failureOf(listConnectors(api))]);
      expect(failures.map(({ code }) => code)).toEqual(['unauthenticated', 'unauthenticated']);
      expect(upstream()).toHaveLength(1);
    });

    it('drops a waiting retry', async () => {
      const { api, world, clock, upstream } = createWorld();
      world.answer = ({ url }) => (url.startsWith(embeddedUrl) ? new Response('{}', { status: 503 }) : undefined);
      clock.wait = async () => {
        world.scope = 'grace';
        world.answer = undefined;
        await openSession(api);
      };
      expect(await failureOf(activateWorkflow(api, { workflowId: 'wf_1' }))).toMatchObject({ code: 'aborted' });
      expect(upstream()).toHaveLength(1);
    });
  });

  it('sends nothing with a token that was being minted during the reset', async () => {
    const { api, world, upstream } = createWorld();
    let open: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (open = resolve));
    world.answer = async ({ url }) => {
      if (!url.endsWith('/token') || world.scope !== 'ada') return undefined;
      await held;
      return Response.json({ token: 'jwt_of_ada', userId: 'usr_ada', expiresIn: 3_600 });
    };
    const before = failureOf(listIntegrations(api));
    await new Promise((resolve) => setTimeout(resolve, 0));
    api.reset?.();
    world.scope = 'grace';
    const after = listIntegrations(api);
    open?.();
    expect(await before).toMatchObject({ code: 'aborted' });
    await after;
    expect(upstream().map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer jwt_1']);
  });

  it.each([
    ['is set back a day', -86_400_000, 1],
    ['is set ahead a day', 86_400_000, 2],
    ['has slept past the end of the token', 7_200_000, 2],
  ])('works on when the clock %s', async (_, ms, minted) => {
    const { api, clock, to, upstream } = createWorld();
    await listIntegrations(api);
    clock.advance(ms);
    await Promise.all(Array.from({ length: 50 }, () => listIntegrations(api)));
    expect(to('/token')).toHaveLength(minted);
    expect(upstream()).toHaveLength(51);
  });

  it('reuses no token of a mint that every caller has left', async () => {
    const { api, world, upstream } = createWorld();
    let open: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (open = resolve));
    world.answer = async ({ url }) => {
      if (url.endsWith('/token')) await held;
      return undefined;
    };
    const controller = new AbortController();
    const all = Array.from({ length: 10 }, () => failureOf(listIntegrations(api, { signal: controller.signal })));
    await new Promise((resolve) => setTimeout(resolve, 0));
    controller.abort();
    expect((await Promise.all(all)).every(({ code }) => code === 'aborted')).toBe(true);
    open?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(upstream()).toEqual([]);
  });

  it.each(['soon', null, 0, -5, Infinity, 2 ** 53, '3600', {}, true])(
    'lives with %j seconds of life',
    async (expiresIn) => {
      const { api, world, clock, to } = createWorld();
      world.answer = ({ url }) =>
        url.endsWith('/token') ? Response.json({ token: 'jwt_0', userId: 'usr_ada', expiresIn }) : undefined;
      await listIntegrations(api);
      await listIntegrations(api);
      expect(to('/token')).toHaveLength(1);
      clock.advance(3_600_000);
      await listIntegrations(api);
      expect(to('/token')).toHaveLength(2);
    },
  );

  it('returns the cached token', async () => {
    const { api, to } = createWorld();
    await listIntegrations(api);
    expect((await generateUserToken(api)).token).toBe('jwt_1');
    expect(to('/token')).toHaveLength(1);
  });

  it('lets one caller cancel without cancelling a shared mint for the others', { tags: ['security-87'] }, async () => {
    const { api, world, to } = createWorld();
    let open: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (open = resolve));
    world.answer = async ({ url }) => {
      if (url.endsWith('/token')) await held;
      return undefined;
    };
    const controller = new AbortController();
    const leaving = failureOf(listIntegrations(api, { signal: controller.signal }));
    const staying = Array.from({ length: 9 }, () => listIntegrations(api));
    controller.abort();
    expect(await leaving).toMatchObject({ code: 'aborted' });
    open?.();
    expect(await Promise.all(staying)).toHaveLength(9);
    expect(to('/token')).toHaveLength(1);
  });

  it.each([
    ['nothing', {}],
    ['null', { token: null }],
    ['a number', { token: 123 }],
    ['no text', { token: '' }],
    ['10 KB', { token: 'x'.repeat(10_240) }],
    ['a line break', { token: 'a\r\nx-evil: 1' }],
    ['letters outside ASCII', { token: 'tökën' }],
    ['a list', []],
  ])('puts no token of %s into a header', { tags: ['security-81'] }, async (_, answer) => {
    const { api, world, upstream } = createWorld();
    world.answer = ({ url }) => (url.endsWith('/token') ? Response.json(answer) : undefined);
    expect(await failureOf(listIntegrations(api))).toMatchObject({ code: 'upstream_invalid' });
    expect(upstream()).toEqual([]);
  });

  it('redacts workflow errors as the handler does', async () => {
    const { api, world } = createWorld();
    const message = 'Bearer CANARYCANARY of ada@acme.example failed';
    world.answer = ({ url }) =>
      url.includes('/errors') ? Response.json({ errors: [{ errorId: 'err_1', message }, {}] }) : undefined;
    const { errors, skipped } = await listWorkflowErrors(api, { workflowId: 'wf_1' });
    expect(errors.map((one) => one.message)).toEqual(['Bearer [removed] of [removed] failed']);
    expect(skipped).toBe(1);
  });

  it('is offline without a network, and unreachable when the upstream is', async () => {
    for (const [online, code] of [
      [false, 'offline'],
      [true, 'upstream_unreachable'],
    ] as const) {
      const { api, world } = createWorld({ online: () => online });
      world.answer = ({ url }) => {
        if (url.startsWith(embeddedUrl)) throw new TypeError('Failed to fetch');
        return undefined;
      };
      expect(await failureOf(listIntegrations(api))).toMatchObject({ code });
    }
  });
});
