import { describe, expect, it } from 'vitest';
import { createPlugboardHandler, type LogEntry } from '../../src/server/index.ts';
import { createCaller, open, read } from './support.ts';

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',
};

describe('every answer', () => {
  it.each([
    ['a good one', 'POST', '/session', {}, 200],
    ['an unknown route', 'GET', '/nowhere', {}, 404],
    ['a wrong method', 'PATCH', '/session', {}, 405],
    ['a missing guard header', 'POST', '/session', { headers: { 'x-plugboard': null } }, 403],
    ['a bad body', 'POST', '/session', { body: '{' }, 400],
    ['HEAD', 'HEAD', '/embedded/integrations', {}, 405],
  ])('has its headers: %s', { tags: ['security-19'] }, async (_, method, path, options, status) => {
    const { call } = open();
    const answer = await call(method, path, options);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(always)) expect([name, answer.headers.get(name)]).toEqual([name, value]);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sets no cookie', { tags: ['security-41'] }, async () => {
    const { call } = open({ access: 'token' });
    for (const [method, path] of [
      ['POST', '/session'],
      ['POST', '/token'],
      ['GET', '/oauth/callback?state=1&code=2'],
      ['GET', '/nowhere'],
    ] as const)
      expect((await call(method, path)).headers.getSetCookie()).toEqual([]);
  });

  it('has an id of its own, which its problem repeats', async () => {
    const { call } = open();
    const [one, two] = [
      await call('GET', '/nowhere'),
      await call('GET', '/nowhere', { headers: { 'x-request-id': 'mine' } }),
    ];
    expect(one.json.requestId).toBe(one.headers.get('x-request-id'));
    expect(two.json.requestId).not.toBe(one.json.requestId);
    expect(two.json.requestId).not.toBe('mine');
  });

  it('is a problem document when it is a refusal', async () => {
    const { call } = open();
    const { headers, json } = await call('GET', '/nowhere');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toEqual({
      type: 'urn:plugboard:problem:not_found',
      title: 'The resource does not exist.',
      status: 404,
      code: 'not_found',
      requestId: json.requestId,
    });
  });

  it('to HEAD has no body', async () => {
    const { call, asked } = open();
    const answer = await call('HEAD', '/embedded/integrations');
    expect([answer.status, answer.text, answer.headers.get('allow')]).toEqual([405, '', 'GET']);
    expect(asked()).toEqual([]);
  });
});

describe('the guards', () => {
  it('ask for the header before anything else', async () => {
    const { call } = open({ user: null });
    expect((await call('GET', '/nowhere', { headers: { 'x-plugboard': null } })).status).toBe(403);
  });

  it('authenticate before they reveal what exists', async () => {
    const { call } = open({ user: null });
    expect((await call('GET', '/nowhere')).status).toBe(401);
    expect((await call('PATCH', '/session')).status).toBe(401);
  });

  it('read the body before they ask for permission', async () => {
    const { call } = open();
    expect((await call('POST', '/embedded/run/event', { body: {} })).json.code).toBe('invalid_request');
    expect((await call('POST', '/embedded/run/event', { body: { event: 'a' } })).json.code).toBe('not_allowed');
  });

  it('stop HEAD as they stop GET', async () => {
    const { call } = open({ user: null });
    expect((await call('HEAD', '/embedded/integrations')).status).toBe(401);
    expect((await call('HEAD', '/embedded/integrations', { headers: { 'x-plugboard': null } })).status).toBe(403);
  });
});

