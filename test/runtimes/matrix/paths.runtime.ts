import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchOptions } from '../../../scripts/browser.mjs';
import { startHost, type HostProcess } from '../support/host-process.ts';
import { installHost } from '../support/package.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

declare global {
  var told: string[];
}

let upstream: Upstream;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  upstream = await startUpstream();
  folder = installHost('node', inject('tarball'));
  browser = await chromium.launch(await launchOptions());
});

afterAll(async () => {
  await browser?.close();
  await upstream?.close();
});

/** Opens a host's page as a user of its own, since no host knows of the other's users, with a base path, and gives its text and the events of the marketplace once it has settled. */
async function open(url: string, base: string, user: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/integrations?user=${user}&base=${encodeURIComponent(base)}`);
  const settled = page.getByRole('article').or(page.getByRole('button', { name: 'Try again' }));
  await settled.first().waitFor({ timeout: 60_000 });
  const found = {
    cards: await page.getByRole('article').count(),
    text: await page.locator('#app').innerText(),
    told: await page.evaluate(() => globalThis.told),
  };
  await context.close();
  return found;
}

const misleading = /session has ended|offline|no longer exists/i;

describe.each(['slash', 'prefix'])('a site that rewrites paths (%s)', (site) => {
  let host: HostProcess;

  beforeAll(async () => {
    const env = { PLUGBOARD_OPTIONS: JSON.stringify(upstream.options), SITE: site };
    host = await startHost(folder, [process.execPath, 'site.mjs'], env);
  });

  afterAll(() => host?.stop());

  it('shows the catalogue when the base path says how addresses are', async () => {
    const { cards, text } = await open(host.ready, site === 'slash' ? '/api/plugboard/' : '/app/api/plugboard', site);
    expect([cards > 0, misleading.test(text)]).toEqual([true, false]);
  });

  it('claims nothing of the session or the network when the base path is wrong', async () => {
    const { text, told } = await open(host.ready, site === 'slash' ? '/api/plugboard' : '/elsewhere/plugboard', site);
    expect(text).not.toMatch(misleading);
    expect(told).not.toContain('session expired');
  });
});
