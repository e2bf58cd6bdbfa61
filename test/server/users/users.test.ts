import { describe, expect, it } from 'vitest';
import { createMemoryStore, type Store } from '../../../src/server/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { intercept, open } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

const wide = { perMinute: 100_000, concurrent: 100_000 };

describe('the upstream’s user', () => {
  it('is created once for a thousand requests at a time', { timeout: 30_000 }, async () => {
    const { call, asked } = open({ limits: wide });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => call('POST', '/session')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(asked()).toEqual(['createUser']);
  });

  it('is found or created by the first request', async () => {
    for (const path of ['/embedded/integrations', '/connectivity/connectors/shopify/credentials']) {
      const { call, asked } = open();
      expect((await call('GET', path)).status).toBe(200);
      expect(asked()[0]).toBe('createUser');
    }
  });

  it('is found in the store after a restart', async () => {
    const { call, store, sandbox } = open();
    await call('GET', '/embedded/integrations');
    const later = open({ store, sandbox });
    expect((await later.call('GET', '/embedded/integrations')).status).toBe(200);
    expect(later.asked().filter((one) => one === 'createUser')).toHaveLength(1);
  });

  it('is the one the host names, and then nothing is created or stored', async () => {
    const { call, sandbox } = open();
    await call('POST', '/session');
    const alloyUserId = sandbox.snapshot().users[0]!.userId;
    const named = open({ sandbox, user: { id: 'grace', alloyUserId } });
    expect((await named.call('GET', '/embedded/integrations')).status).toBe(200);
    expect(sandbox.snapshot().users).toHaveLength(1);
    expect(await named.store.getUser({ upstream: sandbox.embeddedUrl, user: 'grace' })).toBeUndefined();
  });

  it('is another for each host user, however alike', async () => {
    const { call, signIn, sandbox } = open();
    for (const id of ['ada', 'Ada', 'ada ', 'a"da', 'a","b', 'ä', 'a\u0308']) {
      signIn(id);
      expect((await call('POST', '/session')).status).toBe(200);
    }
    expect(sandbox.snapshot().users.map(({ username }) => username)).toHaveLength(7);
  });

  it('is one for both APIs, or one each', { tags: ['connectivity/createUser'] }, async () => {
    for (const [users, operations] of [
      ['shared', 1],
      ['separate', 2],
    ] as const) {
      const sandbox = createSandbox();
      // The sandbox has one list of users; a second of the same name stands for the other API's.
      intercept(sandbox, ({ url }, pass) =>
        pass(url === `${sandbox.connectivityUrl}/users` ? { body: '{"username":"connectivity ada"}' } : {}),
      );
      const { call } = open({ sandbox, alloy: { users } });
      await call('GET', '/embedded/integrations');
      await call('GET', '/connectivity/connectors/shopify/credentials');
      const created = sandbox.requests.filter(({ operationId }) => operationId === 'createUser');
      expect(created.map(({ api }) => api)).toEqual(['embedded', 'connectivity'].slice(0, operations));
      const ids = sandbox.snapshot().users.map(({ userId }) => userId);
      expect(new Set(ids).size).toBe(operations);
    }
  });
});