describe('a page of another origin', () => {
  const origin = 'https://admin.example';
  const preflight = (from: string) => ({
    headers: { 'x-plugboard': null, origin: from, 'access-control-request-method': 'POST' },
  });

  it('is told yes when it is listed, without a session', async () => {
    const { call } = open({ origins: [origin], user: null });
    const { status, headers } = await call('OPTIONS', '/session', preflight(origin));
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('vary')).toContain('Origin');
  });

  it.each(['https://evil.example', 'null', 'https://admin.example.evil.example', 'https://host.plugboard.test'])(
    'is told no when it is %s',
    async (other) => {
      const { call } = open({ origins: [origin] });
      const { status, headers, json } = await call('OPTIONS', '/session', preflight(other));
      expect([status, json.code]).toEqual([403, 'forbidden_origin']);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('may read answers and refusals when it is listed', async () => {
    const { call } = open({ origins: [origin] });
    for (const path of ['/session', '/nowhere']) {
      const { headers } = await call('POST', path, { headers: { origin, 'sec-fetch-site': 'cross-site' } });
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-expose-headers')).toBe('retry-after, x-request-id');
    }
  });

  it('may read nothing when it is not', async () => {
    const { call, asked } = open({ origins: [origin] });
    const { status, headers } = await call('POST', '/session', { headers: { origin: 'https://evil.example' } });
    expect(status).toBe(403);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('may read nothing by default', async () => {
    const { call } = open();
    const { headers } = await call('POST', '/session', { headers: { origin: 'https://host.plugboard.test' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('where the handler is mounted', () => {
  const session = async (basePath: string, path: string) => {
    const { handler } = open({ basePath });
    const url = `https://host.plugboard.test${path}`;
    return read(await handler(new Request(url, { method: 'POST', headers: { 'x-plugboard': '1' } })));
  };

  it.each([
    ['/api/plugboard', '/api/plugboard/session'],
    ['/api/plugboard/', '/api/plugboard/session'],
    ['/', '/session'],
    ['', '/session'],
    ['/a/b/c', '/a/b/c/session'],
    ['/api/plugboard', '/api/plugboard/session/'],
    ['/api/plugboard/', '/api/plugboard/session/'],
  ])('at %s, it answers %s', async (basePath, path) => {
    expect((await session(basePath, path)).status).toBe(200);
  });

  it.each([
    ['/api/plugboard', '/session'],
    ['/api/plugboard', '/api/plugboardx/session'],
    ['/api/plugboard', '/API/plugboard/session'],
    ['/api/plugboard', '/api/plugboard/session//'],
    ['/api/plugboard', '/api/plugboard//session'],
    ['/api/plugboard', '/api/plugboard'],
  ])('at %s, it does not know %s', async (basePath, path) => {
    expect((await session(basePath, path)).status).toBe(404);
  });
});

describe('onLog', () => {
  it('logs each response once, with its route and without ids', async () => {
    const logs: LogEntry[] = [];
    const { call } = open({ onLog: (entry) => logs.push(entry), clock: { now: () => 0, wait: async () => {} } });
    const { headers } = await call('GET', '/embedded/workflows/wf_xyz456/logs');
    const { json } = await call('GET', '/embedded/workflows/wf_none/logs');
    expect(logs).toEqual([
      {
        requestId: headers.get('x-request-id'),
        method: 'GET',
        route: '/embedded/workflows/:workflowId/logs',
        user: 'ada',
        status: 200,
        ms: 0,
      },
      {
        requestId: json.requestId,
        method: 'GET',
        route: '/embedded/workflows/:workflowId/logs',
        user: 'ada',
        status: 404,
        code: 'not_found',
        detail: 'The option `workflows` does not have this workflow.',
        ms: 0,
      },
    ]);
  });

  it('fails without failing the request', async () => {
    const onLog = () => {
      throw new Error('the log is full');
    };
    const { call } = open({ onLog });
    expect((await call('POST', '/session')).status).toBe(200);
  });

  it('may fail later, too, without ending the process', async () => {
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', onRejection);
    const { call } = open({ onLog: async () => Promise.reject(new Error('the log is away')) });
    expect((await call('POST', '/session')).status).toBe(200);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onRejection);
    expect(rejections).toEqual([]);
  });

  it('logs no user before authentication', async () => {
    const logs: LogEntry[] = [];
    const { call } = open({ user: null, onLog: (entry) => logs.push(entry) });
    await call('POST', '/session', { headers: { 'x-user-id': 'ada' } });
    expect(logs).toMatchObject([{ code: 'unauthenticated', user: undefined }]);
  });

  it('hides the details of its own failure from the browser', async () => {
    const handler = createPlugboardHandler({
      alloy: { apiKey: 'plain_words_of_a_key' },
      authenticate: () => ({ id: '\u0000' }),
      onLog: () => undefined,
    });
    const call = createCaller((path, init) => handler(new Request(`https://a.example${path}`, init)));
    const { json } = await call('GET', '/embedded/integrations');
    expect(Object.keys(json).toSorted()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
    expect(json).toMatchObject({ code: 'internal', title: 'The handler failed.' });
  });

  it('never holds the key, whatever it looks like', async () => {
    const apiKey = 'plain(words+of$a.key';
    const logs: LogEntry[] = [];
    const failing = () => Promise.reject(new TypeError(`cannot use ${apiKey} now`));
    const { store } = open();
    for (const key of [apiKey, () => apiKey]) {
      const handler = createPlugboardHandler({
        alloy: { apiKey: key },
        authenticate: () => ({ id: 'ada' }),
        store: { ...store, listWorkflows: failing },
        fetch: async () => Response.json({ userId: 'usr_1', integrations: [] }),
        onLog: (entry) => logs.push(entry),
      });
      const call = createCaller((path, init) => handler(new Request(`https://a.example${path}`, init)));
      expect((await call('GET', '/embedded/integrations')).status).toBe(200);
      expect((await call('GET', '/embedded/workflows')).status).toBe(500);
    }
    const details = logs.flatMap(({ detail }) => detail ?? []);
    expect(details).toEqual(['TypeError: cannot use [removed] now', 'TypeError: cannot use [removed] now']);
  });

  it('redacts the error of a store', async () => {
    const logs: LogEntry[] = [];
    const broken = () =>
      Promise.reject(new Error('no connection to postgres://app:hunter2@db:5432/app?password=hunter2'));
    const { store } = open();
    const { call } = open({ store: { ...store, getUser: broken }, onLog: (entry) => logs.push(entry) });
    expect((await call('POST', '/session')).json.code).toBe('internal');
    expect(logs[0]?.detail).toContain('no connection to postgres://');
    expect(logs[0]?.detail).not.toContain('hunter2');
  });

  it('removes line breaks and colour codes from log lines', async () => {
    const logs: LogEntry[] = [];
    const broken = () => Promise.reject(new Error('one\u001b[31mtwo\u001b[0m\u202e\r\n{"status":200}\n    at stack'));
    const { store } = open();
    const { call } = open({ store: { ...store, getUser: broken }, onLog: (entry) => logs.push(entry) });
    await call('POST', '/session');
    expect(logs[0]?.detail).toBe('Error: one[31mtwo[0m');
  });
});

it('gives authenticate the request with its cookies, and the context', async () => {
  const seen: unknown[] = [];
  const handler = createPlugboardHandler({
    alloy: { apiKey: 'SK_CANARY_0001' },
    authenticate(request, context) {
      seen.push(request.headers.get('cookie'), context);
      return null;
    },
  });
  const call = createCaller((path, init) => handler(new Request(`https://a.example${path}`, init), { req: 'raw' }));
  expect((await call('POST', '/session', { headers: { cookie: 'demo_session=1' } })).status).toBe(401);
  expect(seen).toEqual(['demo_session=1', { req: 'raw' }]);
});
