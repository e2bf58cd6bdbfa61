import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createPlugboardHandler,
  createTokenMinter,
  type LogEntry,
  type PlugboardHandlerOptions,
} from '../../../src/server/index.ts';
import { read } from '../support.ts';

const key = 'SK_CANARY_0001';
const good: PlugboardHandlerOptions = { alloy: { apiKey: key }, authenticate: () => null };
const canary = 'CANARY';

/** Options that are wrong in one place. TypeScript refuses most of them already; JavaScript does not. */
const wrong = (options: object): PlugboardHandlerOptions => ({ ...good, ...options });
const alloy = (options: object) => wrong({ alloy: { apiKey: key, ...options } });

const refused: [string, string, PlugboardHandlerOptions][] = [
  ['no key', 'alloy.apiKey', alloy({ apiKey: undefined })],
  ['an empty key', 'alloy.apiKey', alloy({ apiKey: '' })],
  ['a blank key', 'alloy.apiKey', alloy({ apiKey: '        ' })],
  ['a key with a line break', 'alloy.apiKey', alloy({ apiKey: `${canary}_KEY\n` })],
  ['a key with a blank before it', 'alloy.apiKey', alloy({ apiKey: ` ${canary}_KEY` })],
  ['a key with its scheme', 'alloy.apiKey', alloy({ apiKey: `Bearer ${canary}_KEY` })],
  ['a short key', 'alloy.apiKey', alloy({ apiKey: 'CANARY7' })],
  ['a key that no header can hold', 'alloy.apiKey', alloy({ apiKey: `${canary}_KÉY` })],
  ['a key that is a number', 'alloy.apiKey', alloy({ apiKey: 12_345_678 })],
  ['a key that is null', 'alloy.apiKey', alloy({ apiKey: null })],
  ['no alloy', 'alloy', wrong({ alloy: undefined })],
  ['an unknown option of alloy', 'alloy.apikey', alloy({ apikey: canary })],
  ...[
    '',
    'CANARY',
    '/CANARY',
    'http://CANARY.example',
    'ftp://CANARY.example',
    'https://',
    'https://u:CANARY@a.example',
  ]
    .concat('https://a.example/?k=CANARY', 'https://a.example/#CANARY', 'http://localhost.CANARY.example')
    .flatMap((url): [string, string, PlugboardHandlerOptions][] => [
      [`embeddedUrl ${url}`, 'alloy.embeddedUrl', alloy({ embeddedUrl: url })],
      [`connectivityUrl ${url}`, 'alloy.connectivityUrl', alloy({ connectivityUrl: url })],
    ]),
  [
    'an embeddedUrl that is a URL object',
    'alloy.embeddedUrl',
    alloy({ embeddedUrl: new URL('https://canary.example') }),
  ],
  ['an apiVersion with a line break', 'alloy.apiVersion', alloy({ apiVersion: 'CANARY\r\nx: y' })],
  ['an unknown kind of users', 'alloy.users', alloy({ users: canary })],
  ['no authenticate', 'authenticate', wrong({ authenticate: undefined })],
  ['an authenticate that is no function', 'authenticate', wrong({ authenticate: { id: canary } })],
  ['an unknown access', 'access', wrong({ access: canary })],
  ['allow that is a list', 'allow', wrong({ allow: [canary] })],
  ['allowed events that are no list', 'allow', wrong({ allow: { events: canary } })],
  ['an unknown permission', 'allow', wrong({ allow: { admin: true, note: canary } })],
  ['a workflow without an integration', 'workflows', wrong({ workflows: [{ workflowId: 'wf_1', name: canary }] })],
  [
    'a workflow with a bad id',
    'workflows',
    wrong({ workflows: [{ workflowId: '../CANARY', integrationId: 'int_1', name: 'a' }] }),
  ],
  [
    'a workflow that is there twice',
    'workflows',
    wrong({ workflows: [1, 2].map(() => ({ workflowId: canary, integrationId: 'int_1', name: 'a' })) }),
  ],
  ['links to a path', 'links', wrong({ links: { int_1: '../CANARY' } })],
  ['links that are a list', 'links', wrong({ links: [canary] })],
  ['a store that lacks a part', 'store', wrong({ store: { getUser: () => canary } })],
  ['an origin with a path', 'origins', wrong({ origins: ['https://canary.example/CANARY'] })],
  ['an origin that is all', 'origins', wrong({ origins: ['*'] })],
  ['an origin that is null', 'origins', wrong({ origins: ['null'] })],
  ['an origin without a scheme', 'origins', wrong({ origins: ['canary.example'] })],
  ['a limit of nothing', 'limits', wrong({ limits: { perMinute: 0 } })],
  ['a limit that is text', 'limits', wrong({ limits: { concurrent: canary } })],
  ['a limit that is not whole', 'limits', wrong({ limits: { requestBytes: 1.5 } })],
  ['a limit without end', 'limits', wrong({ limits: { responseBytes: Infinity } })],
  ['an oauth host with a scheme', 'oauthHosts', wrong({ oauthHosts: ['https://CANARY.example'] })],
  ['an oauth host with a path', 'oauthHosts', wrong({ oauthHosts: ['canary.example/CANARY'] })],
  ['a public URL with a slash at its end', 'publicUrl', wrong({ publicUrl: 'https://canary.example/CANARY/' })],
  ['a public URL with a query', 'publicUrl', wrong({ publicUrl: 'https://canary.example/?CANARY' })],
  ['a public URL without a scheme', 'publicUrl', wrong({ publicUrl: 'CANARY.example' })],
  ['a basePath without its slash', 'basePath', wrong({ basePath: 'CANARY' })],
  ['a basePath that is a URL', 'basePath', wrong({ basePath: 'https://a.example/CANARY' })],
  ['a basePath with a placeholder', 'basePath', wrong({ basePath: '/:CANARY' })],
  ['a fetch that is no function', 'fetch', wrong({ fetch: canary })],
  ['a clock without hands', 'clock', wrong({ clock: { now: () => canary } })],
  ['an onLog that is no function', 'onLog', wrong({ onLog: canary })],
  ['an unknown option', 'origin', wrong({ origin: canary })],
];

