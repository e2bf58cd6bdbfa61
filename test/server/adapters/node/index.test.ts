import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPlugboardHandler, type LogEntry, type PlugboardHandlerOptions } from '../../../../src/server/index.ts';
import { toNodeListener, type NodeContext } from '../../../../src/server/adapters/node/index.ts';
import { createSandbox } from '../../../../src/testing/index.ts';
import { createCaller, intercept, open } from '../../support.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

type Listener = (req: IncomingMessage, res: ServerResponse) => unknown;

async function listen(listener: Listener) {
  const server = createServer((req, res) => void listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { port, url, call: createCaller((path, init) => fetch(`${url}${path}`, init)) };
}

function createHandler(options: Partial<PlugboardHandlerOptions> = {}) {
  const sandbox = createSandbox();
  const { apiKey, embeddedUrl, connectivityUrl, workflows } = sandbox;
  const handler = createPlugboardHandler({
    alloy: { apiKey, embeddedUrl, connectivityUrl },
    authenticate: () => ({ id: 'ada' }),
    fetch: (url, init) => sandbox.fetch(url, init),
    workflows,
    ...options,
  });
  return { sandbox, handler };
}

const activate = { body: { workflowId: 'wf_xyz456' } };

describe('toNodeListener', () => {
  it('answers on a real port', async () => {
    const { handler } = createHandler();
    const { call } = await listen(toNodeListener(handler));
    expect((await call('GET', '/embedded/integrations')).status).toBe(200);
    expect((await call('PUT', '/embedded/workflows/activate', activate)).json).toEqual({ success: true });
    expect((await call('HEAD', '/embedded/integrations')).status).toBe(405);
    expect((await call('GET', '/nowhere')).headers.get('content-type')).toBe('application/problem+json');
  });

  it.each([
    ['a host with a path in it', 'GET /api/plugboard/embedded/integrations HTTP/1.1\r\nHost: a/b'],
    ['a host with a fragment', 'DELETE /x HTTP/1.1\r\nHost: a.example/api/plugboard/embedded/logs#'],
    ['a path of backslashes', 'GET /api/plugboard\\embedded\\integrations HTTP/1.1\r\nHost: a'],
    ['another scheme', 'GET ftp://a/api/plugboard/embedded/integrations HTTP/1.1\r\nHost: a'],
  ])('answers %s as the handler does, without a call to it', async (_, head) => {
    let asked = 0;
    const { handler, sandbox } = createHandler({ authenticate: () => (asked++, { id: 'ada' }) });
    const { port } = await listen(toNodeListener(handler));
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1');
      socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      socket.on('close', () => resolve(text));
      socket.write(`${head}\r\nx-plugboard: 1\r\nConnection: close\r\n\r\n`);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/\r\ncontent-type: application\/problem\+json/i);
    expect(answer).toMatch(/\r\ncache-control: no-store/i);
    expect(answer).toContain('"code":"invalid_request"');
    expect([asked, sandbox.requests]).toEqual([0, []]);
  });

  it('does not send a queued write whose client has disconnected', async () => {
    const ended: LogEntry[] = [];
    const { handler, sandbox } = createHandler({ onLog: (entry) => ended.push(entry) });
    const listener = toNodeListener(handler);
    let requests = 0;
    const { url, call } = await listen((req, res) => {
      requests++;
      return listener(req, res);
    });
    await call('POST', '/session');
    const held: (() => void)[] = [];
    intercept(sandbox, async (_, pass) => {
      await new Promise<void>((go) => held.push(go));
      return pass();
    });
    const first = call('PUT', '/embedded/workflows/activate', activate);
    await expect.poll(() => held.length).toBe(1);
    const leaving = new AbortController();
    const second = fetch(`${url}/api/plugboard/embedded/workflows/deactivate`, {
      method: 'PUT',
      headers: { 'x-plugboard': '1', 'content-type': 'application/json' },
      body: JSON.stringify(activate.body),
      signal: leaving.signal,
    });
    await expect.poll(() => requests).toBe(3);
    leaving.abort();
    await expect(second).rejects.toThrow('aborted');
    await expect.poll(() => ended.map(({ code }) => code)).toEqual([undefined, 'aborted']);
    held[0]?.();
    expect((await first).status).toBe(200);
    expect(held).toHaveLength(1);
  });

  it('gives authenticate the request and response of Node', async () => {
    const seen: unknown[] = [];
    const { handler } = createHandler({
      authenticate(_, { req, res }: NodeContext) {
        seen.push(req.headers['cookie'], typeof res.setHeader);
        return { id: 'ada' };
      },
    });
    const { call } = await listen(toNodeListener(handler));
    expect((await call('POST', '/session', { headers: { cookie: 'demo_session=1' } })).status).toBe(200);
    expect(seen).toEqual(['demo_session=1', 'function']);
  });

  it('writes what a wrapper of the host answers, byte for byte and cookie for cookie', async () => {
    const headers: [string, string][] = [
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ];
    const { url } = await listen(toNodeListener(async () => new Response(new Uint8Array([0, 255, 128]), { headers })));
    const answer = await fetch(url);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(answer.headers.get('content-length')).toBe('3');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 128]);
  });

  it('says nothing of the length of an answer without a body', async () => {
    const { url } = await listen(toNodeListener(async () => new Response(null, { status: 204 })));
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('content-length')]).toEqual([204, null]);
  });

  it('leaves the globals of the host alone', () => {
    const before = [globalThis.Request, globalThis.Response];
    toNodeListener(createHandler().handler);
    expect([globalThis.Request, globalThis.Response]).toEqual(before);
  });

  it('answers where a framework mounted it, which cuts the path off', async () => {
    const listener = toNodeListener(createHandler().handler);
    const { call } = await listen((req, res) => {
      const original = req as IncomingMessage & { originalUrl?: string | undefined };
      original.originalUrl = req.url;
      req.url = req.url?.replace('/api/plugboard', '') ?? '';
      return listener(req, res);
    });
    expect((await call('POST', '/session')).status).toBe(200);
  });

  it('takes a body that a framework has read already', async () => {
    const listener = toNodeListener(createHandler().handler);
    const { call } = await listen(async (req, res) => {
      let text = '';
      for await (const chunk of req) text += String(chunk);
      Object.assign(req, { body: text === '' ? undefined : (JSON.parse(text) as unknown) });
      return listener(req, res);
    });
    expect((await call('PUT', '/embedded/workflows/activate', activate)).json).toEqual({ success: true });
    const answer = await call('PUT', '/embedded/workflows/activate', { body: { ...activate.body, userId: 'usr_b' } });
    expect(answer.json.code).toBe('unexpected_field');
  });

  it('counts a body that comes in chunks', { tags: ['security-193'] }, async () => {
    const { sandbox, handler } = createHandler({ limits: { requestBytes: 1_000 } });
    const { port } = await listen(toNodeListener(handler));
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const path = '/api/plugboard/connectivity/connectors/shopify/credentials';
      const headers = { 'x-plugboard': '1', 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const request = send({ port, path, method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        response.resume();
      });
      request.on('error', reject);
      for (let chunk = 0; chunk < 50; chunk++) request.write(' '.repeat(100));
      request.end();
    });
    expect(status).toBe(413);
    expect(sandbox.requests.filter(({ operationId }) => operationId === 'createCredential')).toEqual([]);
  });

  it(
    'does not let the browser’s Connection header take ours away, nor pass its headers on',
    { tags: ['security-7', 'security-25'] },
    async () => {
      const { sandbox, handler } = createHandler();
      const seen: Record<string, string>[] = [];
      intercept(sandbox, ({ headers }, pass) => {
        seen.push(headers);
        return pass();
      });
      const { port } = await listen(toNodeListener(handler));
      const headers = {
        'x-plugboard': '1',
        connection: 'authorization, x-plugboard, content-type',
        'x-user-id': 'usr_b',
        'x-forwarded-user': 'usr_b',
        authorization: 'Bearer JWT_B',
        'api-key': 'x',
        cookie: 'sid=A; sid=B',
        te: 'trailers',
      };
      const status = await new Promise<number | undefined>((resolve, reject) => {
        send({ port, path: '/api/plugboard/embedded/integrations', headers }, (response) => {
          resolve(response.statusCode);
          response.resume();
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(200);
      const { userId } = sandbox.snapshot().users[0]!;
      expect(seen.at(-1)).toEqual({
        accept: 'application/json',
        authorization: `Bearer ${sandbox.apiKey}`,
        'x-api-version': '2025-09',
        'x-alloy-userid': userId,
      });
    },
  );

  it('passes nothing of the upstream’s headers on', { tags: ['security-65'] }, async () => {
    const headers = {
      'content-type': 'application/json',
      'set-cookie': 'a=CANARY',
      server: 'CANARY',
      'x-powered-by': 'CANARY',
      'access-control-allow-origin': '*',
      location: 'https://CANARY.example',
      'content-security-policy': 'CANARY',
      link: '<https://CANARY.example>',
      refresh: '0;url=https://CANARY.example',
      'clear-site-data': '"*"',
      'transfer-encoding': 'chunked',
      authorization: 'CANARY',
    };
    const { sandbox, handler } = createHandler();
    intercept(sandbox, async ({ url }, pass) =>
      url.includes('/integrations') ? new Response('{"integrations":[],"secret":"CANARY"}', { headers }) : pass(),
    );
    const { call } = await listen(toNodeListener(handler));
    const answer = await call('GET', '/embedded/integrations');
    expect(answer.json).toEqual({ integrations: [] });
    const names = [...answer.headers.keys()].filter(
      (name) => !/^(date|connection|keep-alive|content-length)$/.test(name),
    );
    expect(names.toSorted()).toEqual([
      'cache-control',
      'content-security-policy',
      'content-type',
      'cross-origin-resource-policy',
      'vary',
      'x-content-type-options',
      'x-request-id',
    ]);
    expect(JSON.stringify([...answer.headers])).not.toContain('CANARY');
  });

  it('ends the upstream’s read when the client leaves', { tags: ['security-133'] }, async () => {
    let reached = () => {};
    const reading = new Promise<void>((resolve) => (reached = resolve));
    let ended = () => {};
    const leaving = new Promise<void>((resolve) => (ended = resolve));
    const { sandbox, handler } = createHandler();
    intercept(sandbox, async ({ url, signal }, pass) => {
      if (!url.includes('/integrations')) return pass();
      signal?.addEventListener('abort', ended);
      reached();
      await leaving;
      throw new Error('aborted');
    });
    const { url } = await listen(toNodeListener(handler));
    const controller = new AbortController();
    const gone = fetch(`${url}/api/plugboard/embedded/integrations`, {
      headers: { 'x-plugboard': '1' },
      signal: controller.signal,
    }).catch((error: Error) => error.name);
    await reading;
    controller.abort();
    expect(await gone).toBe('AbortError');
    await leaving;
  });

  it('serves a test backend too', async () => {
    const { handler } = open();
    const { call } = await listen(toNodeListener(handler));
    expect((await call('POST', '/session')).status).toBe(200);
  });
});
