import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CredentialMetadata } from '../../../src/api/index.ts';
import { CredentialFormView } from '../../../src/components/index.ts';
import { ThemeRoot } from '../../../src/theme/internal.ts';

const long = 'x'.repeat(200);
const metadata: CredentialMetadata = {
  connectorId: 'shopify',
  authType: 'api_key',
  requiredFields: [
    { name: 'shop_domain', description: `The part before ${long}`, required: true },
    { name: 'api_key', required: true },
  ],
};

function show() {
  const sent: Record<string, string>[] = [];
  render(
    <ThemeRoot colorScheme="light">
      <CredentialFormView metadata={metadata} connectorName="Shopify" onConnect={(read) => void sent.push(read())} />
    </ThemeRoot>,
  );
  return sent;
}

const key = () => screen.getByLabelText<HTMLInputElement>('API key');
const submit = () => page.getByRole('button', { name: 'Connect Shopify' });

describe('<CredentialFormView /> in a browser', () => {
  it('moves the focus to the summary, from its links to the fields, and leaves the address alone', async () => {
    show();
    const before = location.href;
    await submit().click();
    const summary = screen.getByRole('alert');
    await expect.poll(() => document.activeElement).toBe(summary);
    within(summary)
      .getByRole('link', { name: /API key/ })
      .focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(key());
    expect(location.href).toBe(before);
  });

  it('reveals a secret until the focus leaves it', async () => {
    show();
    await userEvent.type(key(), 'sk-canary');
    await page.getByRole('button', { name: 'Show API key' }).click();
    expect(key().type).toBe('text');
    expect(key().value).toBe('sk-canary');
    await userEvent.click(page.getByLabelText('Shop domain'));
    await expect.poll(() => key().type).toBe('password');
  });

  it('clears what was typed and hides it when the page is left', async () => {
    show();
    await userEvent.type(page.getByLabelText('Shop domain'), 'acme');
    await userEvent.type(key(), 'sk-canary');
    await page.getByRole('button', { name: 'Show API key' }).click();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await expect.poll(() => key().type).toBe('password');
    expect(screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)).toEqual(['']);
    expect(key().value).toBe('');
  });

  it('marks a secret for session recorders, also while it is revealed', async () => {
    show();
    await page.getByRole('button', { name: 'Show API key' }).click();
    for (const mark of ['data-private', 'data-sentry-mask', 'data-hj-suppress'])
      expect(key().getAttribute(mark)).toBe('');
    expect(key().getAttribute('data-dd-privacy')).toBe('mask');
  });

  it('takes what is pasted', { tags: ['UX-26'] }, async () => {
    const sent = show();
    const domain = screen.getByLabelText<HTMLInputElement>('Shop domain');
    await userEvent.type(domain, 'acme');
    await userEvent.tripleClick(domain);
    await userEvent.copy();
    await userEvent.click(key());
    await userEvent.paste();
    expect(key().value).toBe('acme');
    await submit().click();
    expect(sent).toEqual([{ shop_domain: 'acme', api_key: 'acme' }]);
  });

  it('keeps secrets out of the markup, the address and what is stored', async () => {
    show();
    await userEvent.type(key(), 'sk-canary');
    await page.getByRole('button', { name: 'Show API key' }).click();
    await submit().click();
    const seen = [document.documentElement.outerHTML, location.href, JSON.stringify([localStorage, sessionStorage])];
    expect(seen.join()).not.toContain('sk-canary');
  });

  it('fits into 320 px', async () => {
    await page.viewport(320, 600);
    show();
    await submit().click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });

  it('has targets of at least 24 px', async () => {
    show();
    await submit().click();
    for (const target of [...screen.getAllByRole('link'), ...screen.getAllByRole('button')]) {
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    }
  });
});
