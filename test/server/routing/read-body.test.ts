import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBody } from '../../../src/server/routing/read-body.ts';
import { open } from '../support.ts';

const url = 'https://app.example/';
const json = { 'content-type': 'application/json' };

const post = (body: BodyInit | null, headers: Record<string, string> = json) =>
  readBody(new Request(url, { method: 'POST', body, headers }), 100);

const chunked = (chunks: string[], headers: Record<string, string> = json) => {
  const left = chunks.map((chunk) => new TextEncoder().encode(chunk));
  const body = new ReadableStream({
    pull(controller) {
      const chunk = left.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
  });
  const init = { method: 'POST', body, headers, duplex: 'half' };
  return { left, request: new Request(url, init) };
};

describe('readBody', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json ;q=1'])(
    'reads %s',
    async (type) => {
      await expect(post('{"a":1}', { 'content-type': type })).resolves.toEqual({ a: 1 });
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    'text/json',
    '',
  ])('refuses %s', async (type) => {
    await expect(post('{"a":1}', { 'content-type': type })).rejects.toMatchObject({ code: 'unsupported_type' });
  });

  describe('where the host has read the body', () => {
    const readIn = async (context: unknown, headers: Record<string, string> = {}) => {
      const request = new Request(url, { method: 'POST', body: '{"a":1}', headers: { ...json, ...headers } });
      await request.text();
      return readBody(request, 100, context);
    };
    const bytes = new TextEncoder().encode('{"a":"é"}');

    it.each<[string, object]>([
      ['text', { body: '{"a":"é"}' }],
      ['a Uint8Array', { body: bytes }],
      ['a Buffer', { rawBody: Buffer.from(bytes) }],
      ['an ArrayBuffer', { rawBody: bytes.slice().buffer }],
      ['an object', { body: { a: 'é' } }],
      ['raw text beside a changed object', { rawBody: '{"a":"é"}', body: { a: 'changed' } }],
    ])('reads %s of the context', async (_, context) => {
      await expect(readIn(context)).resolves.toEqual({ a: 'é' });
    });

    it.each([undefined, null, {}, { body: () => 'a method of the framework' }, { body: 1 }])(
      'names the cause when the context holds no body: %j',
      async (context) => {
        await expect(readIn(context)).rejects.toThrow(/was read before the handler.*`rawBody` or `body`/);
      },
    );

    it('reads nothing where nothing was sent', async () => {
      await expect(readIn(undefined, { 'content-length': '0' })).resolves.toEqual({});
    });

    it('names the cause when a body was announced and none arrives', async () => {
      await expect(post(null, { ...json, 'content-length': '7' })).rejects.toThrow('was read before the handler');
    });

    it('counts the bytes of the context’s body', async () => {
      await expect(readIn({ body: JSON.stringify('é'.repeat(50)) })).rejects.toMatchObject({ code: 'too_large' });
    });
  });

  it.each([null, '', ' \n'])('reads no body as an empty object: %j', async (body) => {
    await expect(post(body, {})).resolves.toEqual({});
  });

  it.each(['{', '{"a":}', "{'a':1}", 'undefined', '{"a":1}}', '{"a":01}', '{a:1}', '\u0000', '{"a":1,}'])(
    'refuses %j without quoting it',
    async (text) => {
      const error = await post(text).catch((error: unknown) => error);
      expect(error).toMatchObject({ code: 'invalid_request' });
      expect(error).not.toHaveProperty('cause');
    },
  );

  it.each(['[]', 'null', '"text"', '7', 'true'])('refuses %s, which is no object', async (text) => {
    await expect(post(text)).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it.each([
    '{"__proto__":1}',
    '{"a":{"__proto__":{}}}',
    '{"a":[{"\\u005f_proto__":1}]}',
    '{"\\u005F\\u005f\\u0070roto__":1}',
  ])('refuses the key in %s', async (text) => {
    await expect(post(text)).rejects.toMatchObject({ code: 'unexpected_field', fields: ['__proto__'] });
  });

  it('keeps keys that only look dangerous, and the word as a value', async () => {
    const body = { constructor: 1, prototype: 2, toString: 3, a: '__proto__' };
    await expect(post(JSON.stringify(body))).resolves.toEqual(body);
  });

  it('refuses a body with a large content length before it reads it', async () => {
    const { left, request } = chunked(['{', '}', ' '], { ...json, 'content-length': '101' });
    await expect(readBody(request, 100)).rejects.toMatchObject({ code: 'too_large' });
    expect(left.length).toBeGreaterThan(1);
  });

  it('stops reading a body that exceeds the limit', async () => {
    const { left, request } = chunked(['{"a":"', ...Array.from({ length: 50 }, () => 'x'.repeat(50)), '"}']);
    await expect(readBody(request, 100)).rejects.toMatchObject({ code: 'too_large' });
    expect(left.length).toBeGreaterThan(40);
  });

  it('reads exactly as much as it may', async () => {
    const body = JSON.stringify({ a: 'x'.repeat(92) });
    expect(body.length).toBe(100);
    await expect(post(body)).resolves.toEqual({ a: 'x'.repeat(92) });
    await expect(post(`${body} `)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('counts bytes, not letters', async () => {
    await expect(post(JSON.stringify({ a: 'ä'.repeat(60) }))).rejects.toMatchObject({ code: 'too_large' });
  });

  it('puts letters together that arrive in two chunks', async () => {
    const bytes = new TextEncoder().encode('{"a":"€"}');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, 7));
        controller.enqueue(bytes.slice(7));
        controller.close();
      },
    });
    const init = { method: 'POST', body, headers: json, duplex: 'half' };
    await expect(readBody(new Request(url, init), 100)).resolves.toEqual({ a: '€' });
  });

  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  it.each([101, 5_000, 20_000])('refuses %i levels', async (depth) => {
    const request = new Request(url, { method: 'POST', body: nested(depth), headers: json });
    await expect(readBody(request, 1_000_000)).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('refuses many levels with an escape in them', async () => {
    const body = `{"b":"\\u0041","a":${nested(20_000)}}`;
    const request = new Request(url, { method: 'POST', body, headers: json });
    await expect(readBody(request, 1_000_000)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

describe('the body of a request', () => {
  it('is 413 beyond the limit of the handler', async () => {
    const { call, asked } = open();
    const body = { data: { key: 'x'.repeat(131_072) } };
    const answer = await call('POST', '/connectivity/connectors/stripe/credentials', { body });
    expect([answer.status, answer.json.code]).toEqual([413, 'too_large']);
    expect(asked()).toEqual([]);
  });

  it('is 415 as a form', async () => {
    const { call, asked } = open();
    const answer = await call('PUT', '/embedded/workflows/activate', {
      body: 'workflowId=wf_xyz456',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([answer.status, answer.json.code]).toEqual([415, 'unsupported_type']);
    expect(asked()).toEqual([]);
  });
});

describe('a body that does not arrive', () => {
  const streamed = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void) => {
    const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
    const headers = { ...json, 'x-plugboard': '1' };
    const path = 'https://app.example/api/plugboard/embedded/workflows/activate';
    return new Request(path, { method: 'PUT', body, headers, duplex: 'half' } as RequestInit);
  };
  const read = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];

  afterEach(() => {
    vi.useRealTimers();
  });

  it('whole is one whose sender left, and no failure of ours', async () => {
    const { handler, asked } = open();
    const request = streamed((controller) => controller.error(new Error('aborted')));
    expect(await read(await handler(request))).toEqual([499, 'aborted']);
    expect(asked()).toEqual([]);
  });

  it('in time is refused, and the place of the user is free again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { handler, call, asked } = open({ limits: { concurrent: 1 } });
    const answer = handler(streamed(() => {}));
    await vi.advanceTimersByTimeAsync(24_999);
    const waiting = call('GET', '/embedded/workflows');
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await waiting).status).toBe(429);
    await vi.advanceTimersByTimeAsync(1);
    expect(await read(await answer)).toEqual([400, 'invalid_request']);
    expect(asked()).toEqual([]);
    expect((await call('GET', '/embedded/workflows')).status).toBe(200);
  });

  it('since the host has read it is a failure of the host', async () => {
    const request = new Request(url, { method: 'POST', body: '{}', headers: json });
    await request.text();
    await expect(readBody(request, 100)).rejects.toThrow(TypeError);
  });
});
