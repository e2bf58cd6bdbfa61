import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataFolder, refusedDemo, startDemo, type Demo } from './support/demo.ts';

const data = createDataFolder();
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo({ PLUGBOARD_DATA: data.path });
});

afterAll(async () => {
  await demo?.stop();
  data.remove();
});

const get = (path: string, init?: RequestInit) => fetch(demo.url + path, { redirect: 'manual', ...init });

/** Signs in and returns the cookie. */
async function signIn(user: string): Promise<string> {
  const response = await get(`/login?user=${user}`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

it('runs the built package, not its source', () => {
  const server = readFileSync('demo/dist/server.js', 'utf8');
  expect(server).toMatch(/from "plugboard\/server"/);
  expect(server).not.toContain('// src/');
});

describe('the front page', () => {
  it('explains the sign-in, like the output of the command', async () => {
    expect(demo.output()).toContain(`${demo.url}/login?user=ada`);
    expect(demo.output()).toContain(`${demo.url}/login?user=grace`);
    expect((await get('/')).status).toBe(200);
  });

  it('links to both sign-ins without a script', async () => {
    const html = await (await get('/')).text();
    expect(html).toContain('href="/login?user=ada"');
    expect(html).toContain('href="/login?user=grace"');
  });
});

describe('signing in', () => {
  it('sets a random HttpOnly cookie of 128 bits and leads to the marketplace', async () => {
    const [first, second] = await Promise.all([get('/login?user=ada'), get('/login?user=ada')]);
    expect(first.status).toBe(302);
    expect(first.headers.get('location')).toBe('/integrations');
    const [cookie = ''] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^demo_session=[0-9a-f]{32};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(second.headers.getSetCookie()[0]).not.toBe(cookie);
  });

  it.each(['nobody', '', 'constructor', '__proto__'])('rejects the unknown user "%s"', async (user) => {
    const response = await get(`/login?user=${user}`);
    expect(response.status).toBe(404);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('is required for the marketplace', async () => {
    const response = await get('/integrations');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/']);
    expect((await get('/integrations', { headers: { cookie: await signIn('grace') } })).status).toBe(200);
  });

  it('ends on the server after a sign-out', async () => {
    const cookie = await signIn('ada');
    expect((await get('/logout', { headers: { cookie } })).headers.get('location')).toBe('/');
    expect((await get('/integrations', { headers: { cookie } })).status).toBe(302);
  });
});

describe('the handler in the demo', () => {
  it('serves only signed-in users', async () => {
    const headers = { 'x-plugboard': '1' };
    expect((await get('/api/plugboard/session', { method: 'POST', headers })).status).toBe(401);
    const signedIn = await get('/api/plugboard/session', {
      method: 'POST',
      headers: { ...headers, cookie: await signIn('ada') },
    });
    expect(await signedIn.json()).toMatchObject({ access: 'proxy', capabilities: { purge: true, oauth: true } });
  });

  it('requires its header', async () => {
    const response = await get('/api/plugboard/embedded/integrations', { headers: { cookie: await signIn('ada') } });
    expect([response.status, (await response.json()) as { code: string }]).toMatchObject([
      403,
      { code: 'forbidden_origin' },
    ]);
  });
});

describe('the sandbox of the demo', () => {
  /** Creates a credential as Ada. */
  async function connect(connectorId: string, body: object) {
    const path = `/api/plugboard/connectivity/connectors/${connectorId}/credentials`;
    const headers = { 'x-plugboard': '1', 'content-type': 'application/json', cookie: await signIn('ada') };
    const answer = await get(path, { method: 'POST', headers, body: JSON.stringify({ data: body }) });
    const list = async () => ((await (await get(path, { headers })).json()) as { credentials: object[] }).credentials;
    return { status: answer.status, json: (await answer.json()) as { oauthUrl?: string; credentialId?: string }, list };
  }

  it('responds with a credential, or with a consent page that returns to the demo', async () => {
    const shopify = await connect('shopify', { shop_domain: 'ada.myshopify.com' });
    expect([shopify.status, shopify.json]).toEqual([
      201,
      expect.objectContaining({ credentialId: expect.any(String) }),
    ]);

    const slack = await connect('slack', {});
    expect([slack.status, Object.keys(slack.json)]).toEqual([200, ['oauthUrl']]);
    const { oauthUrl = '' } = slack.json;
    expect(new URL(oauthUrl).origin).not.toBe(demo.url);
    const page = await fetch(oauthUrl);
    expect(await page.text()).toContain('Connect Slack');
    expect(await slack.list()).toEqual([]);

    const decision = new URLSearchParams({ decision: 'allow' });
    const answer = await fetch(oauthUrl, { method: 'POST', body: decision, redirect: 'manual' });
    const back = answer.headers.get('location') ?? '';
    expect(back).toBe(`${demo.url}/api/plugboard/oauth/callback`);
    expect(await (await fetch(back)).text()).toContain('You can close this window');
    expect(await slack.list()).toHaveLength(1);
  });
});

describe('a demo that cannot start', () => {
  it('requires the API key of an external upstream', async () => {
    const { code, output } = await refusedDemo({ ALLOY_EMBEDDED_URL: 'http://127.0.0.1:9', PLUGBOARD_DATA: data.path });
    expect(code).toBe(1);
    expect(output).toContain('ALLOY_API_KEY');
  });

  it('reports a second demo on the data folder', async () => {
    const { code, output } = await refusedDemo({ PLUGBOARD_DATA: data.path });
    expect(code).toBe(1);
    expect(output).toContain('PLUGBOARD_DATA');
  });

  it('starts after it was killed, when its process id belongs to another process', async () => {
    const folder = createDataFolder();
    await (await startDemo({ PLUGBOARD_DATA: folder.path })).kill();
    writeFileSync(join(folder.path, 'lock'), String(process.pid));
    const restarted = await startDemo({ PLUGBOARD_DATA: folder.path });
    expect(restarted.output()).toContain(restarted.url);
    await restarted.stop();
    folder.remove();
  });

  it.each([
    ['PORT', 'http'],
    ['PLUGBOARD_ACCESS', 'both'],
    ['PLUGBOARD_WORKFLOWS', '{not json'],
  ])('names the invalid variable %s', async (name, value) => {
    const { code, output } = await refusedDemo({ [name]: value, PLUGBOARD_DATA: data.path });
    expect(code).toBe(1);
    expect(output).toContain(name);
  });

  it.each([
    ['alloy.embeddedUrl', { ALLOY_EMBEDDED_URL: 'nonsense', ALLOY_API_KEY: 'sk_outside_1' }],
    ['workflows', { PLUGBOARD_WORKFLOWS: '[{"workflowId":5}]' }],
  ])('reports the invalid option %s in one sentence', async (option, env) => {
    const folder = createDataFolder();
    const { code, output } = await refusedDemo({ ...env, PLUGBOARD_DATA: folder.path });
    folder.remove();
    expect(code).toBe(1);
    expect(output).toContain(`\`${option}\``);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('does not print a malformed key', async () => {
    const folder = createDataFolder();
    const { code, output } = await refusedDemo({ ALLOY_API_KEY: 'Bearer sk_SECRET', PLUGBOARD_DATA: folder.path });
    folder.remove();
    expect(code).toBe(1);
    expect(output).not.toContain('sk_SECRET');
  });
});
