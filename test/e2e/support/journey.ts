import type { Page } from 'playwright-core';

/** Finds an integration and opens its page. */
export async function openIntegration(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

export const backToCatalogue = (page: Page): Promise<void> =>
  page.getByRole('link', { name: 'All integrations' }).click();

/** Fills whatever the connector asks for and sends it. */
export async function submit(page: Page, value: string) {
  const form = page.locator('[data-slot="pb-credential-form"]');
  const button = form.getByRole('button', { name: /^(Connect|Continue to) / });
  await button.waitFor();
  for (const input of await form.locator('input').all()) await input.fill(value);
  await button.click();
  return form;
}