/** The error that building the handler throws. */
function construct(options: PlugboardHandlerOptions): unknown {
  try {
    createPlugboardHandler(options);
    return undefined;
  } catch (error) {
    return error;
  }
}

afterEach(() => vi.unstubAllEnvs());

describe('createPlugboardHandler', { tags: ['security-63'] }, () => {
  it.each(refused)('refuses %s, naming %s and not its value', (_, option, options) => {
    const error = construct(options);
    expect(error).toBeInstanceOf(TypeError);
    const { message, stack } = error as TypeError;
    expect(message).toContain(`\`${option}\``);
    expect(message).toContain('createPlugboardHandler');
    expect(`${message}${stack?.split('\n    at')[0]}`).not.toContain(canary);
    expect(error).not.toHaveProperty('cause');
  });

  it.each([null, undefined, 7, 'CANARY'])('refuses %s in place of options', (options) => {
    const error = construct(options as unknown as PlugboardHandlerOptions);
    expect(error).toBeInstanceOf(TypeError);
  });

  it.each(['VITE_KEY', 'NEXT_PUBLIC_KEY', 'REACT_APP_KEY', 'STORYBOOK_KEY'])('refuses a key that is in %s', (name) => {
    vi.stubEnv(name, key);
    expect((construct(good) as Error).message).toContain(name);
    expect((construct(good) as Error).message).not.toContain(key);
  });

  it.each([
    ['the least', good],
    ['a key from a function', alloy({ apiKey: () => key })],
    [
      'a plain address on this machine',
      alloy({ embeddedUrl: 'http://127.0.0.1:4000/2025-09', connectivityUrl: 'http://localhost:4000' }),
    ],
    ['an IPv6 address on this machine', alloy({ embeddedUrl: 'http://[::1]:4000' })],
    [
      'undefined for all that may be left out',
      wrong({ access: undefined, allow: undefined, store: undefined, limits: undefined }),
    ],
    ['the root as its place', wrong({ basePath: '/' })],
    ['origins with ports', wrong({ origins: ['http://localhost:3000', 'https://a.example:8443'] })],
    ['a public URL', wrong({ publicUrl: 'https://app.example:8443' })],
    ['a public URL with a prefix', wrong({ publicUrl: 'https://app.example/shop/eu' })],
    ['a consent host with a port', wrong({ oauthHosts: ['127.0.0.1:4000', 'api.runalloy.com'] })],
  ])('takes %s', (_, options) => {
    expect(construct(options)).toBeUndefined();
  });
});

describe('createTokenMinter', () => {
  it.each([
    ['alloy.apiKey', { alloy: {} }],
    ['alloy.apiKey', { alloy: { apiKey: 'CANARY' } }],
    ['alloy.embeddedUrl', { alloy: { apiKey: key, embeddedUrl: 'CANARY' } }],
    ['authenticate', { alloy: { apiKey: key }, authenticate: () => 'CANARY' }],
  ])('refuses a wrong %s', (option, options) => {
    expect(() => createTokenMinter(options)).toThrowError(
      expect.objectContaining({ message: expect.stringContaining(`createTokenMinter: \`${option}\``) }),
    );
    expect(() => createTokenMinter(options)).not.toThrowError(/CANARY/);
  });
});

describe('a key from a function', () => {
  const session = () =>
    new Request('https://app.example/api/plugboard/session', { method: 'POST', headers: { 'x-plugboard': '1' } });

  it.each([
    ['gives none', () => undefined],
    ['gives a bad one', () => 'Bearer CANARY_KEY'],
    ['gives a bad one late', () => Promise.resolve('CANARY\n_KEY')],
    ['throws', () => Promise.reject(new Error('no vault with token=CANARY_KEY'))],
  ])('is checked at the first request: %s', async (_, apiKey) => {
    const logs: LogEntry[] = [];
    const handler = createPlugboardHandler({
      alloy: { apiKey: apiKey as () => string },
      authenticate: () => ({ id: 'ada' }),
      fetch: () => Promise.reject(new Error('asked the upstream')),
      onLog: (entry) => logs.push(entry),
    });
    const answer = await read(await handler(session()));
    expect([answer.status, answer.json.code]).toEqual([500, 'internal']);
    expect(JSON.stringify([answer.text, logs])).not.toContain('CANARY');
    expect(logs[0]?.detail).toBeTruthy();
  });

  it('names the option in the log', async () => {
    const logs: LogEntry[] = [];
    const alloy = { apiKey: () => '' };
    const handler = createPlugboardHandler({
      alloy,
      authenticate: () => ({ id: 'ada' }),
      onLog: (entry) => logs.push(entry),
    });
    await handler(session());
    expect(logs[0]?.detail).toContain('`alloy.apiKey` is missing');
  });
});
