import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toNodeListener } from '../../src/server/adapters/node/index.ts';
import { createMemoryStore, createPlugboardHandler, createTokenMinter } from '../../src/server/index.ts';
import { serve } from '../../src/testing/node/index.ts';
import { createCaller } from '../server/support.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  vi.restoreAllMocks();
});

/** An upstream on a port whose answers by path are given, and a handler on another. */
async function open(answers: Record<string, unknown>, user: { id: string; alloyUserId?: string } = { id: 'ada' }) {
  const asked: { path: string; user: string | null }[] = [];
  const upstream = await serve({
    async fetch(request) {
      const path = new URL(request.url).pathname.slice(1);
      asked.push({ path, user: request.headers.get('x-alloy-userid') });
      return Response.json(answers[path] ?? { userId: 'usr_1' });
    },
  });
  const alloy = { apiKey: 'SK_CANARY_0001', embeddedUrl: upstream.url, connectivityUrl: upstream.url };
  const store = createMemoryStore();
  const handler = createPlugboardHandler({
    alloy,
    store,
    authenticate: () => user,
    allow: { events: ['a'], actions: ['shopify/run'], purge: true },
    access: 'token',
    onLog: () => undefined,
  });
  const listener = toNodeListener(handler);
  const server = createServer((req, res) => void listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(
    upstream.close,
    () => server.close(),
    () => server.closeAllConnections(),
  );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { alloy, asked, store, url, call: createCaller((path, init) => fetch(`${url}${path}`, init)) };
}

const errors: [string, object][] = [
  ['an error', { error: 'nope' }],
  ['an error as an object', { error: { code: 'E1' } }],
  ['errors', { errors: ['nope'] }],
  ['no success', { success: false }],
  ['no success in capitals', { SUCCESS: 'FALSE' }],
  ['no success of another spelling', { is_success: 0 }],
  ['no success in a wrapper', { data: { success: false } }],
  ['a failed status', { status: 'error' }],
];

describe('a 200 that holds an error', () => {
  it.each([...errors, ['what was not activated', { activated: false }]] as [string, object][])(
    'switches nothing on: %s',
    async (_, answer) => {
      const { call, store, alloy } = await open({ 'workflows/activate': answer });
      const { status } = await call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_1' } });
      expect(status).toBeGreaterThanOrEqual(400);
      const rows = await store.listWorkflows({ upstream: alloy.embeddedUrl, user: 'ada' });
      expect(rows.map(({ state }) => state)).toEqual(['unknown']);
    },
  );

  it('switches nothing off', async () => {
    const { call } = await open({ 'workflows/deactivate': { deactivated: false } });
    const { status, json } = await call('PUT', '/embedded/workflows/deactivate', { body: { workflowId: 'wf_1' } });
    expect([status, json.code]).toEqual([422, 'rejected']);
  });

  it.each(errors)('stores no credential: %s', async (_, answer) => {
    const { call } = await open({ 'connectors/shopify/credentials': answer });
    const { status, json } = await call('POST', '/connectivity/connectors/shopify/credentials', { body: { data: {} } });
    expect([status, json.code]).toEqual([422, 'rejected']);
  });

  it.each<object>([
    { error: 'nope' },
    { success: false, token: 'T' },
    { Success: 'False', token: 'T' },
    { status: 'error', token: 'T' },
    { data: { success: false, token: 'T' } },
  ])('gives no token: %j', async (answer) => {
    const { call } = await open({ 'users/usr_1/token': answer });
    const { status, text } = await call('POST', '/token');
    expect(status).toBe(502);
    expect(text).not.toContain('"T"');
  });

  it('accepts a success with a message', async () => {
    const { call } = await open({ 'workflows/activate': { success: true, error: null, errors: [] } });
    const { status } = await call('PUT', '/embedded/workflows/activate', { body: { workflowId: 'wf_1' } });
    expect(status).toBe(200);
  });
});

it('a wrapper does not win over the contract’s own keys', async () => {
  const { call } = await open({ 'connectors/shopify/credentials': { credentialId: 'cred_1', data: { a: 1 } } });
  const { status, json } = await call<{ credentialId: string }>(
    'POST',
    '/connectivity/connectors/shopify/credentials',
    { body: { data: {} } },
  );
  expect([status, json.credentialId]).toEqual([201, 'cred_1']);
});

it.each([undefined, null, 0, {}, 'a/b', 'a\nb', 'a'.repeat(513)])('the minter sends no request for %j', async (id) => {
  const { alloy, asked } = await open({});
  await expect(createTokenMinter({ alloy }).mint(id as string)).rejects.toThrow(TypeError);
  expect(asked).toEqual([]);
});

it.each(['zoë', 'a b', '名前'])('sends nothing for the user id %j, which fits no header', async (alloyUserId) => {
  const { call, asked } = await open({}, { id: 'ada', alloyUserId });
  const { status, json } = await call('GET', '/embedded/integrations');
  expect([status, json.code]).toEqual([500, 'internal']);
  expect(asked).toEqual([]);
});

it.each([
  ['POST', '/session'],
  ['GET', '/nowhere'],
  ['GET', '/oauth/callback'],
  ['OPTIONS', '/session'],
])('the answer to %s %s cannot be framed or embedded', async (method, path) => {
  const { url } = await open({});
  const { headers } = await fetch(`${url}/api/plugboard${path}`, { method, headers: { 'x-plugboard': '1' } });
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none';.*frame-ancestors 'none'/);
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});
