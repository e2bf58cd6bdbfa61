import { describe, expect, it } from 'vitest';
import { createPlugboardHandler } from '../../src/server/index.ts';
import { countRuns } from '../runs.ts';
import { createCaller, intercept, open, type Options, type Sent } from '../server/support.ts';

const options: Options = {
  access: 'token',
  workflows: undefined,
  allow: { events: ['order.created'], actions: ['shopify/list-orders'], purge: true },
  limits: { perMinute: 1_000_000 },
};

/** Everywhere a browser names something: `*` is the place. */
const slots: [string, string, unknown?][] = [
  ['GET', '/embedded/workflows?integrationId=*'],
  ['GET', '/embedded/workflows/*/logs'],
  ['GET', '/embedded/workflows/*/errors'],
  ['PUT', '/embedded/workflows/activate', { workflowId: '*' }],
  ['PUT', '/embedded/workflows/deactivate', { workflowId: '*' }],
  ['PUT', '/embedded/workflows/*/upgrade', {}],
  ['PUT', '/embedded/workflows/*/state', { state: 'active' }],
  ['POST', '/embedded/run/event', { event: '*' }],
  ['GET', '/connectivity/connectors/*/resources'],
  ['GET', '/connectivity/connectors/*/actions/list-orders'],
  ['GET', '/connectivity/connectors/shopify/actions/*'],
  ['POST', '/connectivity/connectors/*/actions/list-orders/execute', { credentialId: 'cred_1' }],
  ['POST', '/connectivity/connectors/shopify/actions/*/execute', { credentialId: 'cred_1' }],
  ['POST', '/connectivity/connectors/shopify/actions/list-orders/execute', { credentialId: '*' }],
  ['GET', '/connectivity/connectors/*/credentials/metadata'],
  ['GET', '/connectivity/connectors/*/credentials'],
  ['POST', '/connectivity/connectors/*/credentials', { data: { key: 'x' } }],
  ['GET', '/connectivity/credentials?connectorId=*'],
  ['GET', '/connectivity/credentials?connectorId=shopify&connectorId=*'],
];

/** Strings that change a path, have a special meaning to a parser, or break careless code. */
const hostile = [
  '.',
  '..',
  '...',
  '%2e',
  '%2e%2e',
  '.%2e',
  '%2E%2E%2F',
  '..%2f',
  '..%5c',
  '%252e%252e',
  '../users',
  '..;/',
  './.',
  '/',
  '//',
  '\\',
  'a/b',
  'a\\b',
  'a%2fb',
  'a%5Cb',
  'a?b',
  'a#b',
  'a;b',
  'a:b',
  'a@b',
  'a&b=c',
  'a=b',
  'a+b',
  'a b',
  ' a',
  'a ',
  'a%20b',
  'a%00',
  'a\u0000',
  '%0d%0aHost:evil',
  'a\r\nb',
  'a\nb',
  'a\tb',
  '-a',
  '_a',
  'a.b',
  'a..b',
  'a,b',
  "a'b",
  'a"b',
  'a`b',
  'a|b',
  'a<b>',
  '{a}',
  '[a]',
  '$a',
  '*',
  '~',
  '!',
  '%',
  '%zz',
  '%ff',
  'ä',
  'а',
  'ａ',
  '\u202ea',
  '\ufeffa',
  'a\u200b',
  '👍',
  'https://evil.example',
  '//evil.example',
  '__proto__',
  'a'.repeat(129),
  'a'.repeat(5_000),
];

