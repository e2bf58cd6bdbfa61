import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/server/routes/index.ts';
import { countRuns } from '../runs.ts';
import { openProfile } from './support/browser.ts';
import { createDataFolder } from './support/demo.ts';
import { startEvilSite, startOpenHost, type Wanted } from './support/evil-site.ts';

declare global {
  interface Window {
    read?: string[];
  }
}

const bodies: [RegExp, object][] = [
  [/activate$/, { workflowId: 'wf_xyz456' }],
  [/\/state$/, { state: 'active' }],
  [/\/event$/, { event: 'order.created' }],
  [/\/execute$/, { credentialId: 'cred_1' }],
  [/\/credentials$/, { data: { api_key: 'x' } }],
];
const ids = { workflowId: 'wf_xyz456', connectorId: 'stripe', actionId: 'list-orders' };

/** The requests of a host page, by route. */
const wanted: Wanted[] = routes.map(({ method, path }) => ({
  method,
  path: path.replace(/:(\w+)/g, (_, name: keyof typeof ids) => ids[name]),
  body: JSON.stringify(bodies.find(([pattern]) => pattern.test(path))?.[1] ?? {}),
}));

const profile = createDataFolder();
let browser: BrowserContext;

beforeAll(async () => {
  browser = await openProfile(profile.path);
});

afterAll(async () => {
  await browser?.close();
  profile.remove();
});

describe.each([
  ['a page of another site', '127.0.0.1', '/page'],
  ['a page of the same site and another origin', 'localhost', '/page'],
  ['a sandboxed frame', '127.0.0.1', '/sandboxed'],
  ['a data: page', '127.0.0.1', '/data'],
] as const)('%s, with the cookie of a signed-in user', (_, name, path) => {
  it(
    'reaches no upstream and reads nothing, whatever it makes the browser send',
    { tags: ['security-35', 'security-39'] },
    async () => {
      const host = await startOpenHost();
      const evil = await startEvilSite(name, host.url, wanted);
      const page = await browser.newPage();
      try {
        await page.goto(host.url);
        await page.goto(evil.url + path);
        await page.waitForFunction(() => window.read !== undefined, undefined, { timeout: 60_000 });
        expect(await page.evaluate(() => window.read)).toEqual([]);
        expect(host.asked()).toEqual([]);
        countRuns(host.seen.length);

        // The handler received requests with the session of the user on every route.
        const heard = new Set(host.seen.map((one) => one.name.split('?')[0]));
        for (const one of wanted) {
          const asked = one.method === 'GET' ? 'GET' : 'POST';
          expect([one.path, heard.has(`${asked} /api/plugboard${one.path}`)]).toEqual([one.path, true]);
        }
        expect(host.seen.some(({ cookie }) => cookie)).toBe(true);
        expect([...new Set(host.seen.map(({ status }) => status))]).toEqual([403]);
        expect(host.seen.some(({ cors }) => cors)).toBe(false);
      } finally {
        await page.close();
        evil.close();
        host.close();
      }
    },
  );
});

it('a page of the host gets responses', async () => {
  const host = await startOpenHost();
  const page = await browser.newPage();
  await page.goto(host.url);
  const status = await page.evaluate(
    async () => (await fetch('/api/plugboard/embedded/integrations', { headers: { 'x-plugboard': '1' } })).status,
  );
  expect([status, host.asked().length]).toEqual([200, 2]);
  await page.close();
  host.close();
});
