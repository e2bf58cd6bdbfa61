import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRuns } from '../runs.ts';
import { formsOf, holds, readFolder, readHar, type Exchange } from './support/canaries.ts';
import { keptBy, openBrowser, record, type Recording } from './support/browser.ts';
import { createDataFolder, startDemo, type Demo } from './support/demo.ts';
import { backToCatalogue, openIntegration, openTab, runAction, sendEvent, submit } from './support/journey.ts';

/** One secret of each kind, unlike any other text. */
const planted = {
  apiKey: 'sk_CANARY_key_7f3a91',
  typedKey: 'rk_CANARY+typed/key=52c8',
  typedPassword: 'CANARY "pass" wörd & 8d1e',
  parameter: 'param_CANARY_order_90ab',
  eventData: 'event_CANARY "data" 3c7d',
};
const jwt = /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;

/** Returns everything that a persister, devtools or a cache dump can see, through the React tree. */
const readCaches = () => {
  interface Fiber {
    child: Fiber | null;
    sibling: Fiber | null;
    memoizedProps: { value?: { queryClient?: Client } } | null;
  }
  interface Cache {
    getAll(): { queryKey?: unknown; state: unknown; options: unknown; meta: unknown }[];
  }
  interface Client {
    getQueryCache(): Cache;
    getMutationCache(): Cache;
  }
  const clients = new Set<Client>();
  const container = document.querySelector('#app') as unknown as Record<string, Fiber>;
  const key = Object.keys(container).find((one) => one.startsWith('__reactContainer'));
  const waiting: (Fiber | null | undefined)[] = [key === undefined ? undefined : container[key]];
  while (waiting.length > 0) {
    const fiber = waiting.pop();
    if (!fiber) continue;
    const client = fiber.memoizedProps?.value?.queryClient;
    if (client) clients.add(client);
    waiting.push(fiber.child, fiber.sibling);
  }
  const text = [...clients].map((client) =>
    JSON.stringify(
      [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()].map(
        ({ queryKey, state, options, meta }) => ({ queryKey, state, options, meta }),
      ),
      (_, value: unknown) =>
        typeof value === 'function' ? String(value) : value instanceof Error ? [value.message, value.stack] : value,
    ),
  );
  return { clients: clients.size, text: text.join('\n') };
};

