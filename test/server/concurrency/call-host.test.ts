import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlugboardError, type Workflow } from '../../../src/api/index.ts';
import { callHost } from '../../../src/server/concurrency/call-host.ts';
import {
  createMemoryStore,
  createPlugboardHandler,
  type HostUser,
  type LogEntry,
  type PlugboardHandlerOptions,
  type Store,
} from '../../../src/server/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { createCaller } from '../support.ts';

const isHung = { name: 'never answers', fail: (): Promise<never> => new Promise(() => {}) };

/** The ways in which a host's own code fails. */
const failures: { name: string; fail: () => Promise<never> }[] = [
  ...(['unauthenticated', 'not_found', 'conflict', 'rejected', 'rate_limited'] as const).map((code) => ({
    name: `rejects with our own ${code}`,
    fail: () => Promise.reject(new PlugboardError(code, 'HOST_CANARY', { fields: ['HOST_CANARY'] })),
  })),
  {
    name: 'throws our own error at once',
    fail: () => {
      throw new PlugboardError('not_allowed', 'HOST_CANARY');
    },
  },
  { name: 'throws an Error', fail: () => Promise.reject(new Error('HOST_CANARY')) },
  { name: 'throws null', fail: () => Promise.reject(null) },
  { name: 'throws undefined', fail: () => Promise.reject(undefined) },
  { name: 'throws text', fail: () => Promise.reject('HOST_CANARY') },
  { name: 'throws a Response', fail: () => Promise.reject(new Response('HOST_CANARY', { status: 302 })) },
  // No promise itself, so that its `then` throws.
  { name: 'gives a thenable that fails', fail: () => Object.create(Promise.resolve()) as Promise<never> },
  isHung,
];

const key = 'SK_CANARY_0001';
const act = { body: { event: 'order.created' } };

/** A handler over a sandbox with one part of the host replaced. */
function open(options: Partial<PlugboardHandlerOptions> = {}) {
  const sandbox = createSandbox({ apiKey: key });
  const logs: LogEntry[] = [];
  const handler = createPlugboardHandler({
    alloy: { apiKey: key, embeddedUrl: sandbox.embeddedUrl, connectivityUrl: sandbox.connectivityUrl },
    authenticate: () => ({ id: 'ada' }),
    allow: { events: ['order.created'], purge: true },
    workflows: [{ workflowId: 'wf_xyz456', integrationId: 'int_shopify', name: 'Sync orders' }],
    fetch: (input, init) => sandbox.fetch(input, init),
    onLog: (entry) => logs.push(entry),
    ...options,
  });
  const call = createCaller((input, init) => handler(new Request(`https://app.example${input}`, init)));
  const asked = () => sandbox.requests.map(({ operationId }) => operationId);
  return { call, sandbox, logs, asked, alloy: { embeddedUrl: sandbox.embeddedUrl } };
}

afterEach(() => {
  vi.useRealTimers();
});

/** Advances the time by ten seconds until the work is done. */
async function pass<T>(work: Promise<T>): Promise<T> {
  for (let step = 0; step < 6; step++) await vi.advanceTimersByTimeAsync(10_000);
  return work;
}