describe('creating the user', () => {
  it.each([
    [{ status: 400 }, 502, 'upstream_error'],
    [{ status: 409 }, 502, 'user_exists'],
    [{ status: 422, body: { error: 'Username has already been taken' } }, 502, 'user_exists'],
    [{ status: 422 }, 502, 'upstream_error'],
    [{ status: 401 }, 502, 'upstream_auth'],
    [{ status: 403 }, 502, 'upstream_auth'],
    [{ status: 429, retryAfter: '7' }, 429, 'rate_limited'],
    [{ status: 500 }, 502, 'upstream_error'],
    [{ kind: 'network' }, 502, 'upstream_unreachable'],
    [{ kind: 'html', status: 200 }, 502, 'upstream_invalid'],
    [{ status: 201, body: {} }, 502, 'upstream_invalid'],
  ] as const)(
    'fails with %j as %i %s, is not repeated by itself, and may be tried again',
    async (fault, status, code) => {
      const { call, asked, sandbox } = open({ clock: createTestClock() });
      sandbox.faults.set({ operationId: 'createUser', times: 1, ...fault });
      const answer = await call('GET', '/embedded/integrations');
      expect([answer.status, answer.json.code]).toEqual([status, code]);
      expect(asked()).toEqual(['createUser']);
      expect((await call('GET', '/embedded/integrations')).status).toBe(200);
    },
  );

  it.each(['..', 'a/b', 'a\\b', 'a\u0000b', '\ud800', '', 7, null, 'x'.repeat(257)])(
    'keeps no id that is of no use: %j',
    async (userId) => {
      const { call, sandbox, store } = open();
      sandbox.faults.set({ operationId: 'createUser', times: 1, status: 201, body: { userId } });
      const answer = await call('GET', '/embedded/integrations');
      expect([answer.status, answer.json.code]).toEqual([502, 'upstream_invalid']);
      expect(await store.getUser({ upstream: sandbox.embeddedUrl, user: 'ada' })).toBeUndefined();
      expect((await call('GET', '/embedded/integrations')).status).toBe(200);
    },
  );

  it('fails for every waiting request', async () => {
    const { call, asked, sandbox } = open();
    sandbox.faults.set({ operationId: 'createUser', status: 500, times: 1 });
    const answers = await Promise.all([1, 2, 3].map(() => call('POST', '/session')));
    expect(answers.map(({ status }) => status)).toEqual([502, 502, 502]);
    expect(asked()).toEqual(['createUser']);
  });

  it('tells the host how to handle a name that is taken', async () => {
    const sandbox = createSandbox();
    await open({ sandbox }).call('POST', '/session');
    const details: (string | undefined)[] = [];
    const { call } = open({ sandbox, store: createMemoryStore(), onLog: ({ detail }) => details.push(detail) });
    expect((await call('POST', '/session')).json.code).toBe('user_exists');
    expect(details[0]).toContain('`alloyUserId`');
    expect(details[0]).toContain('createPostgresStore');
  });

  it('stores the id at the second try when the store stumbles', async () => {
    const memory = createMemoryStore();
    let stumbles = 1;
    const store: Store = {
      ...memory,
      saveUser: (key, id) => (stumbles-- > 0 ? Promise.reject(new Error('gone')) : memory.saveUser(key, id)),
    };
    const { call, sandbox } = open({ store });
    expect((await call('POST', '/session')).status).toBe(200);
    const key = { upstream: sandbox.embeddedUrl, user: 'ada' };
    expect(await memory.getUser(key)).toBe(sandbox.snapshot().users[0]?.userId);
  });
});

describe('a store that does not take a created user', () => {
  it('gets the same one again with the next request, and no second is created', async () => {
    const memory = createMemoryStore();
    let stumbles = 5;
    const store: Store = {
      ...memory,
      saveUser: (key, id) => (stumbles-- > 0 ? Promise.reject(new Error('gone')) : memory.saveUser(key, id)),
    };
    const { call, sandbox } = open({ store, clock: createTestClock() });
    const other = open({ store: memory, sandbox, clock: createTestClock() });
    for (let nth = 0; nth < 2; nth++) expect((await call('POST', '/session')).json.code).toBe('internal');
    expect((await other.call('POST', '/session')).status).toBe(504);
    expect((await call('POST', '/session')).status).toBe(200);
    expect((await other.call('POST', '/session')).status).toBe(200);
    expect(sandbox.snapshot().users).toHaveLength(1);
  });
});

describe('two servers that share a store', () => {
  it('create one user', async () => {
    const sandbox = createSandbox();
    const store = createMemoryStore();
    const servers = [1, 2, 3].map(() => open({ sandbox, store, limits: wide, clock: createTestClock() }));
    const answers = await Promise.all(
      servers.flatMap(({ call }) => Array.from({ length: 20 }, () => call('GET', '/embedded/integrations'))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(sandbox.snapshot().users).toHaveLength(1);
  });

  it('wait ten seconds for each other and then say so', async () => {
    const clock = createTestClock();
    const store = createMemoryStore({ clock });
    const { call, asked, sandbox } = open({ store, clock });
    await store.claimUser({ upstream: sandbox.embeddedUrl, user: 'ada' }, 'the other', 3_600_000);
    const start = clock.now();
    const answer = await call('POST', '/session');
    expect([answer.status, answer.json.code]).toEqual([504, 'upstream_timeout']);
    expect(clock.now() - start).toBe(10_000);
    expect(asked()).toEqual([]);
  });

  it('take over from one that went away', async () => {
    const clock = createTestClock();
    const store = createMemoryStore({ clock });
    const { call, asked, sandbox } = open({ store, clock });
    await store.claimUser({ upstream: sandbox.embeddedUrl, user: 'ada' }, 'the other', 5_000);
    expect((await call('POST', '/session')).status).toBe(200);
    expect(asked()).toEqual(['createUser']);
  });

  it('agree on one id when both have created', async () => {
    const store = createMemoryStore();
    const key = { upstream: 'https://a.example', user: 'ada' };
    expect(await store.saveUser(key, 'usr_1')).toBe('usr_1');
    expect(await store.saveUser(key, 'usr_2')).toBe('usr_1');
  });
});
