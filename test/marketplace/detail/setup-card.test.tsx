import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { IntegrationDetail, type PlugboardProviderProps } from '../../../src/marketplace/index.ts';
import { createStage } from '../render-stage.tsx';

const page = <IntegrationDetail integrationId="int_shopify" />;
const step = (name: string) => screen.findByRole('region', { name });
const integrations: PlugboardProviderProps['integrations'] = {
  int_shopify: {
    description: 'Sends each order to your warehouse.',
    links: { setup: 'https://help.example/shopify' },
    permissions: [{ object: 'Orders', access: 'read' }],
  },
};
async function connect() {
  await userEvent.type(await screen.findByRole('textbox', { name: 'Shop domain' }), 'acme.example');
  await userEvent.click(screen.getByRole('button', { name: 'Connect Shopify' }));
}

describe('the setup of an integration', () => {
  it('is one card with two steps, and nothing else', async () => {
    const stage = createStage();
    stage.show(page);
    await screen.findByRole('textbox', { name: 'Shop domain' });
    const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(['Connect Shopify', 'Choose what to automate']);
    expect(screen.queryByRole('tab')).toBeNull();
    expect(document.querySelectorAll('[data-variant="primary"]')).toHaveLength(1);
    expect(stage.asked('GET /embedded/workflows/')).toEqual([]);
  });

  it('keeps the switches until an account is there, and says why', async () => {
    createStage().show(page);
    const second = within(await step('Choose what to automate'));
    expect(await second.findByText('Connect first. Then choose what to automate.')).toBeDefined();
    for (const control of await second.findAllByRole('switch')) {
      expect(control.getAttribute('aria-disabled')).toBe('true');
    }
  });

  it('shows beside it what the user agrees to, and what the host says', async () => {
    createStage().show(page, { integrations });
    expect(await screen.findByText('What you allow when you connect Shopify:')).toBeDefined();
    expect(screen.getByText('Sends each order to your warehouse.')).toBeDefined();
    const form = within(await step('Connect Shopify'));
    const help = await form.findByRole('link', { name: /^Where do I find this\?/ });
    expect(help.getAttribute('href')).toBe('https://help.example/shopify');
  });

  it('folds the first step once connected, and moves the focus into the second', { tags: ['UX-30'] }, async () => {
    createStage().show(page);
    await connect();
    expect(await screen.findByRole('heading', { level: 3, name: 'Shopify is connected.' })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    const second = await step('Choose what to automate');
    await waitFor(() => expect(second.contains(document.activeElement)).toBe(true));
    expect(within(second).queryByText(/^Connect first/)).toBeNull();
  });

  it('becomes tabs with the first workflow, with the focus where it was', async () => {
    createStage().show(page);
    await connect();
    const [control] = await screen.findAllByRole('switch');
    await userEvent.click(control as HTMLElement);
    expect(await screen.findByRole('tab', { name: 'Activity' })).toBeDefined();
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('switch'));
  });

  it('goes on where the user left it', async () => {
    const stage = createStage();
    await stage.connect('shopify', { shop_domain: 'acme.example' });
    stage.show(page);
    expect(await screen.findByRole('heading', { level: 3, name: 'Shopify is connected.' })).toBeDefined();
    expect(document.activeElement).toBe(document.body);
  });

  it('offers no boxes for bulk changes', async () => {
    createStage().show(page);
    const second = await step('Choose what to automate');
    expect((await within(second).findAllByRole('switch')).length).toBeGreaterThan(1);
    expect(within(second).queryByRole('checkbox')).toBeNull();
    expect(within(second).queryByRole('group')).toBeNull();
  });

  it.each(['connect', 'reconnect'] as const)('gives way to the form that a link asks for: %s', async (action) => {
    const stage = createStage();
    await stage.connect('shopify', { shop_domain: 'acme.example' });
    stage.show(<IntegrationDetail integrationId="int_shopify" action={action} />, { strict: true });
    const field = await screen.findByRole('textbox', { name: 'Shop domain' });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('is over for a user who has switched something on before', async () => {
    const stage = createStage();
    await stage.connect('shopify', { shop_domain: 'acme.example' });
    const id = stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
    await stage.activate(id);
    await stage.deactivate(id);
    stage.show(page);
    expect(await screen.findByRole('tab', { name: 'Activity' })).toBeDefined();
  });

  it('says why a user may not connect', async () => {
    const reason = 'Only owners may connect accounts.';
    createStage().show(page, { permissions: { connect: reason } });
    expect(await screen.findByText(reason)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
