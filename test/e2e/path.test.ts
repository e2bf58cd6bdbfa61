import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, record, type Recording } from './support/browser.ts';
import { startDemo, type Demo } from './support/demo.ts';
import { backToCatalogue, openIntegration, submit } from './support/journey.ts';
import { addPreflight, addTranslator, startHttp2 } from './support/unfriendly.ts';

const parent = mkdtempSync(join(tmpdir(), 'plugboard-path-'));
const sources = ['src', 'demo', 'scripts', 'package.json', 'package-lock.json', 'vite.config.ts'];

afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** Copies the project into a folder, and builds its demo there. */
function buildIn(clone: string) {
  mkdirSync(clone, { recursive: true });
  for (const name of [...sources, 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(name, join(clone, name), {
      recursive: true,
      filter: (path) => !resolve(path).startsWith(resolve('demo/dist')),
    });
  }
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
  return spawnSync(process.execPath, ['scripts/demo.mjs', '--build'], { cwd: clone, encoding: 'utf8' });
}

describe('a clone in a folder whose name URLs escape', () => {
  const clone = join(parent, 'my äpps', 'plug #1 50%');
  let demo: Demo;
  let front: Awaited<ReturnType<typeof startHttp2>>;
  let browser: Browser;

  beforeAll(async () => {
    const built = buildIn(clone);
    expect([built.status, built.stderr]).toEqual([0, expect.any(String)]);
    demo = await startDemo({}, clone);
    front = await startHttp2(demo.url);
    browser = await openBrowser();
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    front?.close();
    await demo?.stop();
  });

  it('serves the demo with all its files', async () => {
    const page = await (await fetch(demo.url)).text();
    const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(assets).toContain('/assets/main.js');
    for (const path of assets) expect([path, (await fetch(demo.url + path)).status]).toEqual([path, 200]);
  });

  describe('over HTTP/2, on a translated page, under the preflight of Tailwind 3', () => {
    let page: Page;
    let saw: Recording;
    const protocols = new Set<string>();
    const statuses: number[] = [];

    beforeAll(async () => {
      page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
      saw = record(page);
      page.on('response', (response) => void statuses.push(response.status()));
      await addPreflight(page);
      await addTranslator(page);
      await page.goto(`${front.url}/login?user=ada`);
    });

    it('shows the catalogue in our look', async () => {
      const card = page.locator('[data-slot="pb-integration-card"]:not([data-layout="row"])').first();
      await card.waitFor();
      expect(await page.locator('font font').count()).toBeGreaterThan(10);
      const used = await page.evaluate(() =>
        performance
          .getEntriesByType('navigation')
          .map((entry) => (entry as PerformanceNavigationTiming).nextHopProtocol),
      );
      for (const protocol of used) protocols.add(protocol);
      expect([...protocols]).toEqual(['h2']);
      const border = await card.evaluate((element) => getComputedStyle(element).borderTopWidth);
      expect(border).not.toBe('0px');
    });

    it('connects an account and switches a workflow on', async () => {
      await openIntegration(page, 'Stripe');
      await submit(page, 'a value');
      const toggle = page.locator('[data-slot="pb-workflow-toggle"]').first();
      await toggle.getByRole('switch').click();
      await expect.poll(() => toggle.getAttribute('data-state')).toBe('on');
    });

    it('leads back to the catalogue, where the integration is connected and in use', async () => {
      await backToCatalogue(page);
      const card = page.locator('[data-slot="pb-integration-card"][data-integration-id="int_stripe"]');
      await expect.poll(() => card.getAttribute('data-state')).toBe('installed');
    });

    it('met no error on the way, and no refusal for its rate', () => {
      // The demo's upstream has its icons on a plain address of this machine.
      expect(saw.problems.filter((problem) => !problem.startsWith('Mixed Content'))).toEqual([]);
      expect(statuses).not.toContain(429);
    });
  });
});
