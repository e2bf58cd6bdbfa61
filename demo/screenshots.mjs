// Takes the pictures of docs/look.md: the demo's catalogue and an integration's page, in light, dark and Arabic, wide and narrow.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';

const folder = process.argv[2] ?? 'docs/images';
const data = mkdtempSync(join(tmpdir(), 'plugboard-look-'));
mkdirSync(folder, { recursive: true });

const looks = {
  light: { width: 1440, height: 900, scheme: 'light', lang: 'en' },
  dark: { width: 1440, height: 900, scheme: 'dark', lang: 'en' },
  arabic: { width: 1440, height: 900, scheme: 'light', lang: 'ar' },
  narrow: { width: 320, height: 640, scheme: 'light', lang: 'en' },
  'narrow-dark-arabic': { width: 320, height: 640, scheme: 'dark', lang: 'ar' },
};

const demo = spawn(process.execPath, ['demo/dist/server.js'], {
  env: { ...process.env, PORT: '0', PLUGBOARD_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve, reject) => {
  demo.once('exit', () => reject(new Error('The demo did not start. Build it first: node scripts/demo.mjs --build')));
  demo.stdout.on('data', (chunk) => {
    const match = /(http:\S+)\s+the product/.exec(String(chunk));
    if (match) resolve(match[1]);
  });
});

const browser = await chromium.launch(await launchOptions());

/** Ada connects HubSpot and Shopify, switches a workflow on and waits until one of its runs has failed. */
async function live(page) {
  for (const [id, value] of [
    ['int_hubspot', '4711'],
    ['int_shopify', 'northwind.myshopify.com'],
  ]) {
    await page.goto(`${url}/integrations?integration=${id}`);
    const form = page.locator('[data-slot="pb-credential-form"]');
    await form.getByRole('button').first().waitFor();
    for (const input of await form.locator('input').all()) await input.fill(value);
    await form.getByRole('button', { name: /^(Connect|Continue to) / }).click();
    await page.locator('[data-credential-id]').first().waitFor();
  }
  await page.locator('[data-workflow-id="wf_xyz456"]').getByRole('switch').first().click();
  await page.locator('[data-slot="pb-error-panel"]').getByRole('listitem').first().waitFor({ timeout: 60_000 });
}

try {
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(`${url}/login?user=ada`);
  await live(first);

  for (const [name, { width, height, scheme, lang }] of Object.entries(looks)) {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    const views = { grid: '', form: '&integration=int_stripe', page: '&integration=int_shopify' };
    for (const [view, query] of Object.entries(views)) {
      await page.goto(`${url}/integrations?scheme=${scheme}&lang=${lang}${query}`);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, `${view}-${name}.png`), fullPage: view !== 'grid' });
    }
    await page.close();
  }
} finally {
  await browser.close();
  demo.kill('SIGTERM');
  await new Promise((resolve) => demo.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
}
