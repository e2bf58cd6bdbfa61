import { describe, expect, it } from 'vitest';
import { createSandbox, type SandboxOptions, type SandboxSnapshot } from '../../../../src/testing/index.ts';
import { serve } from '../../../../src/testing/node/index.ts';
import { ask, createStage } from '../ask.ts';

const redirectUri = 'https://app.example/api/plugboard/oauth/callback';
const body = (userId: string, more: object = {}) => ({
  userId,
  authenticationType: 'oauth2',
  redirectUri,
  data: {},
  ...more,
});

async function openStage(options: SandboxOptions = {}) {
  const stage = createStage({ oauth: 'redirect', ...options });
  const userId = await stage.createUser('ada');
  const start = async (connectorId = 'slack', more?: object) =>
    stage.connectivity(`POST /connectors/${connectorId}/credentials`, { body: body(userId, more) });
  return {
    ...stage,
    userId,
    start,
    /** Requests a credential and returns the URL of the consent page. */
    begin: async (connectorId?: string, more?: object) => (await start(connectorId, more)).body.oauthUrl as string,
    open: (url: string) => stage.sandbox.fetch(url),
    decide: (url: string, decision = 'allow') =>
      stage.sandbox.fetch(url, { method: 'POST', body: new URLSearchParams({ decision }) }),
    stored: () => stage.sandbox.snapshot().credentials.map(({ connectorId }) => connectorId),
  };
}

describe('creating a credential in redirect mode', () => {
  it('responds with the URL of a consent page and stores nothing', async () => {
    const { start, stored } = await openStage();
    const { status, body } = await start();
    expect(status).toBe(200);
    expect(body).toEqual({
      oauthUrl: expect.stringMatching(/^https:\/\/sandbox\.plugboard\.test\/oauth\/authorize\?attempt=[0-9a-f]{32}$/),
    });
    expect(stored()).toEqual([]);
  });

  it('creates an unguessable URL, even with the same seed', async () => {
    const addresses = await Promise.all([openStage(), openStage()].map(async (stage) => (await stage).begin()));
    expect(new Set(addresses).size).toBe(2);
  });

  it('stores connectors of other auth types at once', async () => {
    const { connect, userId, stored } = await openStage();
    expect((await connect(userId, 'stripe', { api_key: 'rk_1' })).status).toBe(201);
    expect((await connect(userId, 'twilio', { account_sid: 'AC1', auth_token: 'x' })).status).toBe(201);
    expect(stored()).toEqual(['stripe', 'twilio']);
  });

  it('validates the fields and stores none of them', async () => {
    const { start, sandbox } = await openStage();
    expect((await start('shopify')).body.message).toBe('Missing required fields: shop_domain');
    expect((await start('shopify', { data: { shop_domain: 'wrong' } })).status).toBe(400);
    expect((await start('shopify', { data: { shop_domain: 'CANARY.example' } })).status).toBe(200);
    expect(JSON.stringify(sandbox.snapshot())).not.toContain('CANARY');
  });

  it('rejects an unknown user and an unknown connector', async () => {
    const { connectivity, start } = await openStage();
    const stranger = await connectivity('POST /connectors/slack/credentials', { body: body('usr_nobody') });
    expect([stranger.status, (await start('unknown')).status]).toEqual([404, 404]);
  });

  it.each([
    ['neither key', { authenticationType: undefined, redirectUri: undefined }],
    ['no place to send the user back to', { redirectUri: undefined }],
    ['no authentication type', { authenticationType: undefined }],
    ['another authentication type', { authenticationType: 'api_key' }],
    ['a place that is none', { redirectUri: '/oauth/callback' }],
    ['a place that runs code', { redirectUri: 'javascript:alert(1)' }],
    ['a place that is no text', { redirectUri: 7 }],
    ['a third key', { redirectUrl: redirectUri }],
  ])('rejects %s', async (_, more) => {
    const { start, sandbox } = await openStage();
    expect((await start('slack', more)).status).toBe(400);
    expect(sandbox.snapshot().attempts).toBeUndefined();
  });

  it('rejects the two keys for a connector without a consent page', async () => {
    const { start } = await openStage();
    const data = { api_key: 'rk_1' };
    expect((await start('stripe', { data })).body.message).toMatch(/authenticationType must be api_key/);
    expect((await start('stripe', { data, authenticationType: undefined })).body.message).toMatch(/redirectUri/);
  });

  it('accepts the token of the user, for that user only', async () => {
    const { connectivity, createUser, tokenOf, userId } = await openStage();
    const token = await tokenOf(userId);
    const grace = await createUser('grace');
    const route = 'POST /connectors/slack/credentials';
    expect((await connectivity(route, { token, body: body(userId) })).status).toBe(200);
    expect((await connectivity(route, { token, body: body(grace) })).status).toBe(403);
  });
});

