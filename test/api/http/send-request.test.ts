import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PlugboardError } from '../../../src/api/index.ts';
import { sendRequest, type SendRequestOptions, type HttpRequest } from '../../../src/api/internal.ts';

const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = (url: string, options: Partial<SendRequestOptions> = {}, request: Partial<HttpRequest> = {}) =>
  sendRequest(
    { url, method: 'GET', body: undefined, ...request },
    {
      fetch: (input, init) => fetch(input, init),
      headers: {},
      timeout: 5_000,
      onTimeout: 'timeout',
      onUnreachable: 'upstream_unreachable',
      ...options,
    },
  );

const failureOf = (asked: Promise<unknown>) =>
  asked.then(
    () => expect.unreachable('it ended well'),
    (error: unknown) => error as PlugboardError,
  );

describe('sendRequest', () => {
  it('brings back status, headers and the whole text', async () => {
    const url = await listen((_, response) => {
      response.writeHead(201, { 'x-more': 'yes' });
      response.write('{"name":"Zo');
      // Half a character, then the other half.
      response.write(Buffer.from([0xc3]));
      setImmediate(() => response.end(Buffer.concat([Buffer.from([0xab]), Buffer.from('"}')])));
    });
    const answer = await ask(url);
    expect(answer).toMatchObject({ status: 201, text: '{"name":"Zoë"}', redirected: false });
    expect(answer.headers.get('x-more')).toBe('yes');
  });

  it('sends JSON and the given headers, and no cookies', async () => {
    const seen: unknown[] = [];
    const url = await listen((request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        const { accept, authorization, 'content-type': type, 'content-length': length } = request.headers;
        seen.push(request.method, accept, authorization, type, length, text);
        response.end();
      });
    });
    await ask(url, { headers: { authorization: 'Bearer x' } }, { method: 'POST', body: { a: 1 } });
    expect(seen).toEqual(['POST', 'application/json', 'Bearer x', 'application/json', '7', '{"a":1}']);
  });

  it('sends no cookies and uses no cache by default', async () => {
    const seen: unknown[] = [];
    const fetch = async (_: string, { credentials, cache, redirect }: RequestInit) => {
      seen.push([credentials, cache, redirect]);
      return new Response('{}');
    };
    await ask('https://a.example', { fetch });
    await ask('https://a.example', { fetch, credentials: 'include' });
    expect(seen).toEqual([
      ['omit', 'no-store', 'manual'],
      ['include', 'no-store', 'manual'],
    ]);
  });

  it.each([301, 302, 303, 307, 308])(
    'does not follow a %i, nor carry the key there',
    { tags: ['security-117'] },
    async (status) => {
      let followed = 0;
      const elsewhere = await listen((_, response) => {
        followed++;
        response.end('{}');
      });
      const url = await listen((_, response) => response.writeHead(status, { location: elsewhere }).end());
      const answer = await ask(url, { headers: { 'api-key': 'secret' } }, { method: 'POST', body: {} });
      expect(answer.redirected).toBe(true);
      expect(followed).toBe(0);
    },
  );

  it('gives up when no answer comes in time', async () => {
    const url = await listen(() => undefined);
    const error = await failureOf(ask(url, { timeout: 50 }));
    expect(error).toMatchObject({ code: 'timeout', message: 'No response within 50 ms.' });
  });

  it('includes the body in the deadline: a slow body does not extend it', async () => {
    const url = await listen((request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 10);
      request.on('close', () => clearInterval(drip));
    });
    expect(await failureOf(ask(url, { timeout: 100, onTimeout: 'upstream_timeout' }))).toMatchObject({
      code: 'upstream_timeout',
    });
  });

  it.each([
    ['plain', false],
    ['gzipped', true],
  ])('stops reading a %s body that grows too large', async (_, zipped) => {
    const body = Buffer.alloc(1_000_000, 32);
    const url = await listen((_, response) => {
      response.writeHead(200, zipped ? { 'content-encoding': 'gzip' } : {});
      response.end(zipped ? gzipSync(body) : body);
    });
    const error = await failureOf(ask(url, { maxBytes: 10_000 }));
    expect(error).toMatchObject({ code: 'upstream_invalid', message: 'The response is larger than 10000 bytes.' });
  });

  it('accepts a body of exactly the limit', async () => {
    const url = await listen((_, response) => response.end('x'.repeat(10_000)));
    expect((await ask(url, { maxBytes: 10_000 })).text).toHaveLength(10_000);
  });

  it('rejects when the signal aborts, and closes the connection', async () => {
    const controller = new AbortController();
    let closed: (() => void) | undefined;
    const gone = new Promise<void>((resolve) => (closed = resolve));
    const url = await listen((request) => {
      request.on('close', () => closed?.());
      controller.abort();
    });
    expect(await failureOf(ask(url, { signal: controller.signal }))).toMatchObject({ code: 'aborted' });
    await gone;
  });

  it('sends nothing when the signal has ended already, even through a fetch that ignores it', async () => {
    let sent = 0;
    const fetch = async () => {
      sent++;
      return Response.json({});
    };
    const asked = ask('https://host.test', { fetch, signal: AbortSignal.abort() });
    expect(await failureOf(asked)).toMatchObject({ code: 'aborted' });
    expect(sent).toBe(0);
  });

  it('sends nothing for a body that is not JSON, and throws `invalid_request`', async () => {
    let sent = 0;
    const fetch = async () => {
      sent++;
      return Response.json({});
    };
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    for (const body of [loop, { big: 1n }]) {
      const error = await failureOf(ask('https://host.test', { fetch }, { method: 'POST', body }));
      expect(error).toMatchObject({ code: 'invalid_request' });
    }
    expect(sent).toBe(0);
  });

  it.each(['upstream_unreachable', 'offline'] as const)('throws %s for a refused connection', async (onUnreachable) => {
    expect(await failureOf(ask('http://127.0.0.1:1', { onUnreachable }))).toMatchObject({ code: onUnreachable });
  });

  it('uses the same code for a connection that breaks in the middle of the body', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      setImmediate(() => response.destroy());
    });
    expect(await failureOf(ask(url))).toMatchObject({ code: 'upstream_unreachable' });
  });

  it('keeps header, body and address out of the error', async () => {
    const secret = 'sk_live_canary';
    const error = await failureOf(
      ask(`http://127.0.0.1:1/?${secret}`, { headers: { 'api-key': secret } }, { method: 'POST', body: { secret } }),
    );
    expect(error.cause).toBeUndefined();
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(secret);
  });

  describe('with a fetch that ignores the signal', () => {
    const silence = () => new Promise<never>(() => undefined);
    let cancelled = 0;
    const drip = async () => {
      const pull = async (stream: ReadableStreamDefaultController) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        stream.enqueue(new Uint8Array(1));
      };
      return new Response(new ReadableStream({ pull, cancel: () => void cancelled++ }));
    };

    it.each([
      ['never answers', silence],
      ['answers without an end', drip],
    ])('keeps the deadline when it %s', async (_, fetch) => {
      const error = await failureOf(ask('https://host.test', { fetch, timeout: 30, onTimeout: 'upstream_timeout' }));
      expect(error).toMatchObject({ code: 'upstream_timeout' });
      if (fetch === drip) await vi.waitFor(() => expect(cancelled).toBe(1));
    });

    it('rejects at once when the caller aborts', async () => {
      const controller = new AbortController();
      const asked = failureOf(ask('https://host.test', { fetch: silence, signal: controller.signal }));
      controller.abort();
      expect(await asked).toMatchObject({ code: 'aborted' });
    });

    it('does not wait for the cancellation of a body that is too large', async () => {
      const body = new ReadableStream({
        pull: (stream) => stream.enqueue(new Uint8Array(1_000)),
        cancel: () => new Promise(() => undefined),
      });
      const error = await failureOf(ask('https://host.test', { fetch: async () => new Response(body), maxBytes: 10 }));
      expect(error).toMatchObject({ code: 'upstream_invalid' });
    });
  });

  it('leaves no timer behind', async () => {
    const url = await listen((_, response) => response.end('{}'));
    const before = process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
    await ask(url, { timeout: 60_000 });
    const after = process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
    expect(after).toBeLessThanOrEqual(before + 1);
  });
});