describe.each(['proxy', 'token'] as const)('secrets of the demo with %s access', (access) => {
  const data = createDataFolder();
  const recordings = createDataFolder();
  const har = join(recordings.path, 'page.har');
  /** The secrets by kind. Each must appear only in its own places. */
  const secrets: Record<string, string> = { ...planted };
  let demo: Demo;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let saw: Recording;
  let kept = '';
  let caches = { clients: 0, text: '' };
  let exchanges: Exchange[];
  let minted: string[] = [];

  beforeAll(async () => {
    const env = { PLUGBOARD_ACCESS: access, PLUGBOARD_DATA: data.path, ALLOY_API_KEY: planted.apiKey };
    [demo, browser] = await Promise.all([startDemo(env), openBrowser()]);
    context = await browser.newContext({ recordHar: { path: har, content: 'embed' } });
    page = await context.newPage();
    saw = record(page);
    await page.goto(`${demo.url}/login?user=ada`);
    const [session] = await context.cookies();
    secrets['session'] = session?.value ?? '';

    for (const [name, value] of [
      ['Stripe', planted.typedKey],
      ['Zendesk', planted.typedPassword],
    ] as const) {
      await openIntegration(page, name);
      await submit(page, value, 'ada@parcelwise.example');
      await page.locator('[data-slot="pb-credential-list"] [data-credential-id]').waitFor();
      kept += await keptBy(page);
      await backToCatalogue(page);
    }

    await openIntegration(page, 'Slack');
    const opening = page.waitForEvent('popup');
    await submit(page, 'workspace');
    const provider = await opening;
    await provider.getByRole('heading', { name: 'Connect Slack' }).waitFor();
    secrets['attempt'] = new URL(provider.url()).search.slice(1);
    const closed = provider.waitForEvent('close');
    await provider.getByRole('button', { name: 'Allow' }).click();
    await page.locator('[data-slot="pb-credential-list"] [data-credential-id]').waitFor();
    await closed;
    await backToCatalogue(page);

    await openIntegration(page, 'Shopify');
    await submit(page, 'a.example');
    await page.locator('[data-slot="pb-credential-list"] [data-credential-id]').waitFor();
    const toggle = page.locator('[data-slot="pb-workflow-toggle"][data-workflow-id="wf_xyz456"]');
    await toggle.getByRole('switch').click();
    await toggle.and(page.locator('[data-state="on"]')).waitFor();
    await openTab(page, 'Developer');
    await page.getByRole('button', { name: 'Resources', expanded: false }).click();
    await runAction(page, planted.parameter);
    await sendEvent(page, planted.eventData);
    await backToCatalogue(page);
    kept += await keptBy(page);
    caches = await page.evaluate(readCaches);
    await page.getByRole('link', { name: 'Sign out' }).click();
    kept += await keptBy(page);

    await context.close();
    exchanges = readHar(har);
    minted = [
      ...new Set(exchanges.flatMap((one) => jwt.exec(`${one.requestHeaders}\n${one.responseBody}`)?.[0] ?? [])),
    ];
    for (const [index, token] of minted.entries()) secrets[`jwt ${index}`] = token;
    // Stopping flushes every file.
    await demo.stop();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    data.remove();
    recordings.remove();
  });

  /** Returns the names of the exchanges whose given part contains a secret. */
  const found = (secret: string, part: (exchange: Exchange) => string) =>
    exchanges.filter((exchange) => holds(part(exchange), secret)).map(({ name }) => name);
  const anywhere = (one: Exchange) =>
    [one.url, one.requestHeaders, one.requestBody, one.responseHeaders, one.responseBody].join('\n');

  it('pass through the demo', () => {
    expect(Object.values(secrets).every((secret) => secret.length >= 16)).toBe(true);
    expect(exchanges.length).toBeGreaterThan(20);
    expect(minted.length > 0).toBe(access === 'token');
    expect(caches.clients).toBe(1);
    expect(caches.text).toContain('int_shopify');
    expect(kept).toContain('pb-integration-card');
    expect(demo.output()).toContain('sign in as Ada');
    expect([...readFolder(data.path).values()].join('').length).toBeGreaterThan(100_000);
  });

  it('keep the API key on the server', { tags: ['security-51'] }, () => {
    expect(found(planted.apiKey, anywhere)).toEqual([]);
    expect(exchanges.filter((one) => one.header('api-key') || one.header('x-api-key'))).toEqual([]);
  });

  it('appear in the body of one request when a user types them', () => {
    for (const [secret, route] of [
      [planted.typedKey, '/connectors/stripe/credentials'],
      [planted.typedPassword, '/connectors/zendesk/credentials'],
      [planted.parameter, '/connectors/shopify/actions/get-orders/execute'],
      [planted.eventData, '/run/event'],
    ] as const) {
      const place = exchanges.filter((one) => holds(anywhere(one), secret));
      expect(place.map(({ name }) => name)).toEqual([expect.stringMatching(new RegExp(`^POST .*${route}$`))]);
      expect(found(secret, ({ requestBody }) => requestBody)).toHaveLength(1);
    }
  });

  it('give the browser a token in token access only, in its own places', { tags: ['security-51'] }, () => {
    const authorized = exchanges.filter((one) => one.header('authorization'));
    if (access === 'proxy') {
      expect(authorized).toEqual([]);
      expect(exchanges.filter((one) => jwt.test(anywhere(one)))).toEqual([]);
      return;
    }
    expect(authorized.length).toBeGreaterThan(0);
    for (const one of authorized) expect(new URL(one.url).origin).not.toBe(demo.url);
    for (const token of minted) {
      const inText = (one: Exchange) => [one.url, one.requestBody, one.responseHeaders].join('\n');
      expect(found(token, inText)).toEqual([]);
      const answers = found(token, ({ responseBody }) => responseBody);
      expect(answers.filter((name) => name !== 'POST /api/plugboard/token')).toEqual([]);
      for (const one of exchanges)
        if (holds(one.requestHeaders, token)) expect(one.header('authorization')).toBe(`Bearer ${token}`);
    }
  });

  it('keep the session in an HttpOnly cookie', () => {
    const session = secrets['session'] ?? '';
    for (const one of exchanges.filter((exchange) => holds(anywhere(exchange), session))) {
      expect([one.url, one.requestBody, one.responseBody].some((text) => holds(text, session))).toBe(false);
      const beside = one.requestHeaders.split('\n').filter((line) => !line.startsWith('cookie: '));
      expect(holds(beside.join('\n'), session)).toBe(false);
      expect(new URL(one.url).origin).toBe(demo.url);
    }
  });

  it('reveal the connect attempt to the provider only', () => {
    const attempt = secrets['attempt'] ?? '';
    const isProvider = ({ url }: Exchange) => new URL(url).origin !== demo.url && url.includes('/oauth/');
    const isAnswer = ({ name }: Exchange) => /^POST .*\/connectors\/slack\/credentials$/.test(name);
    const others = exchanges.filter((one) => !isProvider(one));
    const told = others.filter((one) => holds(isAnswer(one) ? one.requestHeaders : anywhere(one), attempt));
    expect(told.map(({ name }) => name)).toEqual([]);
  });

  it('are absent from the page, storage, caches, console and logs', { tags: ['security-53', 'security-85'] }, () => {
    for (const [kind, secret] of Object.entries(secrets)) {
      expect([`page: ${kind}`, holds(kept, secret)]).toEqual([`page: ${kind}`, false]);
      expect([`caches: ${kind}`, holds(caches.text, secret)]).toEqual([`caches: ${kind}`, false]);
      expect([`console: ${kind}`, holds(saw.console.join('\n'), secret)]).toEqual([`console: ${kind}`, false]);
      expect([`log: ${kind}`, holds(demo.output(), secret)]).toEqual([`log: ${kind}`, false]);
    }
    expect(kept).not.toMatch(jwt);
  });

  it('leave only persistent data on disk', () => {
    // Sessions and pending attempts survive a restart on purpose.
    const mayStay = new Set(['session', 'attempt']);
    for (const [path, text] of readFolder(data.path)) {
      for (const [kind, secret] of Object.entries(secrets)) {
        if (mayStay.has(kind)) continue;
        expect([`${kind} in ${path}`, holds(text, Buffer.from(secret).toString('latin1'))]).toEqual([
          `${kind} in ${path}`,
          false,
        ]);
        expect([`${kind} in ${path}`, holds(text, secret)]).toEqual([`${kind} in ${path}`, false]);
      }
      expect([path, jwt.test(text)]).toEqual([path, false]);
    }
  });
});

