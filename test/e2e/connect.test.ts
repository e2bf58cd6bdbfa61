/**
 * @module-tag UX-21
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/browser.mjs';
import type { HostCoop } from './support/consent-host.ts';
import { startUiHost, type PageOptions } from './support/ui-host.ts';

declare global {
  interface Window {
    /** The events of the host, as `type code`. */
    told: string[];
  }
}

type Host = Awaited<ReturnType<typeof startUiHost>>;

let browser: Browser;
let users = 0;

beforeAll(async () => {
  // The popup blocker is on: only a popup of a click opens.
  browser = await chromium.launch({ ...(await launchOptions()), ignoreDefaultArgs: ['--disable-popup-blocking'] });
});

afterAll(() => browser?.close());

interface Visit extends Omit<PageOptions, 'user'> {
  blocked?: boolean | undefined;
}

/** Opens a host page in a new browser profile, with a new user and a fake clock. */
async function visit(host: Host, { blocked = false, ...options }: Visit): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  if (blocked) await page.addInitScript(() => void (window.open = () => null));
  await page.goto(host.pageOf({ user: `user${++users}`, ...options }));
  return page;
}

const formOf = (page: Page, connectorId: string) =>
  page.locator(`[data-slot="pb-credential-form"][data-connector-id="${connectorId}"]`);

/** Fills the form and clicks its button, like a user. */
async function press(page: Page, connectorId: string) {
  const form = formOf(page, connectorId);
  const button = form.getByRole('button', { name: /^(Connect|Continue to|Try again)/ });
  await button.waitFor();
  for (const input of await form.locator('input').all()) await input.fill('acme.example');
  await button.click();
}

/** Clicks the button and waits for the consent page in the popup. */
async function openProvider(page: Page, connectorId: string): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await press(page, connectorId);
  const opened = await opening;
  await opened.getByRole('button', { name: 'Allow' }).waitFor();
  return opened;
}

const says = (page: Page, words: RegExp) =>
  page.locator('[data-slot="pb-notice-title"], [data-slot="pb-setup-title"]', { hasText: words }).first().waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const told = async (page: Page) =>
  (await page.evaluate(() => window.told)).filter((one) => /^(connect|credential)/.test(one));
const windows = (page: Page) => page.context().pages().length;

type Way = 'popup' | 'redirect' | 'blocked' | 'closed' | 'denied' | 'timeout';
const ways: Way[] = ['popup', 'redirect', 'blocked', 'closed', 'denied', 'timeout'];

