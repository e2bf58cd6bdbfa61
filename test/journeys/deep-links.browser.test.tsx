import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Marketplace, type MarketplaceView } from '../../src/marketplace/index.ts';
import { card, createStage, firstCards, problem } from '../marketplace/render-stage.tsx';

const active = () => document.activeElement;
const query = () => Object.fromEntries(new URLSearchParams(location.search));
const before = location.href;
const comeBy = (search: string) => {
  const url = new URL(before);
  for (const [name, value] of new URLSearchParams(search)) url.searchParams.set(name, value);
  history.replaceState(null, '', url);
};
afterEach(() => history.replaceState(null, '', before));

describe('a link to an integration', () => {
  it('opens its page, with the focus on its heading', async () => {
    comeBy('?integration=int_slack');
    createStage().show(<Marketplace syncUrl />);
    const heading = await screen.findByRole('heading', { level: 2, name: 'Slack' });
    await waitFor(() => expect(active()).toBe(heading));
  });

  it.each(['connect', 'reconnect'])(
    'that asks to %s opens the form, once, and leaves no step to go back to',
    async (action) => {
      const stage = createStage();
      await stage.connect('shopify', { shop_domain: 'acme.example' });
      comeBy(`?integration=int_shopify&action=${action}`);
      const steps = history.length;
      stage.show(<Marketplace syncUrl />, { strict: true });
      const field = await screen.findByRole('textbox', { name: 'Shop domain' });
      await waitFor(() => expect(active()).toBe(field));
      expect(query()).toMatchObject({ integration: 'int_shopify' });
      expect(query()).not.toHaveProperty('action');
      expect(history.length).toBe(steps);
    },
  );

  it('that asks to connect puts the focus into the form that is there anyway', async () => {
    comeBy('?integration=int_shopify&action=connect');
    createStage().show(<Marketplace syncUrl />);
    const field = await screen.findByRole('textbox', { name: 'Shop domain' });
    await waitFor(() => expect(active()).toBe(field));
    expect(query()).not.toHaveProperty('action');
  });

  it('begins nothing for who may not connect, and stays on the heading', async () => {
    comeBy('?integration=int_shopify&action=reconnect');
    createStage().show(<Marketplace syncUrl />, { permissions: { connect: false } });
    const heading = await screen.findByRole('heading', { level: 2, name: 'Shopify' });
    await waitFor(() => expect(query()).not.toHaveProperty('action'));
    expect(active()).toBe(heading);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('begins nothing where there is nothing to connect', async () => {
    const stage = createStage({ links: {} });
    stage.answers['GET /connectivity/connectors'] = () => Response.json({ connectors: [] });
    comeBy('?integration=int_shopify&action=connect');
    stage.show(<Marketplace syncUrl />);
    expect(await screen.findByRole('tab', { name: 'Activity' })).toBeDefined();
    await waitFor(() => expect(query()).not.toHaveProperty('action'));
  });

  it('opens the form even when the accounts cannot be told', async () => {
    const stage = createStage();
    stage.answers['GET /connectivity/connectors/shopify/credentials'] = () => problem(502, 'upstream_error');
    comeBy('?integration=int_shopify&action=reconnect');
    stage.show(<Marketplace syncUrl />);
    const field = await screen.findByRole('textbox', { name: 'Shop domain' });
    await waitFor(() => expect(active()).toBe(field));
  });

  it('that is not in the catalogue says so, with the focus there and the way back', async () => {
    comeBy('?integration=int_gone&action=reconnect');
    createStage().show(<Marketplace syncUrl />);
    const words = await screen.findByText(/isn’t in your catalogue/);
    await waitFor(() => expect(active()?.contains(words)).toBe(true));
    expect(query()).not.toHaveProperty('action');
    act(() => screen.getByRole('link', { name: 'All integrations' }).click());
    expect((await firstCards()).length).toBeGreaterThan(1);
    expect(query()).not.toHaveProperty('integration');
  });

  it('is followed by back and forward, with the focus on the card and on the heading', async () => {
    comeBy('?tab=apps');
    createStage().show(<Marketplace syncUrl />);
    await firstCards();
    act(() => within(card('Slack')).getByRole('link', { name: 'Slack' }).click());
    await screen.findByRole('heading', { level: 2, name: 'Slack' });
    expect(query()).toMatchObject({ tab: 'apps', integration: 'int_slack' });
    act(() => history.back());
    await firstCards();
    await waitFor(() => expect(active()).toBe(within(card('Slack')).getByRole('link', { name: 'Slack' })));
    act(() => history.forward());
    const heading = await screen.findByRole('heading', { level: 2, name: 'Slack' });
    await waitFor(() => expect(active()).toBe(heading));
  });

  it('opens the tab that it names, and back leads to the one before', async () => {
    const stage = createStage();
    await stage.connect('shopify', { shop_domain: 'acme.example' });
    comeBy('?integration=int_shopify&tab=accounts');
    stage.show(<Marketplace syncUrl />);
    const accounts = await screen.findByRole('tab', { name: /^Accounts/ });
    await waitFor(() => expect(accounts.getAttribute('aria-selected')).toBe('true'));
    act(() => screen.getByRole('tab', { name: 'Activity' }).focus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(query()).toMatchObject({ tab: 'activity' }));
    act(() => history.back());
    await waitFor(() => expect(query()).toMatchObject({ tab: 'accounts' }));
    expect(screen.getByRole('tab', { name: /^Accounts/, selected: true })).toBeDefined();
  });

  it('is told to a host that keeps the view itself, without the action once it has begun', async () => {
    const onViewChange = vi.fn<(view: MarketplaceView) => void>();
    const view: MarketplaceView = { integrationId: 'int_shopify', action: 'connect' };
    createStage().show(<Marketplace view={view} onViewChange={onViewChange} />, { strict: true });
    const field = await screen.findByRole('textbox', { name: 'Shop domain' });
    await waitFor(() => expect(active()).toBe(field));
    expect(onViewChange.mock.calls).toEqual([[{ integrationId: 'int_shopify' }]]);
  });
});
