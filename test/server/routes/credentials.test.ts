import { describe, expect, it } from 'vitest';
import type { Credential, CredentialFanOut, CredentialList } from '../../../src/api/index.ts';
import { createTestClock, intercept, open, recordBodies, type Options } from '../support.ts';

const path = '/connectivity/connectors/shopify/credentials';
const body = { data: { shop_domain: 'CRED_CANARY.example' } };

const openCredentials = (options: Options = {}) => open({ clock: createTestClock(), ...options });

/** Lets the upstream answer a creation with something else. */
function answerCreation(sandbox: ReturnType<typeof open>['sandbox'], answer: unknown, status = 200) {
  sandbox.faults.set({ operationId: 'createCredential', status, body: answer });
}

describe('storing a credential', () => {
  it('answers 201 with the credential, without the upstream’s user', async () => {
    const { call } = openCredentials();
    const { status, json } = await call<Credential>('POST', path, { body });
    expect(status).toBe(201);
    expect(json).toEqual({
      credentialId: expect.stringMatching(/^cred_/),
      connectorId: 'shopify',
      createdAt: '2026-04-19T10:00:00.000Z',
    });
  });

  it('is sent once, however it fails', async () => {
    for (const fault of [{ status: 500 }, { status: 429, retryAfter: '1' }, { kind: 'network' }] as const) {
      const { call, asked, sandbox } = openCredentials();
      sandbox.faults.set({ operationId: 'createCredential', ...fault });
      expect((await call('POST', path, { body })).status).toBeGreaterThanOrEqual(429);
      expect(asked().filter((one) => one === 'createCredential')).toHaveLength(1);
    }
  });

  it('names the fields that the upstream complains of, without its words or the values', async () => {
    const { call, sandbox } = openCredentials();
    const message = 'shop_domain CRED_CANARY.example is taken, see /srv/x.js:12';
    for (const [status, code] of [
      [400, 'invalid_request'],
      [422, 'rejected'],
    ] as const) {
      sandbox.faults.set({ operationId: 'createCredential', status, body: { error: 'BAD', message }, times: 1 });
      const answer = await call('POST', path, { body });
      expect([answer.status, answer.json.code, answer.json.fields]).toEqual([status, code, ['shop_domain']]);
      expect(answer.text).not.toMatch(/CANARY|srv|taken/);
    }
  });

  it('passes what was typed under its exact names', async () => {
    const { call, sandbox } = openCredentials();
    const data = { 'a.b': '1', 'a[0]': '2', '': '3', ' name ': '4', constructor: '5', toString: '6', '0': '7' };
    const sent = recordBodies(sandbox, '/credentials');
    await call('POST', path, { body: { data } });
    expect(sent).toEqual([{ data, userId: sandbox.snapshot().users[0]?.userId }]);
  });

  it('runs one at a time for a user and connector', async () => {
    const { call, signIn, sandbox } = openCredentials();
    await call('POST', '/session');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    intercept(sandbox, async ({ method }, pass) => {
      if (method === 'POST') await held;
      return pass();
    });
    const first = call('POST', path, { body });
    const second = await call('POST', path, { body });
    expect([second.status, second.json.code]).toEqual([409, 'conflict']);

    const elsewhere = call('POST', '/connectivity/connectors/slack/credentials', { body: { data: {} } });
    signIn('grace');
    const other = call('POST', path, { body });
    release();
    expect((await first).status).toBe(201);
    expect((await other).status).toBe(201);
    expect((await elsewhere).status).not.toBe(409);
    signIn('ada');
    expect((await call('POST', path, { body })).status).toBe(201);
  });

  it('may go on after one that failed', async () => {
    const { call, sandbox } = openCredentials();
    sandbox.faults.set({ operationId: 'createCredential', status: 500, times: 1 });
    expect((await call('POST', path, { body })).status).toBe(502);
    expect((await call('POST', path, { body })).status).toBe(201);
  });
});

