import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchOptions } from '../../../scripts/browser.mjs';
import { startHost, type HostProcess } from '../support/host-process.ts';
import { installHost } from '../support/package.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

declare global {
  var expired: boolean | undefined;
}

describe('Next App Router in production, with basePath and trailingSlash', () => {
  let upstream: Upstream;
  let host: HostProcess;
  let browser: Browser;

  beforeAll(async () => {
    upstream = await startUpstream();
    const folder = installHost('next', inject('tarball'));
    host = await startHost(folder, [process.execPath, 'main.mjs'], {
      PLUGBOARD_OPTIONS: JSON.stringify(upstream.options),
    });
    browser = await chromium.launch(await launchOptions());
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await upstream?.close();
  });

  /** Opens the page, and records what its console reports. */
  async function open(query = ''): Promise<{ page: Page; problems: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const problems: string[] = [];
    // A browser asks for an icon that the host does not have.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${host.ready}/shop/integrations/${query}`, { waitUntil: 'networkidle' });
    return { page, problems };
  }

  const queryOf = (page: Page) => page.getByRole('status', { name: 'Query of the host' }).innerText();

  it('shows the catalogue without an error in the console', async () => {
    const { page, problems } = await open();
    await page.getByRole('article').first().waitFor();
    expect(problems).toEqual([]);
  });

  it('keeps the opened integration and its address through a refresh of the router', async () => {
    const { page } = await open();
    await page.getByRole('article').filter({ hasText: 'Shopify' }).getByRole('link').first().click();
    const heading = page.getByRole('heading', { name: 'Shopify', exact: true }).first();
    await heading.waitFor();
    const address = page.url();
    expect(new URL(address).searchParams.get('integration')).toBe('int_shopify');
    await expect.poll(() => queryOf(page)).toContain('integration=int_shopify');

    await page.getByRole('button', { name: 'Refresh the host' }).click();
    await page.waitForLoadState('networkidle');
    expect(page.url()).toBe(address);
    expect(await heading.isVisible()).toBe(true);

    await page.goBack();
    await expect.poll(() => queryOf(page)).not.toContain('integration=');
    await page.goForward();
    await heading.waitFor();
    await expect.poll(() => queryOf(page)).toContain('integration=int_shopify');
  });

  it('keeps the search and its address through a refresh of the router', async () => {
    const { page } = await open();
    await page.getByRole('searchbox').fill('shop');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('shop');
    await page.getByRole('button', { name: 'Refresh the host' }).click();
    await page.waitForLoadState('networkidle');
    expect(new URL(page.url()).searchParams.get('q')).toBe('shop');
    expect(await page.getByRole('searchbox').inputValue()).toBe('shop');
  });

  it('claims no end of the session where Next redirects to the slash', async () => {
    const { page } = await open(`?base=${encodeURIComponent('/shop/api/plugboard')}`);
    expect(await page.locator('body').innerText()).not.toMatch(/session has ended/i);
    expect(await page.evaluate(() => globalThis.expired)).toBeUndefined();
  });
});
