import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/api/index.ts';
import { createMemoryStore } from '../../../src/server/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { open } from '../support.ts';

describe('POST /session', () => {
  it('returns no permissions by default', async () => {
    const { call, sandbox } = open();
    const { json } = await call<Session>('POST', '/session');
    expect(json).toEqual({
      access: 'proxy',
      scope: expect.stringMatching(/^[\w-]{22}$/),
      capabilities: { events: [], actions: [], purge: false, oauth: false },
      links: sandbox.links,
    });
  });

  it('returns the permissions that the host grants', async () => {
    const { call } = open({
      allow: { events: ['a'], actions: ['b/c'], purge: true },
      oauthHosts: ['api.runalloy.com'],
    });
    const { json } = await call<Session>('POST', '/session');
    expect(json.capabilities).toEqual({ events: ['a'], actions: ['b/c'], purge: true, oauth: true });
  });

  it('names the integrations of a user who may not use all', async () => {
    const { json } = await open({ allow: { integrations: ['int_slack'] } }).call<Session>('POST', '/session');
    expect(json.capabilities.integrations).toEqual(['int_slack']);
    const none = await open({ allow: { integrations: [] } }).call<Session>('POST', '/session');
    expect(none.json.capabilities.integrations).toEqual([]);
  });

  it('says when accounts cannot be named: by the store of a host, and in token access', async () => {
    const { listAccountNames: _, ...store } = createMemoryStore();
    expect((await open({ store }).call<Session>('POST', '/session')).json.capabilities.accountNames).toBe(false);
    const token = await open({ access: 'token' }).call<Session>('POST', '/session');
    expect(token.json.capabilities.accountNames).toBe(false);
  });

  it('asks the host for each user', async () => {
    const { call, signIn } = open({ allow: async ({ id }) => (id === 'ada' ? { purge: true } : {}) });
    expect((await call<Session>('POST', '/session')).json.capabilities.purge).toBe(true);
    signIn('grace');
    expect((await call<Session>('POST', '/session')).json.capabilities.purge).toBe(false);
  });

  it('returns the upstream’s URLs in token access only', async () => {
    const { call, sandbox } = open({ access: 'token' });
    const { embeddedUrl, connectivityUrl } = sandbox;
    expect((await call<Session>('POST', '/session')).json).toMatchObject({
      access: 'token',
      upstream: { embeddedUrl, connectivityUrl },
    });
    expect((await open().call('POST', '/session')).text).not.toContain(new URL(embeddedUrl).host);
  });

  it('gives the same scope after a restart, another for another user or upstream', async () => {
    const scopeOf = async (options: Parameters<typeof open>[0]) =>
      (await open(options).call<Session>('POST', '/session')).json.scope;
    const elsewhere = createSandbox({ embeddedUrl: 'https://other.example/2025-09' });
    const scopes = [
      await scopeOf({ user: 'ada' }),
      await scopeOf({ user: 'grace' }),
      await scopeOf({ user: 'ada', sandbox: elsewhere }),
    ];
    expect(new Set(scopes).size).toBe(3);
    expect(await scopeOf({ user: 'ada' })).toBe(scopes[0]);
    for (const scope of scopes) expect(scope).not.toContain('ada');
  });

  it('creates the user, once', { tags: ['embedded/createUser'] }, async () => {
    const { call, asked, sandbox } = open({ user: { id: 'host-1', fullName: 'Ada Lovelace' } });
    await call('POST', '/session');
    await call('POST', '/session');
    expect(asked()).toEqual(['createUser']);
    expect(sandbox.snapshot().users).toMatchObject([{ username: 'host-1', fullName: 'Ada Lovelace' }]);
  });

  it('is 500 when the host’s `allow` fails', async () => {
    const { call } = open({ allow: () => Promise.reject(new Error('no database')) });
    expect((await call('POST', '/session')).json.code).toBe('internal');
  });
});
