import { describe, expect, it } from 'vitest';
import type { Credential, CredentialFanOut, CredentialList } from '../../../src/api/index.ts';
import { intercept, open, recordBodies, type Options } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

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

  it('is sent once, however it fails', { tags: ['security-91'] }, async () => {
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

  it('passes typed values under their exact names', async () => {
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

describe('where the provider sends the user back to', () => {
  const slack = '/connectivity/connectors/slack/credentials';
  const callback = 'https://host.plugboard.test/api/plugboard/oauth/callback';
  const redirect: Options = { oauth: 'redirect' };

  /** The bodies of the creations that the upstream was sent. */
  async function sentFor(options: Options, connect: string, data: object = {}, headers: Record<string, string> = {}) {
    const { call, sandbox } = openCredentials(options);
    const sent = recordBodies(sandbox, '/credentials');
    const answer = await call<{ oauthUrl?: string }>('POST', connect, { body: { data }, headers });
    return { answer, sandbox, sent: sent as Record<string, unknown>[] };
  }

  it('is the handler’s own callback page, and the answer where to send the user', async () => {
    const { answer, sent, sandbox } = await sentFor(redirect, slack);
    expect([answer.status, answer.json]).toEqual([200, { oauthUrl: expect.stringContaining(sandbox.consentUrl) }]);
    expect(sent).toEqual([
      { userId: expect.any(String), data: {}, authenticationType: 'oauth2', redirectUri: callback },
    ]);
    expect(sandbox.violations).toEqual([]);
  });

  it('follows where the handler is mounted, and the origin it is told it has', async () => {
    const publicUrl = 'https://app.example:8443';
    const { sent } = await sentFor({ ...redirect, publicUrl }, slack);
    expect(sent[0]?.redirectUri).toBe(`${publicUrl}/api/plugboard/oauth/callback`);
    const prefixed = await sentFor({ ...redirect, publicUrl: `${publicUrl}/shop` }, slack);
    expect(prefixed.sent[0]?.redirectUri).toBe(`${publicUrl}/shop/api/plugboard/oauth/callback`);

    const { handler, sandbox } = openCredentials({ ...redirect, basePath: '/a/b' });
    const sentElsewhere = recordBodies(sandbox, '/credentials');
    await handler(
      new Request('http://localhost:4173/a/b/connectivity/connectors/slack/credentials', {
        method: 'POST',
        headers: { 'x-plugboard': '1', 'content-type': 'application/json' },
        body: '{"data":{}}',
      }),
    );
    expect(sentElsewhere).toMatchObject([{ redirectUri: 'http://localhost:4173/a/b/oauth/callback' }]);
  });

  it('is never what the browser says', async () => {
    const evil = 'https://evil.example/';
    for (const more of [{ redirectUri: evil }, { authenticationType: 'oauth2' }, { redirectUri: evil, data: {} }]) {
      const { call, asked } = openCredentials(redirect);
      const answer = await call('POST', slack, { body: { data: {}, ...more } });
      expect([answer.status, answer.json.code]).toEqual([400, 'unexpected_field']);
      expect(asked()).not.toContain('createCredential');
    }
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      referer: evil,
      host: 'evil.example',
    };
    const { sent } = await sentFor(redirect, slack, { redirectUri: evil }, headers);
    expect(sent[0]).toMatchObject({ redirectUri: callback, data: { redirectUri: evil } });
  });

  it('is told for connectors of OAuth2 only, whatever they answer with', async () => {
    const oauth: Options['oauth'] = { slack: 'redirect' };
    const stripe = await sentFor({ oauth }, '/connectivity/connectors/stripe/credentials', { api_key: 'rk_1' });
    expect([stripe.answer.status, Object.keys(stripe.sent[0] ?? {}).toSorted()]).toEqual([201, ['data', 'userId']]);
    const shopify = await sentFor({ oauth }, path, body.data);
    expect([shopify.answer.status, shopify.sent[0]?.redirectUri]).toEqual([201, callback]);
  });

  it('is not sent without `oauthHosts`', async () => {
    const { answer, sent, sandbox } = await sentFor({}, slack);
    expect([answer.status, Object.keys(sent[0] ?? {}).toSorted()]).toEqual([201, ['data', 'userId']]);
    expect(sandbox.requests.map(({ operationId }) => operationId)).not.toContain('getCredentialMetadata');
  });

  it('cannot be decided without metadata, so nothing is created', async () => {
    const { call, asked, sandbox } = openCredentials(redirect);
    sandbox.faults.set({ operationId: 'getCredentialMetadata', status: 500 });
    expect((await call('POST', slack, { body: { data: {} } })).json.code).toBe('upstream_error');
    expect(asked()).not.toContain('createCredential');
    sandbox.faults.clear();
    expect((await call('POST', slack, { body: { data: {} } })).status).toBe(200);
  });

  it.each([['allow', 1] as const, ['deny', 0] as const])(
    'is where the sandbox leads after "%s"',
    async (decision, count) => {
      const { call, sandbox } = openCredentials(redirect);
      const { json } = await call<{ oauthUrl: string }>('POST', slack, { body: { data: {} } });
      const list = async () => (await call<CredentialList>('GET', slack)).json.credentials;
      expect(await list()).toEqual([]);
      const answer = await sandbox.fetch(json.oauthUrl, { method: 'POST', body: new URLSearchParams({ decision }) });
      const back = new URL(answer.headers.get('location') ?? '');
      expect(back.origin + back.pathname).toBe(callback);
      expect(back.search).toBe(decision === 'deny' ? '?error=access_denied' : '');
      expect(await list()).toHaveLength(count);
    },
  );

  it('counts for nothing when the page to consent on is on a host that was not given', async () => {
    const { answer } = await sentFor({ ...redirect, oauthHosts: ['api.runalloy.com'] }, slack);
    expect([answer.status, (answer.json as { code?: string }).code]).toEqual([502, 'upstream_invalid']);
    expect(answer.text).not.toContain('attempt');
  });
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

  it('list the connectors that failed, with the code', async () => {
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
