import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createApi, createCredential, type Access, type PlugboardError } from '../../src/api/index.ts';
import { createPlugboardHandler, type LogEntry } from '../../src/server/index.ts';
import { createCaller } from '../server/support.ts';
import { createTestClock } from '../support/clock.ts';

const key = 'SK_CANARY_0001';
const typed = 'CRED_CANARY_0002';
const echo = `Invalid ${key} and ${typed} at /srv/x.js:12 of https://a.example`;

const requests: [string, string, object?][] = [
  ['POST', '/session'],
  ['POST', '/token'],
  ['GET', '/embedded/integrations'],
  ['GET', '/embedded/workflows'],
  ['PUT', '/embedded/workflows/activate', { workflowId: 'wf_1' }],
  ['PUT', '/embedded/workflows/wf_1/upgrade', {}],
  ['PUT', '/embedded/workflows/wf_1/state', { state: 'active' }],
  ['GET', '/embedded/workflows/wf_1/logs'],
  ['GET', '/embedded/workflows/wf_1/errors'],
  ['POST', '/embedded/run/event', { event: 'a', data: { key: typed } }],
  ['DELETE', '/embedded/logs'],
  ['GET', '/connectivity/connectors'],
  ['GET', '/connectivity/connectors/a/resources'],
  ['GET', '/connectivity/connectors/a/actions/b'],
  ['POST', '/connectivity/connectors/a/actions/b/execute', { credentialId: 'c', parameters: { key: typed } }],
  ['GET', '/connectivity/connectors/a/credentials/metadata'],
  ['POST', '/connectivity/connectors/a/credentials', { data: { api_key: typed } }],
  ['GET', '/connectivity/credentials?connectorId=a'],
];

/** Ways in which an upstream gives back what it was sent. */
const echoes: [string, () => Response | Promise<Response>][] = [
  ['its message', () => Response.json({ error: key, message: echo }, { status: 400 })],
  ['its fields', () => Response.json({ errors: { [typed]: echo }, [key]: 1 }, { status: 422 })],
  ['a page', () => new Response(`<h1>${echo}</h1>`, { status: 502, headers: { 'content-type': 'text/html' } })],
  [
    'a header',
    () => new Response(null, { status: 503, headers: { 'x-debug': echo, 'retry-after': key, server: key } }),
  ],
  ['what is no JSON', () => new Response(`{"a": ${echo}`)],
  ['a redirect', () => new Response(null, { status: 307, headers: { location: `https://evil.example/?${echo}` } })],
  ['an error of the network', () => Promise.reject(new TypeError(echo, { cause: new Error(echo) }))],
  ['what is no error', () => Promise.reject(echo)],
  ['names we do not know', () => Response.json({ [key]: typed, note: echo })],
];

describe('neither the key nor what was typed comes back', { tags: ['security-59'] }, () => {
  it.each(echoes)('by %s', async (_, answer) => {
    const logs: LogEntry[] = [];
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', onRejection);
    const handler = createPlugboardHandler({
      alloy: { apiKey: key, embeddedUrl: 'https://a.example', connectivityUrl: 'https://a.example' },
      access: 'token',
      allow: { events: ['a'], actions: ['a/b'], purge: true },
      authenticate: () => ({ id: 'ada' }),
      clock: createTestClock(),
      onLog: (entry) => logs.push(entry),
      fetch: async (url) => (url.endsWith('/users') ? Response.json({ userId: 'usr_1' }, { status: 201 }) : answer()),
    });
    const call = createCaller((path, init) => handler(new Request(`https://app.example${path}`, init)));
    const answers = [];
    for (const [method, path, body] of requests) {
      const { status, headers, text } = await call(method, path, body ? { body } : {});
      answers.push({ path, status, headers: [...headers], text });
      if (status >= 400) expect(headers.get('content-type')).toBe('application/problem+json');
    }
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onRejection);

    expect(answers.filter(({ status }) => status >= 400).length).toBeGreaterThan(0);
    expect(inspect([answers, logs, rejections], { depth: 10 })).not.toMatch(/CANARY|srv\/x|<h1>|evil/);
    expect(rejections).toEqual([]);
    expect(logs).toHaveLength(requests.length);
  });
});

describe.each<Access>(['proxy', 'token'])('with %s access, the client', (access) => {
  it.each(echoes)('has it in any part of an error by no means: %s', { tags: ['security-61'] }, async (_, answer) => {
    const session = {
      access,
      scope: 'a',
      capabilities: {},
      links: {},
      upstream: { embeddedUrl: 'https://a.example', connectivityUrl: 'https://a.example' },
    };
    const api = createApi({
      access,
      clock: createTestClock(),
      fetch: async (url) => {
        if (url.endsWith('/session')) return Response.json(session);
        if (url.endsWith('/token')) return Response.json({ token: key, userId: 'usr_1', expiresIn: 300 });
        return answer();
      },
    });
    const error = await createCredential(api, { connectorId: 'a', data: { api_key: typed } }).then(
      () => expect.unreachable(),
      (reason: unknown) => reason as PlugboardError,
    );
    const seen = [
      error.message,
      error.stack,
      JSON.stringify(error),
      JSON.stringify(Object.getOwnPropertyDescriptors(error)),
      inspect(error, { depth: 10, showHidden: true }),
      inspect(structuredClone(error), { depth: 10 }),
      inspect(error.cause, { depth: 10 }),
    ].join('\n');
    expect(seen).not.toMatch(/CANARY|srv\/x|<h1>|evil/);
  });
});