describe('the option `oauth`', () => {
  it('defaults to `contract`, which rejects both keys', async () => {
    const { start, connect, userId, sandbox } = await openStage({ oauth: undefined });
    expect((await connect(userId, 'slack', {})).status).toBe(201);
    const { status, body } = await start();
    expect([status, body.error]).toEqual([400, 'CONTRACT_VIOLATION']);
    expect(sandbox.violations.map(({ rule }) => rule)).toEqual([
      'body.authenticationType is not in the contract',
      'body.redirectUri is not in the contract',
    ]);
    expect((await sandbox.fetch(sandbox.consentUrl)).status).toBe(404);
  });

  it('supports both modes at once: connectors that are not named follow the contract and ignore the keys', async () => {
    const { start, connect, userId, stored } = await openStage({ oauth: { slack: 'redirect', notion: 'contract' } });
    expect((await start('slack')).body).toEqual({ oauthUrl: expect.any(String) });
    expect(await start('notion')).toMatchObject({ status: 201, body: { connectorId: 'notion' } });
    expect((await start('asana')).status).toBe(201);
    expect((await connect(userId, 'asana', {})).status).toBe(201);
    expect(stored()).toEqual(['notion', 'asana', 'asana']);
  });

  it.each(['stripe', 'unknown', 'constructor'])('rejects %s, which has no consent page', (connectorId) => {
    expect(() => createSandbox({ oauth: { [connectorId]: 'redirect' } })).toThrow(
      `createSandbox: \`oauth\` names ${connectorId}`,
    );
  });
});

describe('the consent page', () => {
  it('names the provider, the host and the permissions', async () => {
    const { begin, open } = await openStage();
    const page = await (await open(await begin('googlesheets'))).text();
    expect(page).toContain('<h1>Connect Google Sheets</h1>');
    expect(page).toContain('<strong>app.example</strong> asks for access to your Google Sheets account.');
    expect(page).toContain('<li>Read and change rows</li><li>Read spreadsheets</li>');
    expect(page).toContain('value="allow">Allow</button>');
    expect(page).toContain('value="deny">Deny</button>');
  });

  it('lists six permissions and the number of further ones', async () => {
    const { begin, open } = await openStage();
    const page = await (await open(await begin('shopify', { data: { shop_domain: 'ada.myshopify.com' } }))).text();
    expect(page.match(/<li>/g)).toHaveLength(7);
    expect(page).toContain('<li>And 9 more kinds of record</li>');
  });

  it('lists permissions for every connector with a consent page', async () => {
    const { begin, open } = await openStage();
    for (const connectorId of ['slack', 'github', 'xero', 'gusto', 'wix', 'googleanalytics'])
      expect(await (await open(await begin(connectorId))).text()).toContain('<ul><li>');
  });

  it('has no script, a style nonce, no framing, no caching, and a restricted form action', async () => {
    const { begin, open } = await openStage();
    const url = await begin();
    const [one, two] = [await open(url), await open(url)];
    const page = await one.text();
    const [, nonce] = /<style nonce="([0-9a-f]{32})">/.exec(page) ?? [];
    expect(one.headers.get('content-security-policy')).toBe(
      `default-src 'none'; img-src 'self'; style-src 'nonce-${nonce}'; form-action 'self' https://app.example; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(page).not.toMatch(/<script| on\w+=| style=/);
    expect(await two.text()).not.toContain(nonce);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('referrer-policy')).toBe('no-referrer');
    expect(one.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('stores the credential on consent and redirects without a code', async () => {
    const { begin, decide, stored, userId, connectivity } = await openStage();
    const answer = await decide(await begin());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, redirectUri]);
    expect(stored()).toEqual(['slack']);
    const { body } = await connectivity(`GET /connectors/slack/credentials?userId=${userId}`);
    expect(body.credentials).toMatchObject([{ connectorId: 'slack', userId }]);
  });

  it('stores nothing on denial and redirects with an error', async () => {
    const { begin, decide, stored } = await openStage();
    const answer = await decide(await begin('slack', { redirectUri: `${redirectUri}?a=1` }), 'deny');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${redirectUri}?a=1&error=access_denied`]);
    expect(stored()).toEqual([]);
  });

  it('accepts one decision', async () => {
    const { begin, decide, open, stored } = await openStage();
    const url = await begin();
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide(url)));
    expect(answers.map(({ status }) => status)).toEqual([303, ...Array<number>(9).fill(410)]);
    expect(stored()).toEqual(['slack']);
    expect((await decide(url, 'deny')).status).toBe(410);
    const again = await open(url);
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('This link has been used')]);
  });

  it('rejects an unknown link', async () => {
    const { open, decide, sandbox } = await openStage();
    for (const url of [sandbox.consentUrl, `${sandbox.consentUrl}?attempt=${'0'.repeat(32)}`]) {
      const answer = await open(url);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('This link leads nowhere')]);
      expect((await decide(url)).status).toBe(404);
    }
  });

  it('rejects a request without a decision or with another method', async () => {
    const { begin, decide, stored, sandbox } = await openStage();
    const url = await begin();
    expect((await decide(url, 'perhaps')).status).toBe(400);
    expect((await sandbox.fetch(url, { method: 'PUT' })).status).toBe(405);
    expect(stored()).toEqual([]);
    expect((await decide(url)).status).toBe(303);
  });

  it.each(['unsafe-none', 'same-origin-allow-popups', 'same-origin'] as const)('sends the policy %s', async (coop) => {
    const { begin, open, decide } = await openStage({ coop });
    const url = await begin();
    expect((await open(url)).headers.get('cross-origin-opener-policy')).toBe(coop);
    expect((await decide(url)).headers.get('cross-origin-opener-policy')).toBe(coop);
  });

  it('is not an operation: it has no log entry and no faults', async () => {
    const { begin, open, sandbox } = await openStage();
    const url = await begin();
    const before = sandbox.requests.length;
    sandbox.faults.set({ status: 500 });
    expect((await open(url)).status).toBe(200);
    expect(sandbox.requests).toHaveLength(before);
  });

  it('can be on another origin', async () => {
    const { begin, open } = await openStage({ consentUrl: 'https://login.provider.test/start' });
    const url = await begin();
    expect(url).toMatch(/^https:\/\/login\.provider\.test\/start\?attempt=/);
    expect((await open(url)).status).toBe(200);
  });
});

