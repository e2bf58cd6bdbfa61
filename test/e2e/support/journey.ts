import type { Page } from 'playwright-core';

/** Finds an integration and opens its page. */
export async function openIntegration(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Opens a tab of the integration's page. */
export const openTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

export const backToCatalogue = (page: Page): Promise<void> =>
  page.getByRole('link', { name: 'All integrations' }).click();

/** Fills the fields of the connector and submits the form. `plain` goes into the fields that are no secret, which may name the account. */
export async function submit(page: Page, value: string, plain = value) {
  const form = page.locator('[data-slot="pb-credential-form"]');
  const button = form.getByRole('button', { name: /^(Connect|Continue to) / });
  await button.waitFor();
  for (const input of await form.locator('input').all()) {
    const isSecret = (await input.getAttribute('type')) === 'password';
    await input.fill(isSecret ? value : plain);
  }
  await button.click();
  return form;
}

/** Runs the first allowed action that has a text parameter, with the given text. */
export async function runAction(page: Page, value: string): Promise<void> {
  const resources = page.getByRole('region', { name: 'Resources' });
  await resources
    .getByRole('button', { name: /^(Get|get).*orders/i })
    .first()
    .click();
  await resources.getByRole('textbox').first().fill(value);
  await resources.getByRole('button', { name: 'Run action' }).click();
  await resources.getByRole('region', { name: 'Result' }).waitFor();
}

/** Sends an allowed event with a text in its data. */
export async function sendEvent(page: Page, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Events', expanded: false }).click();
  const form = page.locator('[data-slot="pb-event-trigger"]');
  await form.getByRole('combobox').selectOption('order.created');
  await form.getByRole('textbox').fill(JSON.stringify({ note: value }));
  await form.getByRole('button', { name: 'Send event' }).click();
  await form.getByRole('region', { name: 'Result' }).waitFor();
}