describe.each(failures)('a host whose code $name', ({ fail }) => {
  const parts: [string, Partial<PlugboardHandlerOptions>][] = [
    ['authenticate', { authenticate: fail }],
    ['allow', { allow: fail }],
    ['alloy.apiKey', { alloy: { apiKey: fail } }],
    ['store.getUser', { store: { ...createMemoryStore(), getUser: fail } }],
    ['store.claimUser', { store: { ...createMemoryStore(), claimUser: fail } }],
  ];

  it.each(parts)('is answered 500 without a word of it, and nothing is sent: %s', async (_, options) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { call, asked, logs } = open(options);
    const answer = await pass(call('POST', '/embedded/run/event', act));
    expect([answer.status, answer.json.code]).toEqual([500, 'internal']);
    expect(answer.text).not.toContain('HOST_CANARY');
    expect(asked()).toEqual([]);
    expect(logs).toHaveLength(1);
    expect(logs[0]?.detail).toBeTruthy();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not lose the place of the user in `allow`', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let failing = true;
    const { call } = open({
      allow: async () => (failing ? fail() : { events: ['order.created'] }),
      limits: { concurrent: 1 },
    });
    expect((await pass(call('POST', '/embedded/run/event', act))).status).toBe(500);
    failing = false;
    expect((await pass(call('POST', '/embedded/run/event', act))).status).toBe(200);
  });

  it('never hears "not applied" of a write that the upstream confirmed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const memory = createMemoryStore();
    let failing = false;
    const store: Store = { ...memory, saveWorkflow: (...args) => (failing ? fail() : memory.saveWorkflow(...args)) };
    const { call, sandbox } = open({
      store,
      fetch: (input, init) => {
        failing = input.endsWith('/deactivate');
        return sandbox.fetch(input, init);
      },
    });
    const body = { workflowId: 'wf_xyz456' };
    expect((await call('PUT', '/embedded/workflows/activate', { body })).status).toBe(200);
    const answer = await pass(call('PUT', '/embedded/workflows/deactivate', { body }));
    expect([answer.status, answer.json.code]).toEqual([500, 'internal']);
    const { json } = await call<{ workflows: Workflow[] }>('GET', '/embedded/workflows');
    expect(json.workflows[0]?.state).toBe('unknown');
  });

  it('treats a failing `fetch` as a failing network', async () => {
    if (fail === isHung.fail) return;
    const { call } = open({ fetch: fail });
    const answer = await call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_xyz456' } });
    expect([answer.status, answer.json.code]).toEqual([502, 'upstream_unreachable']);
  });
});

describe('callHost', () => {
  it('returns the host’s value, sync or async', async () => {
    await expect(callHost('allow', () => 7, String)).resolves.toBe('7');
    await expect(callHost('allow', async () => 7, String)).resolves.toBe('7');
  });

  it('treats an unreadable value as a failure of the host', async () => {
    const cannot = () => {
      throw new PlugboardError('not_found', 'HOST_CANARY');
    };
    for (const ask of [() => 7, async () => 7]) {
      await expect(callHost('allow', ask, cannot)).rejects.toMatchObject({ code: 'internal' });
    }
  });

  it('waits ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let ended = false;
    const asked = callHost('allow', isHung.fail, String).catch((error: unknown) => {
      ended = true;
      return error;
    });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toMatchObject({ code: 'internal', cause: { message: expect.stringContaining('`allow`') } });
  });
});

it('reads the user once, so that an object with a mind of its own cannot change it', async () => {
  let reads = 0;
  const user: HostUser = {
    get id() {
      reads++;
      return reads > 1 ? 'grace' : 'ada';
    },
  };
  const { call, logs } = open({ authenticate: () => user });
  expect((await call('POST', '/session')).status).toBe(200);
  expect([reads, logs[0]?.user]).toEqual([1, 'ada']);
});

it('answers 500 when reading the user fails with one of our errors', async () => {
  const authenticate = () =>
    ({
      get id(): string {
        throw new PlugboardError('unauthenticated', 'x');
      },
    }) satisfies HostUser;
  expect((await open({ authenticate }).call('POST', '/session')).status).toBe(500);
});

describe('a store that gives', () => {
  it.each([
    ['an id that is no text', { getUser: async () => 7 }],
    ['an empty id', { getUser: async () => '' }],
    ['no list', { listWorkflows: async () => ({}) }],
  ])('%s is answered 500', async (_, part) => {
    const { call, asked } = open({ store: { ...createMemoryStore(), ...(part as object) } });
    const body = { workflowId: 'wf_xyz456' };
    expect((await call('PUT', '/embedded/workflows/activate', { body })).json.code).toBe('internal');
    expect(asked()).not.toContain('activateWorkflow');
  });

  it.each([[undefined], [{}], [{ requests: 'many', endsIn: 7 }], [{ requests: 1e9, endsIn: NaN }]])(
    'the count %j leaves the server to its own',
    async (count) => {
      const store = { ...createMemoryStore(), countRequest: async () => count as never } satisfies Store;
      const { call } = open({ store, limits: { shared: true, perMinute: 1 } });
      expect((await call('POST', '/session')).status).toBe(200);
      const refused = await call('POST', '/session');
      expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    },
  );

  it('null for a user it does not know is understood', async () => {
    const memory = createMemoryStore();
    const store = { ...memory, getUser: async (k) => ((await memory.getUser(k)) ?? null) as never } satisfies Store;
    expect((await open({ store }).call('POST', '/session')).status).toBe(200);
  });
});
