import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, record, type Recording } from './support/browser.ts';
import { serveContract, type ContractServer } from './support/contract-server.ts';
import { createDataFolder, startDemo, type Demo } from './support/demo.ts';

describe.each(['proxy', 'token'] as const)(
  'the demo with %s access before a server that knows only the documents',
  (access) => {
    const data = createDataFolder();
    let embedded: ContractServer;
    let connectivity: ContractServer;
    let demo: Demo;
    let browser: Browser;
    let page: Page;
    let recording: Recording;

    beforeAll(async () => {
      [embedded, connectivity] = await Promise.all([
        serveContract('embedded', '/2025-09'),
        serveContract('connectivity'),
      ]);
      demo = await startDemo({
        PLUGBOARD_ACCESS: access,
        PLUGBOARD_DATA: data.path,
        ALLOY_API_KEY: 'sk_contract_test',
        ALLOY_EMBEDDED_URL: embedded.url,
        ALLOY_CONNECTIVITY_URL: connectivity.url,
      });
      browser = await openBrowser();
      page = await browser.newPage();
      recording = record(page);
      await page.goto(`${demo.url}/login?user=ada`);
    });

    afterAll(async () => {
      await browser?.close();
      await demo?.stop();
      embedded?.close();
      connectivity?.close();
      data.remove();
    });

    it('shows the integration of the example', async () => {
      const card = page.getByRole('article', { name: 'Shopify' });
      await card.waitFor();
      await card.getByRole('link', { name: 'Shopify' }).click();
      const header = page.locator('[data-slot="pb-page-header"]');
      await expect.poll(() => header.textContent()).toContain('E-Commerce');
    });

    it('shows the credential, the workflow, the run and the error of the examples', async () => {
      // The servers have an account from before, and nothing is on. A tab in the address passes the setup by.
      await page.goto(`${demo.url}/integrations?integration=int_shopify&tab=accounts`);
      await page.locator('[data-credential-id="cred_xyz789"]').waitFor();
      await page.getByRole('tab', { name: 'Workflows' }).click();
      await page.locator('[data-slot="pb-workflow-toggle"][data-workflow-id="wf_xyz456"]').waitFor();
      await page.getByRole('tab', { name: 'Activity' }).click();
      await page.locator('[data-slot="pb-workflow-logs"]').getByText('Succeeded').first().waitFor();
      const errors = page.locator('[data-slot="pb-error-panel"]').getByRole('listitem');
      await expect.poll(() => errors.count()).toBeGreaterThan(0);
    });

    it('shows the fields of the metadata and stores a credential', async () => {
      await page.getByRole('tab', { name: 'Accounts' }).click();
      await page.getByRole('button', { name: 'Add account' }).click();
      await page.getByRole('textbox', { name: /^Shop domain/ }).fill('mystore.myshopify.com');
      await page
        .locator('[data-slot="pb-credential-form"]')
        .getByRole('button', { name: /Shopify$/ })
        .click();
      await page.getByText('Shopify is connected.').first().waitFor();
      expect(connectivity.asked).toContain('createCredential');
    });

    it('switches the workflow both ways', async () => {
      await page.getByRole('tab', { name: 'Workflows' }).click();
      const toggle = page.locator('[data-slot="pb-workflow-toggle"][data-workflow-id="wf_xyz456"]');
      // The run of the documents is newer than any write of ours, so it may already show that the workflow is on.
      await expect.poll(() => toggle.getAttribute('data-state')).toMatch(/^(on|off)$/);
      const before = await toggle.getAttribute('data-state');
      for (const state of [before === 'on' ? 'off' : 'on', before]) {
        await toggle.getByRole('switch').click();
        await expect.poll(() => toggle.getAttribute('data-state')).toBe(state);
      }
      expect(embedded.asked).toEqual(expect.arrayContaining(['activateWorkflow', 'deactivateWorkflow']));
    });

    it('violates no rule of either document', () => {
      expect(embedded.violations).toEqual([]);
      expect(connectivity.violations).toEqual([]);
    });

    it('calls the handler, or the upstream with a minted token', () => {
      const straight = recording.requests.filter(
        (request) => request.includes(embedded.url) || request.includes(connectivity.url),
      );
      expect(straight.length > 0).toBe(access === 'token');
      expect(embedded.asked.includes('generateUserToken')).toBe(access === 'token');
    });
  },
);
