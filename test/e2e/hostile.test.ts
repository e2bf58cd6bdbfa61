import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naughtyTexts, trap } from '../security/corpora/naughty.ts';
import { openBrowser } from './support/browser.ts';
import { createDataFolder, startDemo, type Demo } from './support/demo.ts';
import { fieldNames, hostileWorkflows, serveHostile } from './support/hostile-upstream.ts';
import { openTab } from './support/journey.ts';

declare global {
  interface Window {
    broken: string[];
    [trap]?: () => void;
  }
}

/** Records script execution and navigation. Runs before the first script of the page. */
const watch = `
  window.broken = [];
  window.${trap} = () => window.broken.push('ran');
  addEventListener('securitypolicyviolation', (event) =>
    window.broken.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
`;

/** Returns the elements and attributes that execute, load or navigate, and must not be in the page. */
const findForeign = () => {
  const found: string[] = [];
  const barred =
    'iframe, object, embed, base, portal, template, marquee, form[action], meta[http-equiv], style, math, video, audio';
  for (const element of document.querySelectorAll(barred)) found.push(element.outerHTML.slice(0, 120));
  for (const script of document.scripts) {
    const own = script.type === 'application/json' || new URL(script.src).origin === location.origin;
    if (!own) found.push(script.outerHTML.slice(0, 120));
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^formaction$/.test(name)) found.push(`${name}=${value}`);
      if (!/^(href|src|xlink:href|action|data|poster|ping)$/.test(name)) continue;
      const { protocol, origin, username } = new URL(value, location.href);
      if ((protocol !== 'https:' && origin !== location.origin) || username) found.push(`${name}=${value}`);
    }
  }
  return found;
};

