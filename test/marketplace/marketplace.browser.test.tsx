import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ar from '../../src/i18n/locales/ar.ts';
import { Marketplace } from '../../src/marketplace/index.ts';
import { card, createStage, firstCards, type Stage } from './render-stage.tsx';

const active = () => document.activeElement;
const title = (name: string) => screen.findByRole('heading', { name, level: 2 });
const frames = async (count = 2) => {
  for (let at = 0; at < count; at += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Shopify connected, with runs and failures, and one account of everything else that a page shows. */
async function inUse(stage: Stage) {
  await stage.connect('shopify', { shop_domain: 'acme.example' });
  await stage.activate(stage.workflowsOf('int_shopify')[0]?.workflowId ?? '');
  stage.clock.advance(3_600_000);
  return stage;
}

async function violations() {
  const { violations: found } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // What belongs to a whole page of the host's.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const before = location.href;
beforeEach(() => page.viewport(1000, 800));
afterEach(() => history.replaceState(null, '', before));

describe('<Marketplace /> in a browser', () => {
  it('puts the focus on the heading of the page, and back on the card', async () => {
    const stage = createStage();
    stage.show(<Marketplace />);
    await firstCards();
    within(card('Slack')).getByRole('button', { name: 'Slack' }).focus();
    await userEvent.keyboard('{Enter}');
    const heading = await title('Slack');
    await waitFor(() => expect(active()).toBe(heading));
    screen.getByRole('button', { name: 'All integrations' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(active()).toBe(within(card('Slack')).getByRole('button', { name: 'Slack' })));
  });

  it('follows the browser’s own back and forward, with the focus', async () => {
    const stage = createStage();
    stage.show(<Marketplace syncUrl />);
    await firstCards();
    await userEvent.click(within(card('Slack')).getByRole('link', { name: 'Slack' }));
    await title('Slack');
    expect(new URLSearchParams(location.search).get('integration')).toBe('int_slack');
    act(() => history.back());
    await firstCards();
    await waitFor(() => expect(active()).toBe(within(card('Slack')).getByRole('link', { name: 'Slack' })));
    act(() => history.forward());
    const heading = await title('Slack');
    await waitFor(() => expect(active()).toBe(heading));
  });

  it('keeps the focus on the page through connecting and cancelling', async () => {
    const stage = await inUse(createStage());
    stage.show(<Marketplace defaultView={{ integrationId: 'int_shopify', tab: 'accounts' }} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add account' }));
    const field = await screen.findByRole('textbox', { name: 'Shop domain' });
    await waitFor(() => expect(active()).toBe(field));
    await userEvent.keyboard('other.example{Enter}');
    const next = await screen.findByRole('button', { name: 'Choose what to automate' });
    await waitFor(() => expect(active()).toBe(next));
    await userEvent.click(screen.getByRole('button', { name: 'Connect another account' }));
    await waitFor(() => expect(active()).toBe(screen.getByRole('textbox', { name: 'Shop domain' })));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(active()).toBe(screen.getByRole('button', { name: 'Add account' })));
  });

  it('keeps a notice apart from the form below it', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'createCredential', times: 1, kind: 'network' });
    stage.show(<Marketplace defaultView={{ integrationId: 'int_stripe' }} />);
    await userEvent.fill(await screen.findByLabelText('API key'), 'rk_1');
    await userEvent.keyboard('{Enter}');
    const notice = (await screen.findByText(/Nothing was saved/)).closest('[data-slot="pb-notice"]');
    const form = document.querySelector('form');
    const gap = (form?.getBoundingClientRect().top ?? 0) - (notice?.getBoundingClientRect().bottom ?? 0);
    expect(gap).toBeGreaterThanOrEqual(8);
  });

  it('asks for the credentials of the cards in view, and of others as they come', async () => {
    const stage = createStage({ catalogue: 'all' });
    stage.show(<Marketplace />);
    const cards = await firstCards();
    const asked = () =>
      stage
        .asked('GET /connectivity/credentials')
        .flatMap((request) => new URLSearchParams(request.split('?')[1]).getAll('connectorId'));
    await waitFor(() => expect(asked().length).toBeGreaterThan(0));
    await frames();
    const first = asked().length;
    expect(first).toBeLessThan(cards.length / 2);
    cards.at(-1)?.scrollIntoView();
    await waitFor(() => expect(asked().length).toBeGreaterThan(first));
    await frames();
    expect(new Set(asked()).size).toBe(asked().length);
    for (const request of stage.asked('GET /connectivity/credentials')) {
      expect(request.match(/connectorId=/g)?.length).toBeLessThanOrEqual(20);
    }
  });

  it('draws two hundred cards of ten thousand at most, and finds the last of them', { tags: ['UX-09'] }, async () => {
    const stage = createStage();
    const integrations = Array.from({ length: 10_000 }, (_, index) => ({
      integrationId: `int_${index}`,
      name: `Integration ${index}`,
      category: `Category ${index % 12}`,
    }));
    stage.answers['GET /embedded/integrations'] = () => Response.json({ integrations });
    stage.show(<Marketplace />);
    await firstCards();
    const cards = () => document.querySelectorAll('[data-slot="pb-integration-card"]').length;
    await waitFor(() => {
      document.querySelector('[data-slot="pb-grid-more"]')?.scrollIntoView();
      expect(cards()).toBe(180);
    });
    for (let times = 0; times < 4; times += 1) {
      document.querySelector('[data-slot="pb-grid-more"]')?.scrollIntoView();
      await frames();
    }
    expect(cards()).toBeLessThanOrEqual(200);
    await userEvent.fill(screen.getByRole('searchbox'), 'Integration 9999');
    await waitFor(() => expect(cards()).toBe(1));
    expect(card('Integration 9999')).toBeDefined();
  });

  it.each([
    ['left to right', 'en'],
    ['right to left', ar],
  ] as const)('fits into 320 px, %s: catalogue and page', async (_, locale) => {
    await page.viewport(320, 700);
    const stage = await inUse(createStage());
    const wide = () => document.documentElement.scrollWidth;
    const { unmount } = stage.show(<Marketplace />, { locale });
    await firstCards();
    await frames();
    expect(wide()).toBeLessThanOrEqual(320);
    unmount();
    stage.show(<Marketplace defaultView={{ integrationId: 'int_shopify', tab: 'activity' }} />, { locale });
    await title('Shopify');
    await screen.findByRole('table');
    await frames();
    expect(wide()).toBeLessThanOrEqual(320);
    for (const control of screen.getAllByRole('button')) {
      const { left, right } = control.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
    }
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find in %s: catalogue, page and form', async (scheme) => {
    const stage = await inUse(createStage());
    const canvas = document.createElement('style');
    canvas.textContent = `body { background: ${scheme === 'dark' ? '#101513' : '#fff'} }`;
    document.head.append(canvas);
    stage.show(<Marketplace />, { colorScheme: scheme });
    await firstCards();
    expect(await violations()).toEqual([]);
    await userEvent.click(within(card('Shopify')).getByRole('button', { name: 'Shopify' }));
    await userEvent.click(await screen.findByRole('tab', { name: 'Activity' }));
    await screen.findByRole('table');
    await waitFor(() => expect(document.querySelector('[data-slot="pb-error-panel"]')).not.toBeNull());
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('tab', { name: /^Accounts/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Add account' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Connect Shopify' }));
    expect(await violations()).toEqual([]);
    canvas.remove();
  });
});
