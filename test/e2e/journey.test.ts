import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptBy, openBrowser, record, type Recording } from './support/browser.ts';
import { createDataFolder, startDemo, type Demo } from './support/demo.ts';
import { backToCatalogue, openIntegration, openTab, submit } from './support/journey.ts';

const apiKey = 'sk_CANARY_of_the_journey';
const secret = 'CREDENTIAL-CANARY-4711';
const jwt = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

describe.each(['proxy', 'token'] as const)('the demo with %s access', (access) => {
  const data = createDataFolder();
  const env = { PLUGBOARD_ACCESS: access, PLUGBOARD_DATA: data.path, ALLOY_API_KEY: apiKey };
  let demo: Demo;
  let browser: Browser;
  let ada: Page;
  let adaSaw: Recording;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(env), openBrowser()]);
    ada = await (await browser.newContext()).newPage();
    adaSaw = record(ada);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    data.remove();
  });

  it('leads from the front page to the marketplace', async () => {
    await ada.goto(demo.url);
    await ada.getByRole('link', { name: 'Sign in as Ada' }).click();
    await ada.waitForURL('**/integrations');
    const card = ada.locator('[data-slot="pb-integration-card"][data-integration-id="int_shopify"]');
    await expect.poll(() => card.isVisible()).toBe(true);
  });

  it('sends no request twice on a cold open', async () => {
    await ada.waitForLoadState('networkidle');
    const asked = adaSaw.requests.filter(
      (request) => /plugboard|\/embedded\/|\/connectivity\//.test(request) && !request.startsWith('OPTIONS'),
    );
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  it('finds an integration by its name and by its category', async () => {
    await ada.getByRole('searchbox').fill('SHOPIF');
    await expect.poll(() => ada.locator('[data-slot="pb-integration-card"]').count()).toBe(1);
    await ada.getByRole('button', { name: 'Clear search' }).click();
    const category = ada.getByRole('combobox', { name: 'Category' });
    const crm = await category.locator('option', { hasText: /^CRM/ }).getAttribute('value');
    await category.selectOption(crm);
    const cards = ada.locator('[data-slot="pb-integration-card"]');
    await expect.poll(() => cards.count()).toBeLessThan(20);
    for (const shown of await cards.locator('[data-slot="pb-card-category"]').allTextContents())
      expect(shown).toBe('CRM');
    await category.selectOption('0');
  });

  it.each([
    ['oauth2', 'Shopify'],
    ['api_key', 'Stripe'],
    ['basic', 'Zendesk'],
  ])('connects an account by %s', async (authType, name) => {
    await openIntegration(ada, name);
    await expect
      .poll(() => ada.locator('[data-slot="pb-credential-form"]').getAttribute('data-auth-type'))
      .toBe(authType);
    await submit(ada, secret);
    await ada
      .getByText(/ is connected\./)
      .first()
      .waitFor();
    await ada.locator('[data-slot="pb-credential-list"] [data-credential-id]').waitFor();
    await backToCatalogue(ada);
    const card = ada.getByRole('article', { name, exact: true });
    await expect.poll(() => card.getAttribute('data-state')).toBe('connected');
  });

  it('connects an account on the consent page, in a popup', async () => {
    await openIntegration(ada, 'Slack');
    const opening = ada.waitForEvent('popup');
    await submit(ada, secret);
    const provider = await opening;
    await provider.getByRole('heading', { name: 'Connect Slack' }).waitFor();
    expect(new URL(provider.url()).origin).not.toBe(demo.url);
    expect(await ada.locator('[data-slot="pb-credential-list"] [data-credential-id]').count()).toBe(0);
    const closed = provider.waitForEvent('close');
    await provider.getByRole('button', { name: 'Allow' }).click();
    await ada
      .getByText(/ is connected\./)
      .first()
      .waitFor();
    await ada.locator('[data-slot="pb-credential-list"] [data-credential-id]').waitFor();
    await closed;
    await backToCatalogue(ada);
    const card = ada.getByRole('article', { name: 'Slack', exact: true });
    await expect.poll(() => card.getAttribute('data-state')).toBe('connected');
  });

  it('keeps the input after a rejection and names the field', async () => {
    await openIntegration(ada, 'HubSpot');
    const form = await submit(ada, 'wrong');
    await ada.getByText('There is a problem').waitFor();
    expect(await form.locator('input').first().inputValue()).toBe('wrong');
    await backToCatalogue(ada);
  });

  it('turns a workflow on and shows its runs and an error with its next step', async () => {
    await openIntegration(ada, 'Shopify');
    const toggle = ada.locator('[data-slot="pb-workflow-toggle"][data-workflow-id="wf_xyz456"]');
    await expect.poll(() => toggle.getAttribute('data-state')).toBe('off');
    await toggle.getByRole('switch').click();
    await expect.poll(() => toggle.getAttribute('data-state')).toBe('on');
    await expect.poll(() => toggle.getByRole('switch').getAttribute('aria-checked')).toBe('true');

    await openTab(ada, 'Activity');
    const logs = ada.locator('[data-slot="pb-workflow-logs"]');
    await logs.getByText('Succeeded').first().waitFor({ timeout: 30_000 });
    await logs.getByText('Failed').first().waitFor({ timeout: 45_000 });
    const errors = ada.locator('[data-slot="pb-error-panel"]');
    await errors.getByRole('listitem').first().waitFor({ timeout: 30_000 });
    expect(await errors.getByRole('button').count()).toBeGreaterThan(0);
  });

  it('shows Grace nothing of Ada’s', async () => {
    const grace = await (await browser.newContext()).newPage();
    await grace.goto(`${demo.url}/login?user=grace`);
    await grace.locator('[data-slot="pb-integration-card"]').first().waitFor();
    await openIntegration(grace, 'Shopify');
    const toggle = grace.locator('[data-slot="pb-workflow-toggle"][data-workflow-id="wf_xyz456"]');
    await expect.poll(() => toggle.getAttribute('data-state')).toBe('off');
    expect(await grace.locator('[data-credential-id]').count()).toBe(0);
    expect(await grace.getByRole('tab').count()).toBe(0);
    await grace.close();
  });

  it('sends Ada no API key, and no JWT in proxy access', async () => {
    const received = adaSaw.text();
    expect(received).not.toContain(apiKey);
    if (access === 'proxy') expect(received).not.toMatch(jwt);
    else expect(received).toMatch(jwt);
  });

  it('stores neither the typed secret nor a token in the page', async () => {
    const kept = await keptBy(ada);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(apiKey);
    expect(kept).not.toMatch(jwt);
    expect(adaSaw.requests.join('\n')).not.toContain(secret);
    expect(adaSaw.problems.join('\n')).not.toContain(secret);
  });

  it('violates no content security policy and logs no error', () => {
    // On purpose, one icon is missing in the sandbox and one credential is rejected.
    const expected = /status of 40[04]/;
    expect(adaSaw.problems.filter((problem) => !expected.test(problem))).toEqual([]);
  });

  it('keeps all data and the session after a restart', async () => {
    const { port } = new URL(demo.url);
    await demo.stop();
    demo = await startDemo({ ...env, PORT: port });
    await ada.goto(`${demo.url}/integrations?integration=int_shopify`);
    const toggle = ada.locator('[data-slot="pb-workflow-toggle"][data-workflow-id="wf_xyz456"]');
    await expect.poll(() => toggle.getAttribute('data-state')).toBe('on');
    await openTab(ada, 'Accounts');
    await ada.locator('[data-slot="pb-credential-list"] [data-credential-id]').waitFor();
    await openTab(ada, 'Activity');
    await ada.locator('[data-slot="pb-workflow-logs"]').getByText('Succeeded').first().waitFor();
  });

  it('clears the page when the session ends', async () => {
    await ada.getByRole('link', { name: 'Sign out' }).click();
    await ada.goto(`${demo.url}/integrations`);
    expect(new URL(ada.url()).pathname).toBe('/');
  });
});
