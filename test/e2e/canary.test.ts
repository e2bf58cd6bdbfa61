import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsOf, holds, readFolder, readHar, type Exchange } from './support/canaries.ts';
import { keptBy, openBrowser, record, type Recording } from './support/browser.ts';
import { createDataFolder, startDemo, type Demo } from './support/demo.ts';
import { backToCatalogue, openIntegration, submit } from './support/journey.ts';

/** One of each kind, unlike any other text. */
const planted = {
  apiKey: 'sk_CANARY_key_7f3a91',
  typedKey: 'rk_CANARY+typed/key=52c8',
  typedPassword: 'CANARY "pass" wörd & 8d1e',
};
const jwt = /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;

/** All that a persister, devtools or a dump of the caches could see, found through React's own tree. */
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
  /** What no place but its own may hold, by kind. */
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
      await submit(page, value);
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
    const toggle = page.locator('[data-slot="pb-workflow-toggle"][data-workflow-id="wf_xyz456"]');
    await toggle.getByRole('button', { name: 'Activate', exact: true }).click();
    await toggle.and(page.locator('[data-state="on"]')).waitFor();
    await page.getByRole('button', { name: 'Resources', expanded: false }).click();
    await page.getByRole('region', { name: 'Resources' }).getByRole('button').nth(1).waitFor();
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
    // On a stop everything is written.
    await demo.stop();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    data.remove();
    recordings.remove();
  });

  /** The names of the exchanges in which a part holds a secret. */
  const found = (secret: string, part: (exchange: Exchange) => string) =>
    exchanges.filter((exchange) => holds(part(exchange), secret)).map(({ name }) => name);
  const anywhere = (one: Exchange) =>
    [one.url, one.requestHeaders, one.requestBody, one.responseHeaders, one.responseBody].join('\n');

  it('were there to be found', () => {
    expect(Object.values(secrets).every((secret) => secret.length >= 16)).toBe(true);
    expect(exchanges.length).toBeGreaterThan(20);
    expect(minted.length > 0).toBe(access === 'token');
    expect(caches.clients).toBe(1);
    expect(caches.text).toContain('int_shopify');
  });

  it('leave the API key on the server', () => {
    expect(found(planted.apiKey, anywhere)).toEqual([]);
    expect(exchanges.filter((one) => one.header('api-key') || one.header('x-api-key'))).toEqual([]);
  });

  it('are sent once when they were typed, in the body of one request', () => {
    for (const [secret, connector] of [
      [planted.typedKey, 'stripe'],
      [planted.typedPassword, 'zendesk'],
    ] as const) {
      const place = exchanges.filter((one) => holds(anywhere(one), secret));
      expect(place.map(({ name }) => name)).toEqual([
        expect.stringMatching(new RegExp(`^POST .*/connectors/${connector}/credentials$`)),
      ]);
      expect(found(secret, ({ requestBody }) => requestBody)).toHaveLength(1);
    }
  });

  it('show the browser a token in token access only, and in its own places', () => {
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

  it('keep the session in its cookie, out of reach of scripts', () => {
    const session = secrets['session'] ?? '';
    for (const one of exchanges.filter((exchange) => holds(anywhere(exchange), session))) {
      expect([one.url, one.requestBody, one.responseBody].some((text) => holds(text, session))).toBe(false);
      const beside = one.requestHeaders.split('\n').filter((line) => !line.startsWith('cookie: '));
      expect(holds(beside.join('\n'), session)).toBe(false);
      expect(new URL(one.url).origin).toBe(demo.url);
    }
  });

  it('tell nobody but the provider which attempt to connect it was', () => {
    const attempt = secrets['attempt'] ?? '';
    const isProvider = ({ url }: Exchange) => new URL(url).origin !== demo.url && url.includes('/oauth/');
    const isAnswer = ({ name }: Exchange) => /^POST .*\/connectors\/slack\/credentials$/.test(name);
    const others = exchanges.filter((one) => !isProvider(one));
    const told = others.filter((one) => holds(isAnswer(one) ? one.requestHeaders : anywhere(one), attempt));
    expect(told.map(({ name }) => name)).toEqual([]);
  });

  it('stay in no page, storage, cache, console or log line', () => {
    for (const [kind, secret] of Object.entries(secrets)) {
      expect([`page: ${kind}`, holds(kept, secret)]).toEqual([`page: ${kind}`, false]);
      expect([`caches: ${kind}`, holds(caches.text, secret)]).toEqual([`caches: ${kind}`, false]);
      expect([`console: ${kind}`, holds(saw.console.join('\n'), secret)]).toEqual([`console: ${kind}`, false]);
      expect([`log: ${kind}`, holds(demo.output(), secret)]).toEqual([`log: ${kind}`, false]);
    }
    expect(kept).not.toMatch(jwt);
  });

  it('leave on disk only what must survive', () => {
    // A session and an attempt under way survive a restart: that is what they are kept for.
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

describe('what is built and packed', () => {
  const data = createDataFolder();
  afterAll(() => data.remove());

  it('holds no secret of any shape, and nothing that reads one in a browser', () => {
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', data.path], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect([packed.status, packed.stderr]).toEqual([0, expect.any(String)]);
    const files = new Map([...readFolder(data.path), ...readFolder('demo/dist')]);
    expect(files.size).toBeGreaterThan(5);
    for (const [path, text] of files) {
      for (const secret of Object.values(planted))
        expect(formsOf(secret).filter((form) => text.includes(form))).toEqual([]);
      expect(`${path}\n${text}`).not.toMatch(/\balm_(live|test)_[0-9a-f]{48}\b/);
      expect(`${path}\n${text}`).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY-----/);
      expect(`${path}\n${text}`).not.toMatch(/\bnpm_[A-Za-z0-9]{36}\b/);
      if (path.includes('web')) expect(`${path}\n${text}`).not.toMatch(/runalloy\.com|process\.env\.[A-Z]/);
    }
  });
});