describe('a consent page', () => {
  const oauthUrl = 'https://api.runalloy.com/authorize?state=1';

  it('is passed on when its host is given', async () => {
    const { call, sandbox } = openCredentials({ oauthHosts: ['api.runalloy.com'] });
    answerCreation(sandbox, { oauthUrl });
    const { status, json } = await call('POST', path, { body: { data: {} } });
    expect([status, json]).toEqual([200, { oauthUrl }]);
  });

  it.each([
    ['no host is given', oauthUrl, []],
    ['another host is given', oauthUrl, ['eu-api.runalloy.com']],
    ['it is not encrypted', 'http://api.runalloy.com/authorize', ['api.runalloy.com']],
    ['it is a script', 'javascript:alert(1)', ['api.runalloy.com']],
    ['it names a user', 'https://a@api.runalloy.com/', ['api.runalloy.com']],
  ])('is refused when %s', async (_, url, oauthHosts) => {
    const { call, sandbox } = openCredentials({ oauthHosts });
    answerCreation(sandbox, { oauthUrl: url });
    const answer = await call('POST', path, { body: { data: {} } });
    expect([answer.status, answer.json.code]).toEqual([502, 'upstream_invalid']);
    expect(answer.text).not.toContain('authorize');
  });

  it.each([{}, null, [], { oauthUrl: 7 }, { credentialId: 7 }, 'https://api.runalloy.com'])(
    'or a credential must be in the answer, not %j',
    async (answer) => {
      const { call, sandbox } = openCredentials({ oauthHosts: ['api.runalloy.com'] });
      answerCreation(sandbox, answer, 201);
      expect((await call('POST', path, { body: { data: {} } })).json.code).toBe('upstream_invalid');
    },
  );
});

describe('the credentials of several connectors', () => {
  const all = '/connectivity/credentials';
  const ask = (...ids: string[]) => `${all}?${ids.map((id) => `connectorId=${id}`).join('&')}`;

  it('come in one answer, each with its connector', async () => {
    const { call, sandbox } = openCredentials();
    await call('POST', path, { body });
    const credentials = [{ credentialId: 'cred_2', connectorId: 'somewhere-else', userId: 'usr_1' }];
    sandbox.faults.set({ operationId: 'listCredentials', params: { connectorId: 'slack' }, body: { credentials } });
    const { json } = await call<CredentialFanOut>('GET', ask('shopify', 'slack'));
    expect(json).toEqual({
      credentials: [
        { credentialId: expect.any(String), connectorId: 'shopify', createdAt: expect.any(String) },
        { credentialId: 'cred_2', connectorId: 'slack' },
      ],
      failed: [],
    });
  });

  it('say which could not be asked, and why', async () => {
    const { call, sandbox } = openCredentials();
    sandbox.faults.set({ operationId: 'listCredentials', params: { connectorId: 'slack' }, status: 500 });
    const { status, json } = await call<CredentialFanOut>('GET', ask('shopify', 'slack', 'none'));
    expect(status).toBe(200);
    expect(json.failed).toEqual([
      { connectorId: 'slack', code: 'upstream_error' },
      { connectorId: 'none', code: 'not_found' },
    ]);
  });

  it('fail as one when the user cannot be created', async () => {
    const { call, sandbox } = openCredentials();
    sandbox.faults.set({ operationId: 'createUser', status: 401 });
    expect((await call('GET', ask('shopify', 'slack'))).json.code).toBe('upstream_auth');
  });

  it('are asked for five at a time, each once', async () => {
    const { call, sandbox } = openCredentials();
    await call('POST', '/session');
    let running = 0;
    let most = 0;
    intercept(sandbox, async (_sent, pass) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return pass();
    });
    const before = sandbox.requests.length;
    await call('GET', ask(...Array.from({ length: 19 }, (_, index) => `c${index}`), 'c0'));
    expect(most).toBe(5);
    expect(sandbox.requests.length - before).toBe(19);
  });

  it.each([
    ['none', all],
    ['more than twenty', ask(...Array.from({ length: 21 }, (_, index) => `c${index}`))],
    ['one that could lead elsewhere', ask('shopify', '..')],
    ['an empty one', `${all}?connectorId=`],
  ])('are refused for %s', async (_, url) => {
    const { call, asked } = openCredentials();
    const answer = await call('GET', url);
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid_request']);
    expect(asked()).toEqual([]);
  });
});

it('lists the credentials of one connector, without the upstream’s user', async () => {
  const { call } = openCredentials();
  await call('POST', path, { body });
  const { json, text } = await call<CredentialList>('GET', path);
  expect(json).toEqual({
    credentials: [{ credentialId: expect.any(String), connectorId: 'shopify', createdAt: expect.any(String) }],
  });
  expect(text).not.toMatch(/userId|CANARY/);
});