describe('the build and the tarball', { tags: ['security-49'] }, () => {
  const packed = createDataFolder();
  const built = createDataFolder();
  let files: Map<string, string>;

  beforeAll(() => {
    // The build environment contains the keys, also under names that build tools publish.
    const names = ['ALLOY_API_KEY', 'VITE_ALLOY_API_KEY', 'STORYBOOK_KEY', 'API_KEY'];
    const keys = Object.fromEntries(names.map((name) => [name, planted.apiKey]));
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--sourcemap', '--outDir'];
    for (const [folder, ...options] of [['library'], ['web', '--config', 'demo/vite.config.ts']]) {
      const env = { ...process.env, ...keys };
      const args = [...vite, join(built.path, folder ?? ''), ...options];
      expect(spawnSync(process.execPath, args, { encoding: 'utf8', env }).status).toBe(0);
    }
    const pack = ['pack', '--ignore-scripts', '--pack-destination', packed.path];
    expect(spawnSync('npm', pack, { encoding: 'utf8', shell: process.platform === 'win32' }).status).toBe(0);
    const folders = [packed.path, built.path, 'demo/dist', ...(existsSync('dist-storybook') ? ['dist-storybook'] : [])];
    files = new Map(folders.flatMap((folder) => [...readFolder(folder)]));
  });

  afterAll(() => {
    packed.remove();
    built.remove();
  });

  it('contain the tarball, the modules, the page, its server, and their source maps', () => {
    const paths = [...files.keys()];
    for (const ending of [
      '.tgz',
      'library/index.js',
      'library/api/http/send-request.js.map',
      'web/main.js',
      'web/main.js.map',
    ])
      expect(paths.filter((path) => path.endsWith(ending)).length).toBeGreaterThan(0);
    expect(paths).toContain(join('demo', 'dist', 'server.js'));
    const [tarball] = [...files].find(([path]) => path.endsWith('.tgz')) ?? [];
    expect(files.get(tarball ?? '')).toContain('package/dist/index.js');
  });

  it('contain no secret in any form, and no browser code that reads one', () => {
    for (const [path, text] of files) {
      countRuns();
      for (const secret of Object.values(planted))
        expect(formsOf(secret).filter((form) => text.includes(form))).toEqual([]);
      expect(`${path}\n${text}`).not.toMatch(/\balm_(live|test)_[0-9a-f]{48}\b/);
      expect(`${path}\n${text}`).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY-----/);
      expect(`${path}\n${text}`).not.toMatch(/\bnpm_[A-Za-z0-9]{36}\b/);
      if (/[/\\]web[/\\].*\.js$/.test(path))
        expect(`${path}\n${text}`).not.toMatch(/runalloy\.com|process\.env\.[A-Z]|['"]api-key['"]/);
    }
  });
});

describe('the search itself', () => {
  const folder = createDataFolder();
  afterAll(() => folder.remove());

  it.each<[string, (secret: string) => string]>([
    ['as it is', (secret) => secret],
    ['in an address', encodeURIComponent],
    ['in an address in an address', (secret) => encodeURIComponent(encodeURIComponent(secret))],
    ['in a form', (secret) => new URLSearchParams({ a: secret }).toString()],
    ['in JSON', (secret) => JSON.stringify({ a: secret })],
    ['in JSON in JSON', (secret) => JSON.stringify(JSON.stringify(secret))],
    ['in markup', (secret) => secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
    ['in hex', (secret) => Buffer.from(secret).toString('hex')],
    ['in base64', (secret) => btoa(unescape(encodeURIComponent(`x${secret}y`)))],
    ['in base64, one later', (secret) => Buffer.from(`xx${secret}`).toString('base64')],
    ['in base64 of addresses', (secret) => Buffer.from(`xxx${secret}`).toString('base64url')],
    ['backwards', (secret) => Array.from(secret).toReversed().join('')],
    ['in two', (secret) => `${secret.slice(0, secret.length / 2)} … ${secret.slice(secret.length / 2)}`],
  ])('finds what is written %s', (_, write) => {
    for (const secret of Object.values(planted))
      expect([secret, holds(`a${write(secret)}b`, secret)]).toEqual([secret, true]);
    expect(holds(write('something else of that length'), planted.apiKey)).toBe(false);
  });

  it('finds a secret in a folder and in an archive', () => {
    writeFileSync(join(folder.path, 'plain.txt'), `x${planted.apiKey}`);
    writeFileSync(join(folder.path, 'packed.tgz'), gzipSync(planted.apiKey));
    expect([...readFolder(folder.path).values()].map((text) => holds(text, planted.apiKey))).toEqual([true, true]);
  });

  it('finds a secret in every store of a page', { tags: ['security-53'] }, async () => {
    const [demo, browser] = await Promise.all([
      startDemo({ PLUGBOARD_DATA: join(folder.path, 'data') }),
      openBrowser(),
    ]);
    const page = await browser.newPage();
    await page.goto(demo.url);
    const places: Record<string, (secret: string) => unknown> = {
      localStorage: (secret) => localStorage.setItem('a', secret),
      sessionStorage: (secret) => sessionStorage.setItem('a', secret),
      cookie: (secret) => (document.cookie = `a=${encodeURIComponent(secret)}`),
      name: (secret) => (window.name = secret),
      state: (secret) => history.replaceState({ a: secret }, ''),
      title: (secret) => (document.title = secret),
      cache: async (secret) => (await caches.open('a')).put('/a', new Response(secret)),
      database: (secret) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('a');
          opening.addEventListener('upgradeneeded', () =>
            opening.result.createObjectStore('b', { autoIncrement: true }),
          );
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('b', 'readwrite');
            writing.objectStore('b').add({ deep: [secret] });
            writing.addEventListener('complete', () => {
              opening.result.close();
              resolve();
            });
          });
        }),
    };
    for (const [name, plant] of Object.entries(places)) {
      const secret = `of ${name}, only in ${name}`;
      expect([name, holds(await keptBy(page), secret)]).toEqual([name, false]);
      await page.evaluate(plant, secret);
      expect([name, holds(await keptBy(page), secret)]).toEqual([name, true]);
    }
    await browser.close();
    await demo.stop();
  });
});