describe('the demo with an upstream whose every text is hostile', { tags: ['security-173'] }, () => {
  const data = createDataFolder();
  const left: string[] = [];
  let upstream: Awaited<ReturnType<typeof serveHostile>>;
  let demo: Demo;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    upstream = await serveHostile();
    demo = await startDemo({
      PLUGBOARD_DATA: data.path,
      ALLOY_API_KEY: upstream.apiKey,
      ALLOY_EMBEDDED_URL: upstream.embeddedUrl,
      ALLOY_CONNECTIVITY_URL: upstream.connectivityUrl,
      PLUGBOARD_WORKFLOWS: JSON.stringify(hostileWorkflows),
    });
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 320, height: 800 }, acceptDownloads: true });
    page = await context.newPage();
    await page.addInitScript(watch);
    page.on('dialog', (dialog) => {
      left.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => left.push(`popup ${popup.url()}`));
    page.on('pageerror', (error) => left.push(`error ${error.message}`));
    page.on('request', (request) => {
      if (request.url().includes('evil.example')) left.push(`request ${request.url()}`);
    });
    await page.goto(`${demo.url}/login?user=ada`);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await upstream?.close();
    data.remove();
  });

  /** Returns everything that executed, loaded, navigated or overflows so far. */
  async function harm(): Promise<string[]> {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    return [
      ...(await page.evaluate(findForeign)),
      ...(await page.evaluate(() => window.broken)),
      ...left,
      ...(page.url().startsWith(`${demo.url}/`) ? [] : [page.url()]),
      ...(width > 320 ? [`as wide as ${width} px`] : []),
    ];
  }

  const textOf = async (selector: string) => (await page.locator(selector).allTextContents()).join('\n');

  it('renders names and categories as text', { tags: ['security-161', 'security-163'] }, async () => {
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(60);
    const shown = await textOf('[data-slot="pb-integration-card"]');
    for (const text of naughtyTexts.slice(0, 12)) expect(shown).toContain(text);
    expect(await harm()).toEqual([]);
  });

  it('searches for any input', { tags: ['security-171'] }, async () => {
    const search = page.getByRole('searchbox');
    for (const text of ['<script>', '[', '\\', '*', '(', '__proto__', 'İ', '👩‍👩‍👧‍👦', '\u202E', '${7*7}', '%', '&q=1#x']) {
      await search.fill(text);
      await expect.poll(() => page.locator('[data-slot="pb-integration-grid-view"]').count()).toBe(1);
    }
    await search.fill('<iframe src');
    await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(0);
    expect(await harm()).toEqual([]);
    await search.fill('');
  });

  it('renders accounts, workflows, runs and errors as text', async () => {
    await page.goto(`${demo.url}/integrations?integration=int_shopify&tab=workflows`);
    await page.locator('[data-slot="pb-workflow-list"]').waitFor();
    expect(await textOf('[data-slot="pb-workflow-list"]')).toContain('<img src=x onerror=__ran()>');
    await openTab(page, 'Accounts');
    await expect.poll(() => page.locator('[data-credential-id]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Show all \d+ accounts$/ }).click();
    expect(await textOf('[data-slot="pb-credential-list"]')).toContain('<img src=x onerror=__ran()>');
    await openTab(page, 'Activity');
    await page.locator('[data-slot="pb-workflow-logs"]').getByText('Succeeded').first().waitFor();
    await page.locator('[data-slot="pb-error-panel"]').getByRole('listitem').first().waitFor();
    const passed = page.locator('[data-slot="pb-error-passed"] button').first();
    if ((await passed.count()) > 0) await passed.click();
    expect(await textOf('[data-slot="pb-error-panel"]')).toContain('<');
    expect(await harm()).toEqual([]);
  });

  it('opens runs and errors', async () => {
    for (const slot of ['pb-workflow-logs', 'pb-error-panel']) {
      const buttons = page.locator(`[data-slot="${slot}"] button[aria-expanded="false"]:not([aria-haspopup])`);
      for (let opened = 0; opened < 5 && (await buttons.count()) > 0; opened++) await buttons.first().click();
    }
    expect(await harm()).toEqual([]);
  });

  it('exports runs without spreadsheet formulas', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'More for these runs' }).click();
    await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
    const path = await (await download).path();
    const csv = readFileSync(path, 'utf8');
    expect(csv.length).toBeGreaterThan(1_000);
    const cells = csv.match(/"(?:[^"]|"")*"|[^",\r\n]+/g) ?? [];
    expect(cells.length).toBeGreaterThan(700);
    expect(cells.filter((cell) => /^"?[=+@\t\r-]/.test(cell))).toEqual([]);
  });

  it('shows fields of any name and sends each under its name', async () => {
    await openTab(page, 'Accounts');
    await page.getByRole('button', { name: 'Add account' }).click();
    const form = page.locator('[data-slot="pb-credential-form"]');
    const inputs = form.locator('input');
    await expect.poll(() => inputs.count()).toBeGreaterThan(40);
    expect(await harm()).toEqual([]);
    const names: string[] = [];
    for (const input of await inputs.all()) {
      const name = (await input.getAttribute('data-field')) ?? '';
      names.push(name);
      // The handler rejects this name with any value.
      if (name !== '__proto__') await input.fill(`v${names.length}`);
    }
    await form.locator('button[type="submit"]').click();
    await expect.poll(() => upstream.bodies.length).toBe(1);
    const { data } = upstream.bodies[0] as { data: Record<string, string> };
    for (const name of ['constructor', 'toString', 'hasOwnProperty', '=1+1']) expect(Object.keys(data)).toContain(name);
    expect(Object.values(data).filter(Boolean).toSorted()).toEqual(
      [...new Set(Object.values(data))].filter(Boolean).toSorted(),
    );
    expect(Object.keys(data).every((name) => fieldNames.includes(name))).toBe(true);
    expect(await harm()).toEqual([]);
  });

  it('lists resources, describes an action and shows its result', async () => {
    await openTab(page, 'Developer');
    await page.getByRole('button', { name: 'Resources', expanded: false }).click();
    const resources = page.getByRole('region', { name: 'Resources' });
    await resources.locator('[data-slot="pb-resource-actions"] button').first().click();
    await resources.locator('select').first().selectOption({ index: 1 });
    await resources.getByRole('button', { name: 'Run action' }).click();
    await resources.locator('[data-slot="pb-json-view"]').first().waitFor();
    expect(await resources.textContent()).toContain('<svg><animate onbegin=');
    expect(await harm()).toEqual([]);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });

  it('does the same on an Arabic page', { tags: ['security-165'] }, async () => {
    await page.goto(`${demo.url}/integrations?lang=ar`);
    await page.getByRole('article').first().waitFor();
    expect(await harm()).toEqual([]);
  });
});