describe('attempts', () => {
  it('survive a snapshot, including used ones', async () => {
    const first = await openStage();
    const [open, used] = [await first.begin(), await first.begin('notion')];
    await first.decide(used);
    const snapshot = JSON.parse(JSON.stringify(first.sandbox.snapshot())) as SandboxSnapshot;
    const sandbox = createSandbox({ oauth: 'redirect', snapshot });
    const allow = (url: string) =>
      sandbox.fetch(url, { method: 'POST', body: new URLSearchParams({ decision: 'allow' }) });
    expect((await allow(used)).status).toBe(410);
    expect((await allow(open)).status).toBe(303);
    expect(sandbox.snapshot().credentials.map(({ connectorId }) => connectorId)).toEqual(['notion', 'slack']);
  });

  it('trigger `onChange`, and the decision does before its response', async () => {
    const seen: string[] = [];
    const { begin, decide } = await openStage({
      onChange: async ({ attempts = [], credentials }) => {
        await Promise.resolve();
        seen.push(`${attempts.at(-1)?.decision ?? 'open'} ${credentials.length}`);
      },
    });
    const url = await begin();
    expect(seen.at(-1)).toBe('open 0');
    await decide(url);
    expect(seen.at(-1)).toBe('allow 1');
  });

  it('are limited to 100', async () => {
    const { begin, decide, sandbox } = await openStage();
    const first = await begin();
    for (let count = 0; count < 100; count++) await begin();
    expect(sandbox.snapshot().attempts).toHaveLength(100);
    expect((await decide(first)).status).toBe(404);
  });
});

it('works on a real port, with its URL', async () => {
  const sandbox = createSandbox({ oauth: 'redirect' });
  const server = await serve(sandbox);
  try {
    const { body: user } = await ask(sandbox, 'embedded', 'POST /users', { body: { username: 'ada' } });
    const answer = await fetch(`${server.connectivityUrl}/connectors/slack/credentials`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body(user.userId as string)),
    });
    const { oauthUrl } = (await answer.json()) as { oauthUrl: string };
    expect(oauthUrl).toContain(`${server.url}/oauth/authorize?attempt=`);
    expect(await (await fetch(oauthUrl)).text()).toContain('Connect Slack');
    const decision = new URLSearchParams({ decision: 'allow' });
    const back = await fetch(oauthUrl, { method: 'POST', body: decision, redirect: 'manual' });
    expect([back.status, back.headers.get('location')]).toEqual([303, redirectUri]);
    expect(sandbox.snapshot().credentials).toHaveLength(1);
  } finally {
    await server.close();
  }
});
