/**
 * @module-tag UX-22
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { startConsentHost, type HostCoop, type Noted } from './support/consent-host.ts';

declare global {
  interface Window {
    noted: Noted;
    list: () => Promise<unknown[]>;
    looksClosed: () => boolean;
  }
}

const ofHost: HostCoop[] = ['none', 'same-origin-allow-popups', 'same-origin'];
const ofProvider = ['unsafe-none', 'same-origin-allow-popups', 'same-origin'] as const;
const decisions = [
  ['Deny', 'denied', 0],
  ['Allow', 'returned', 1],
] as const;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const signalsOf = (page: Page) => page.evaluate(() => window.noted.signals);
const listedBy = (page: Page) => page.evaluate(async () => (await window.list()).length);

describe.each(ofProvider)('a consent page with %s', { tags: ['security-143'] }, (coop) => {
  let host: Awaited<ReturnType<typeof startConsentHost>>;
  let users = 0;

  beforeAll(async () => {
    host = await startConsentHost(coop);
  });

  afterAll(() => host?.close());

  /** Opens a host page with a new user. */
  async function openPage(own: HostCoop): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(host.pageOf(`user${++users}`, own));
    return page;
  }

  /** Clicks the host page and returns the popup once it shows the consent page. */
  async function openWindow(page: Page): Promise<Page> {
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.locator('#open').click()]);
    await opened.getByRole('heading', { name: 'Connect Slack' }).waitFor();
    expect(new URL(opened.url()).origin).toBe(host.provider);
    return opened;
  }

  it.each(ofHost)('signals the outcome to a host with %s and closes the popup', async (own) => {
    const page = await openPage(own);
    for (const [decision, status, stored] of decisions) {
      const opened = await openWindow(page);
      const closed = opened.waitForEvent('close');
      // All but two combinations sever the popup: it looks closed while it is open.
      const isCutOff = coop !== 'unsafe-none' || own === 'same-origin';
      await expect.poll(() => page.evaluate(() => window.looksClosed())).toBe(isCutOff);
      expect(await page.evaluate(() => window.noted.opened)).toBe(true);
      expect(await listedBy(page)).toBe(0);

      await opened.getByRole('button', { name: decision }).click();
      await expect.poll(() => signalsOf(page)).toHaveLength(2);
      expect(await signalsOf(page)).toEqual(
        expect.arrayContaining([
          ['channel', { v: 1, status }],
          ['storage', { v: 1, status, at: expect.any(Number) }],
        ]),
      );
      expect(await listedBy(page)).toBe(stored);
      await closed;
      await page.evaluate(() => window.noted.signals.splice(0));
    }
    await page.context().close();
  });

  it.each(ofHost)('returns a tab of a host with %s to its page', async (own) => {
    const page = await openPage(own);
    const left = page.url();
    for (const [decision, status, stored] of decisions) {
      await page.locator('#leave').click();
      await page.getByRole('button', { name: decision }).click();
      await page.waitForURL(`${left}#slack`);
      const kept = await page.evaluate(() => Object.entries(sessionStorage));
      expect(kept.map(([key, value]) => [key, JSON.parse(value) as unknown])).toEqual([
        ['plugboard:returned', { v: 1, status, connectorId: 'slack' }],
      ]);
      expect(await listedBy(page)).toBe(stored);
    }
    await page.context().close();
  });
});
