import { describe, expect, it } from 'vitest';
import type { Credential, CredentialFanOut, CredentialList } from '../../../src/api/index.ts';
import { createMemoryStore } from '../../../src/server/index.ts';
import { open, type Options } from '../support.ts';

const path = '/connectivity/connectors/shopify/credentials';

async function openWithAccount(options: Options = {}) {
  const backend = open(options);
  const { call } = backend;
  const data = { shop_domain: 'a.example' };
  const connect = async () => (await call<Credential>('POST', path, { body: { data } })).json.credentialId;
  const credentialId = await connect();
  return {
    ...backend,
    credentialId,
    connect,
    rename: (name: unknown, id = credentialId, connectorId = 'shopify') =>
      call('PUT', `/connectivity/credentials/${id}/name`, { body: { connectorId, name } }),
    list: async () => (await call<CredentialList>('GET', path)).json.credentials,
    fanOut: async () =>
      (await call<CredentialFanOut>('GET', '/connectivity/credentials?connectorId=shopify')).json.credentials,
  };
}

describe('the name of an account', () => {
  it('is in both lists once it is given, and gone once it is empty', async () => {
    const { rename, list, fanOut } = await openWithAccount();
    expect((await list())[0]).not.toHaveProperty('name');
    expect((await rename('  Fjord Coffee ')).json).toEqual({ success: true });
    expect(await list()).toMatchObject([{ name: 'Fjord Coffee' }]);
    expect(await fanOut()).toMatchObject([{ name: 'Fjord Coffee' }]);
    await rename('');
    expect((await list())[0]).not.toHaveProperty('name');
  });

  it('survives a restart with the store', async () => {
    const { rename, store, sandbox } = await openWithAccount();
    await rename('Fjord');
    const { call } = open({ store, sandbox });
    expect((await call<CredentialList>('GET', path)).json.credentials).toMatchObject([{ name: 'Fjord' }]);
  });

  it('stays with its account', async () => {
    const { rename, connect, list } = await openWithAccount();
    const second = await connect();
    await rename('Second', second);
    const names = Object.fromEntries((await list()).map(({ credentialId, name }) => [credentialId, name]));
    expect(names).toMatchObject({ [second]: 'Second' });
    expect(Object.values(names).filter(Boolean)).toHaveLength(1);
  });

  it('is never sent to the upstream', async () => {
    const { rename, sandbox, asked } = await openWithAccount();
    await rename('NAME_CANARY');
    expect(JSON.stringify(sandbox.requests)).not.toContain('NAME_CANARY');
    expect(asked()).toEqual(['createUser', 'createCredential', 'listCredentials']);
  });

  it('goes to no account of another user, or of another connector', { tags: ['security-13'] }, async () => {
    const { rename, signIn, list, credentialId } = await openWithAccount();
    signIn('grace');
    const [others, none] = [await rename('Mine'), await rename('Mine', 'cred_none')];
    expect([others.status, others.json.code]).toEqual([404, 'not_found']);
    expect({ ...none.json, requestId: '' }).toEqual({ ...others.json, requestId: '' });
    signIn('ada');
    expect((await rename('Mine', credentialId, 'slack')).status).toBe(404);
    expect((await list())[0]).not.toHaveProperty('name');
  });

  it('is given by no one who must not connect accounts', async () => {
    let connect = true;
    const { rename, asked } = await openWithAccount({ allow: () => ({ connect }) });
    connect = false;
    const before = asked().length;
    expect((await rename('Mine')).json.code).toBe('not_allowed');
    expect(asked()).toHaveLength(before);
  });

  it.each(['x'.repeat(81), 'a\u0000b', 'a\nb', '\ud800', 7, null, {}])('is not %j', async (name) => {
    const { rename, list } = await openWithAccount();
    expect((await rename(name)).json.code).toBe('invalid_request');
    expect((await list())[0]).not.toHaveProperty('name');
  });

  it('takes 80 characters of any script', async () => {
    const { rename, list } = await openWithAccount();
    await rename('店'.repeat(80));
    expect(await list()).toMatchObject([{ name: '店'.repeat(80) }]);
  });
});

describe('a store without names', () => {
  it('lists accounts without them, and has nowhere to keep one', async () => {
    const { saveAccountName: _, ...store } = createMemoryStore();
    const { rename, list } = await openWithAccount({ store });
    expect((await rename('Fjord')).json.code).toBe('not_found');
    expect(await list()).toHaveLength(1);
  });

  it('lists accounts without them when it fails or answers rubbish', async () => {
    for (const listAccountNames of [
      () => Promise.reject(new Error('no database')),
      async () => null as never,
      async () => [{ credentialId: 7 }, null] as never,
    ]) {
      const { list } = await openWithAccount({ store: { ...createMemoryStore(), listAccountNames } });
      expect((await list())[0]).not.toHaveProperty('name');
    }
  });
});

describe('token access', () => {
  it('has no names, since the browser lists accounts at the upstream', async () => {
    const { rename } = await openWithAccount({ access: 'token' });
    expect((await rename('Fjord')).json.code).toBe('not_found');
  });
});