describe('a word that is no id', { tags: ['security-9'] }, () => {
  it.each(slots)('is refused before anything is sent: %s %s', async (method, path, body) => {
    const { call, asked } = open(options);
    for (const word of hostile) {
      // As they are they would not reach a path: a URL leaves some out and ends at others.
      const encoded = path.includes('?') || /[\s\p{Cc}?#]/u.test(word) ? encodeURIComponent(word) : word;
      const inBody = body !== undefined && JSON.stringify(body).includes('*');
      const address = inBody ? path : path.replace('*', () => encoded);
      const sent = inBody ? JSON.stringify(body).replace('"*"', () => JSON.stringify(word)) : body;
      const answer = await call(method, address, sent === undefined ? {} : { body: sent });
      expect([word, asked().filter((one) => one !== 'createUser')]).toEqual([word, []]);
      expect([word, answer.status]).toEqual([word, expect.toBeOneOf([400, 403, 404, 405])]);
    }
  });
});

describe('a request that a browser repeats or misdirects', () => {
  it.each([
    ['a name in a query', 'GET', '/embedded/workflows?integrationId=a&integrationId=b'],
    ['a name in brackets', 'GET', '/connectivity/credentials?connectorId[]=shopify'],
    ['a numbered name', 'GET', '/connectivity/credentials?connectorId[0]=shopify'],
    ['names in one value', 'GET', '/connectivity/credentials?connectorId=shopify,slack'],
    ['a user beside a name', 'GET', '/connectivity/credentials?connectorId=shopify&userId=usr_b'],
    ['a user in another spelling', 'GET', '/connectivity/connectors?USERID=usr_b'],
    ['a user in a semicolon', 'GET', '/connectivity/connectors?category=a;userId=usr_b&userId=usr_b'],
    ['a list for a word', 'PUT', '/embedded/workflows/activate', { workflowId: ['wf_xyz456'] }],
    ['an object for a word', 'PUT', '/embedded/workflows/activate', { workflowId: { $ne: '' } }],
    ['a body in a list', 'PUT', '/embedded/workflows/activate', [{ workflowId: 'wf_xyz456' }]],
  ])('is refused: %s', async (_, method, path, body?: unknown) => {
    const { call, asked } = open(options);
    const answer = await call(method, path, body === undefined ? {} : { body });
    expect(answer.status).toBe(400);
    expect(asked()).toEqual([]);
  });

  it('is sent once and as it was checked, when JSON names it twice', async () => {
    const { call, sandbox } = open({ ...options, workflows: open().sandbox.workflows });
    const sent: Sent[] = [];
    intercept(sandbox, (one, pass) => {
      sent.push(one);
      return pass();
    });
    const body = '{"workflowId":"..","workflowId":"wf_xyz456"}';
    expect((await call('PUT', '/embedded/workflows/activate', { body })).status).toBe(200);
    expect(Object.keys(sent.at(-1)?.body as object)).toEqual(['workflowId', 'userId']);
    const other = '{"workflowId":"wf_xyz456","workflowId":".."}';
    expect((await call('PUT', '/embedded/workflows/activate', { body: other })).status).toBe(400);
  });

  it('reaches an action untouched below its parameters, whatever it is called', { tags: ['security-5'] }, async () => {
    const { call, sandbox } = open(options);
    const { json } = await call<{ credentialId: string }>('POST', '/connectivity/connectors/shopify/credentials', {
      body: { data: { shop_domain: 'a.example' } },
    });
    const sent: Sent[] = [];
    intercept(sandbox, async (one, pass) => {
      if (!one.url.endsWith('/execute')) return pass();
      sent.push(one);
      return Response.json({ success: true });
    });
    const parameters = {
      userId: 'usr_b',
      credentialId: 'cred_b',
      constructor: { prototype: 1 },
      'a.b[0]': 'x',
      '': ' ',
    };
    const body = { credentialId: json.credentialId, parameters };
    await call('POST', '/connectivity/connectors/shopify/actions/list-orders/execute', { body });
    const { userId } = sandbox.snapshot().users[0] ?? {};
    expect(sent[0]?.body).toEqual({ ...body, userId });
  });

  it('leaves nothing of its headers on the way', { tags: ['security-7'] }, async () => {
    const { call, sandbox } = open(options);
    const sent: Sent[] = [];
    intercept(sandbox, (one, pass) => {
      sent.push(one);
      return pass();
    });
    const headers = {
      'x-user-id': 'usr_b',
      'x-alloy-userid': 'usr_b',
      'x-forwarded-user': 'usr_b',
      'x-api-version': '1999-01',
      authorization: 'Bearer stolen',
      'api-key': 'stolen',
      cookie: 'sid=a; sid=b',
      connection: 'authorization, x-plugboard, content-type',
      'x-http-method-override': 'DELETE',
      forwarded: 'for=1.2.3.4;host=evil.example',
      'x-forwarded-host': 'evil.example',
      te: 'trailers',
    };
    expect((await call('GET', '/embedded/integrations', { headers })).status).toBe(200);
    const names = new Set(sent.flatMap((one) => Object.keys(one.headers)));
    expect([...names].toSorted()).toEqual([
      'accept',
      'authorization',
      'content-type',
      'x-alloy-userid',
      'x-api-version',
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/stolen|usr_b|evil|1999/);
  });
});

describe('another user’s things', () => {
  const execute = (credentialId: string) =>
    [
      'POST',
      '/connectivity/connectors/shopify/actions/list-orders/execute',
      { body: { credentialId, parameters: {} } },
    ] as const;

  it('are answered for exactly as things that are not there', { tags: ['security-13'] }, async () => {
    const { call, signIn, sandbox, asked } = open(options);
    const { json } = await call<{ credentialId: string }>('POST', '/connectivity/connectors/shopify/credentials', {
      body: { data: { shop_domain: 'a.example' } },
    });
    signIn('grace');
    const theirs = await call(...execute(json.credentialId));
    const nobodys = await call(...execute('cred_none'));
    expect(theirs.status).toBe(404);
    expect({ ...theirs.json, requestId: '' }).toEqual({ ...nobodys.json, requestId: '' });
    expect([...theirs.headers.keys()]).toEqual([...nobodys.headers.keys()]);
    expect(asked()).not.toContain('executeConnectorAction');
    expect(sandbox.violations).toEqual([]);
  });
});

it(
  'gives each of fifty users, ten thousand requests at a time, only their own',
  { tags: ['security-17'], timeout: 120_000 },
  async () => {
    let seed = 7;
    const turns = () => (seed = (seed * 48_271) % 2_147_483_647) % 6;
    const dawdle = async () => {
      for (let turn = turns(); turn > 0; turn--) await Promise.resolve();
    };
    const written: { userId: unknown; note: unknown }[] = [];

    // An upstream that takes its time and tags what it answers with the user it was asked for.
    const handler = createPlugboardHandler({
      alloy: { apiKey: 'SK_CANARY_0001' },
      limits: { perMinute: 1_000_000, concurrent: 1_000_000 },
      allow: { events: ['a'], actions: ['shopify/a'], purge: true },
      access: 'token',
      onLog: () => {},
      authenticate: async (request) => {
        await dawdle();
        return { id: request.headers.get('cookie') ?? '' };
      },
      fetch: async (url, init) => {
        const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
        const { pathname, searchParams } = new URL(url);
        await dawdle();
        if (pathname.endsWith('/users')) return Response.json({ userId: `usr_${String(body['username'])}` });
        const userId = searchParams.get('userId') ?? body['userId'] ?? pathname.split('/').at(-2);
        const tag = `tag-${userId as string}-end`;
        if (body['data'] ?? body['parameters']) {
          written.push({ userId, note: ((body['data'] ?? body['parameters']) as { note: unknown }).note });
        }
        return Response.json({
          integrations: [{ integrationId: 'int_1', name: tag }],
          logs: [{ logId: tag }],
          errors: [{ errorId: tag, message: tag }],
          credentials: [{ credentialId: tag }],
          credentialId: tag,
          token: tag,
          success: true,
          data: tag,
        });
      },
    });
    const call = createCaller((path, init) => handler(new Request(`https://app.example${path}`, init)));
    const shopify = '/connectivity/connectors/shopify';
    const routes = (name: string, note: string): [string, string, unknown?][] => [
      ['GET', '/embedded/integrations'],
      ['GET', '/embedded/workflows/wf_1/logs'],
      ['GET', '/embedded/workflows/wf_1/errors'],
      ['GET', `${shopify}/credentials`],
      ['POST', '/token'],
      ['GET', '/connectivity/credentials?connectorId=shopify&connectorId=slack'],
      ['POST', `${shopify}/actions/a/execute`, { credentialId: `tag-usr_${name}-end`, parameters: { note } }],
      ['POST', '/embedded/run/event', { event: 'a', data: { note } }],
    ];

    const failures: string[] = [];
    await Promise.all(
      Array.from({ length: 10_000 }, async (_, index) => {
        const name = `user-${(index * 31) % 50}`;
        const all = routes(name, `note-${name}-${index}`);
        const [method, path, body] = all[index % all.length]!;
        const answer = await call(method, path, { headers: { cookie: name }, ...(body !== undefined && { body }) });
        const tags = answer.text.match(/tag-.*?-end/g) ?? [];
        const own = tags.every((tag) => tag === `tag-usr_${name}-end`) && (tags.length > 0 || path.endsWith('/event'));
        if (answer.status !== 200 || !own) failures.push(`${name} ${method} ${path} ${answer.status} ${answer.text}`);
      }),
    );
    countRuns(10_000);
    expect(failures).toEqual([]);
    expect(written).toHaveLength(2_500);
    for (const { userId, note } of written) expect(note).toMatch(new RegExp(`^note-${String(userId).slice(4)}-\\d+$`));
  },
);