describe('connecting on the provider’s own page (oauth2)', () => {
  let host: Host;

  beforeAll(async () => {
    host = await startUiHost({ slack: 'redirect', notion: 'redirect' });
  });

  afterAll(() => host?.close());

  const slack = (options: Visit = {}) => visit(host, { integration: 'int_slack', ...options });

  it('popup: connects, names the account and leads to the workflows', { tags: ['UX-30'] }, async () => {
    const page = await slack();
    const opened = await openProvider(page, 'slack');
    expect(new URL(opened.url()).origin).toBe(host.provider);
    expect(await opened.evaluate(() => window.opener as unknown)).toBeNull();
    await says(page, /Finish in the other window/);
    await opened.getByRole('button', { name: 'Allow' }).click();
    await says(page, /Slack is connected/);
    await page.locator('[data-slot="pb-setup-account"]').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('switch');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-slot="pb-workflow-list"]') !== null)).toBe(
      true,
    );
    await expect.poll(() => windows(page)).toBe(1);
    expect(await told(page)).toEqual(['connect_started ', 'credential_created ']);
    await page.context().close();
  });

  it('redirect: returns to the same integration, connected and focused', { tags: ['UX-23'] }, async () => {
    const page = await slack({ mode: 'redirect' });
    await page.getByText('You’ll leave this page to sign in to Slack').waitFor();
    const left = page.url();
    await press(page, 'slack');
    await page.getByRole('button', { name: 'Allow' }).click();
    await says(page, /Slack is connected/);
    expect(page.url()).toBe(left);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('switch');
    expect(windows(page)).toBe(1);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['denied', 'Deny', /Access to Slack wasn’t allowed/],
    ['gone back from', undefined, /You’re back from Slack, but no account/],
  ])('redirect, %s: says so on return', async (_, decision, words) => {
    const page = await slack({ mode: 'redirect' });
    await press(page, 'slack');
    await page.getByRole('button', { name: 'Allow' }).waitFor();
    if (decision) await page.getByRole('button', { name: decision }).click();
    else await page.goBack();
    await says(page, words);
    await expect.poll(() => focused(page)).toBe('Try again');
    await page.context().close();
  });

  it('blocked: offers a link', async () => {
    const page = await slack({ blocked: true });
    await press(page, 'slack');
    await says(page, /The window for Slack didn’t open/);
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /Continue to Slack/ }).click();
    const opened = await opening;
    await says(page, /Finish in the other window/);
    await opened.getByRole('button', { name: 'Allow' }).click();
    await says(page, /Slack is connected/);
    expect(await told(page)).toEqual(['connect_started ', 'connect_failed blocked', 'credential_created ']);
    await page.context().close();
  });

  it('blocked: continues in this tab', async () => {
    const page = await slack({ blocked: true });
    await press(page, 'slack');
    await page.getByRole('button', { name: 'Continue in this tab' }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await says(page, /Slack is connected/);
    await page.context().close();
  });

  it('closed: reports it, and connects on the next try', async () => {
    const page = await slack();
    const opened = await openProvider(page, 'slack');
    await says(page, /Finish in the other window/);
    await page.clock.fastForward(6_000);
    await opened.close();
    await expect
      .poll(async () => {
        await page.clock.fastForward(2_000);
        return page.getByText('The window for Slack was closed').count();
      })
      .toBe(1);
    expect(await focused(page)).toBe('Try again');
    const again = await openProvider(page, 'slack');
    await again.getByRole('button', { name: 'Allow' }).click();
    await says(page, /Slack is connected/);
    expect(await told(page)).toEqual([
      'connect_started ',
      'connect_failed closed',
      'connect_started ',
      'credential_created ',
    ]);
    await page.context().close();
  });

  it('denied: reports it at once', async () => {
    const page = await slack();
    const opened = await openProvider(page, 'slack');
    await opened.getByRole('button', { name: 'Deny' }).click();
    await says(page, /Access to Slack wasn’t allowed/);
    await expect.poll(() => windows(page)).toBe(1);
    await expect.poll(() => focused(page)).toBe('Try again');
    expect(await told(page)).toEqual(['connect_started ', 'connect_failed denied']);
    await page.context().close();
  });

  it('timeout: stops after five minutes, and finds a late credential on request', async () => {
    const page = await slack();
    const opened = await openProvider(page, 'slack');
    await says(page, /Finish in the other window/);
    await page.clock.fastForward(301_000);
    await says(page, /more than five minutes/);
    expect(await told(page)).toEqual(['connect_started ', 'connect_failed timeout']);
    await opened.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('button', { name: 'Check connection' }).last().click();
    await says(page, /Slack is connected/);
    await page.context().close();
  });

  it('resumes after a reload without a stored secret', async () => {
    const page = await slack();
    const opened = await openProvider(page, 'slack');
    await says(page, /Finish in the other window/);
    await page.reload();
    await says(page, /Finish in the other window/);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toMatch(/attempt|authorize/);
    await opened.getByRole('button', { name: 'Allow' }).click();
    await says(page, /Slack is connected/);
    await page.context().close();
  });

  it('keeps two connectors independent, in one page and in two tabs', async () => {
    const page = await visit(host, { forms: 'slack,notion' });
    const other = await page.context().newPage();
    await other.goto(page.url());
    const toSlack = await openProvider(page, 'slack');
    const toNotion = await openProvider(page, 'notion');
    await toSlack.getByRole('button', { name: 'Allow' }).click();
    await says(page, /Slack is connected/);
    await says(page, /Finish in the other window/);
    await toNotion.getByRole('button', { name: 'Deny' }).click();
    await says(page, /Access to Notion wasn’t allowed/);
    // One tab has not asked for the credential of the other.
    expect(await told(other)).toEqual([]);
    const again = await openProvider(other, 'notion');
    await again.getByRole('button', { name: 'Allow' }).click();
    await says(other, /Notion is connected/);
    await page.context().close();
  });
});

describe.each([
  ['oauth2 by the contract', 'int_shopify', 'shopify', 'Shopify'],
  ['api_key', 'int_stripe', 'stripe', 'Stripe'],
  ['basic', 'int_zendesk', 'zendesk', 'Zendesk'],
])('connecting by %s', (authType, integration, connectorId, name) => {
  let host: Host;

  beforeAll(async () => {
    // Both responses in one run: a consent page for Slack, a credential for all others.
    host = await startUiHost({ slack: 'redirect' });
  });

  afterAll(() => host?.close());

  it.each(ways)('%s: connects by the response, without a consent page', async (way) => {
    const page = await visit(host, {
      integration,
      blocked: way === 'blocked',
      mode: way === 'redirect' ? 'redirect' : 'popup',
    });
    const opened: Page[] = [];
    page.on('popup', (window) => opened.push(window));
    const left = page.url();
    await press(page, connectorId);
    // The popup of the click closes before a user could close it, deny or wait.
    await says(page, new RegExp(`${name} is connected`));
    expect(page.url()).toBe(left);
    await expect.poll(() => windows(page)).toBe(1);
    if (authType !== 'oauth2 by the contract') expect(opened).toEqual([]);
    expect(await told(page)).toEqual(['connect_started ', 'credential_created ']);
    await page.context().close();
  });
});

const hosts: HostCoop[] = ['none', 'same-origin-allow-popups', 'same-origin'];

describe.each(['unsafe-none', 'same-origin-allow-popups', 'same-origin'] as const)(
  'a provider whose consent page says %s',
  (coop) => {
    let host: Host;

    beforeAll(async () => {
      host = await startUiHost('redirect', coop);
    });

    afterAll(() => host?.close());

    it.each(hosts)('denies and then allows from a host with %s', async (own) => {
      const page = await visit(host, { integration: 'int_slack', coop: own });
      const denied = await openProvider(page, 'slack');
      await denied.getByRole('button', { name: 'Deny' }).click();
      await says(page, /Access to Slack wasn’t allowed/);
      const allowed = await openProvider(page, 'slack');
      await says(page, /Finish in the other window/);
      await allowed.getByRole('button', { name: 'Allow' }).click();
      await says(page, /Slack is connected/);
      await expect.poll(() => windows(page)).toBe(1);
      await page.context().close();
    });
  },
);
