import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Marketplace, PlugboardProvider, type MarketplaceView } from '../../src/marketplace/index.ts';
import { card, createStage, firstCards, problem } from './render-stage.tsx';

const heading = (name = 'Shopify') => screen.findByRole('heading', { name, level: 2 });
const toPage = async (name = 'Shopify') => {
  await firstCards();
  await userEvent.click(within(card(name)).getByRole('button', { name: `Connect ${name}` }));
  return heading(name);
};
const back = () => userEvent.click(screen.getByRole('button', { name: 'All integrations' }));

beforeEach(() => {
  history.replaceState(null, '', '/settings?tab=apps#top');
  vi.stubGlobal('IntersectionObserver', undefined);
  return () => vi.unstubAllGlobals();
});

describe('<Marketplace />', () => {
  it('leads from the catalogue to an integration and back, with the focus', async () => {
    const stage = createStage();
    stage.show(<Marketplace />);
    const title = await toPage();
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.queryByRole('article')).toBeNull();
    await back();
    expect(document.activeElement).toBe(within(card('Shopify')).getByRole('button', { name: 'Shopify' }));
    expect(stage.events).toEqual([{ type: 'integration_opened', integrationId: 'int_shopify' }]);
  });

  it('has headings above the cards, for users who move by headings', async () => {
    const stage = createStage();
    stage.show(<Marketplace headingLevel={3} />);
    await firstCards();
    const levels = screen.getAllByRole('heading').map(({ tagName }) => tagName);
    expect(levels).toEqual(['H3', 'H4', ...Array.from({ length: 6 }, () => 'H5')]);
    expect(screen.getByRole('heading', { level: 3, name: 'Integrations' })).toBeDefined();
  });

  it('loads nothing again on the way back, and keeps how the catalogue was narrowed', async () => {
    const stage = createStage();
    stage.show(<Marketplace />);
    await firstCards();
    await userEvent.type(screen.getByRole('searchbox'), 'shop');
    await toPage();
    await screen.findByRole('textbox', { name: 'Shop domain' });
    const before = stage.asked('GET /embedded/integrations').length;
    await back();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('shop');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(stage.asked('GET /embedded/integrations')).toHaveLength(before);
  });

  it('keeps the focus in the marketplace when the card is not there to go back to', async () => {
    const stage = createStage();
    stage.show(<Marketplace defaultView={{ integrationId: 'int_gone' }} />);
    await screen.findByText(/isn’t in your catalogue/);
    await back();
    await firstCards();
    expect(screen.getByRole('region', { name: 'Integrations' }).contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('leaves the address alone unless the host wants it there', async () => {
    const stage = createStage();
    stage.show(<Marketplace />);
    await toPage();
    expect(location.search).toBe('?tab=apps');
  });

  it('keeps the view in the address, and everything else in it', async () => {
    const stage = createStage();
    stage.show(<Marketplace syncUrl />);
    await firstCards();
    const link = within(card('Shopify')).getByRole('link', { name: 'Shopify' });
    expect(link.getAttribute('href')).toBe('/settings?tab=apps&integration=int_shopify#top');
    await userEvent.click(link);
    await heading();
    expect(`${location.pathname}${location.search}${location.hash}`).toBe(
      '/settings?tab=apps&integration=int_shopify#top',
    );
    await userEvent.click(screen.getByRole('link', { name: 'All integrations' }));
    await firstCards();
    expect(location.search).toBe('?tab=apps');
  });

  it('opens on what the address names', async () => {
    history.replaceState(null, '', '/settings?integration=int_slack');
    const stage = createStage();
    stage.show(<Marketplace syncUrl />);
    expect(await heading('Slack')).toBeDefined();
  });

  it('follows back and forward', async () => {
    const stage = createStage();
    stage.show(<Marketplace syncUrl />);
    await firstCards();
    history.replaceState(null, '', '/settings?integration=int_slack');
    act(() => void dispatchEvent(new PopStateEvent('popstate')));
    expect(await heading('Slack')).toBeDefined();
    history.replaceState(null, '', '/settings');
    act(() => void dispatchEvent(new PopStateEvent('popstate')));
    await firstCards();
    expect(document.activeElement).toBe(within(card('Slack')).getByRole('link', { name: 'Slack' }));
  });

  it('shows the view that the host keeps, and tells it what the user wants', async () => {
    const stage = createStage();
    const views: MarketplaceView[] = [];
    function Host() {
      const [view, setView] = useState<MarketplaceView>({});
      const onViewChange = (next: MarketplaceView) => {
        views.push(next);
        if (next.integrationId !== 'int_slack') setView(next);
      };
      return <Marketplace view={view} onViewChange={onViewChange} />;
    }
    stage.show(<Host />);
    await firstCards();
    await userEvent.click(within(card('Slack')).getByRole('button', { name: 'Slack' }));
    expect(screen.getByRole('searchbox')).toBeDefined();
    await toPage();
    await back();
    expect(views).toEqual([{ integrationId: 'int_slack' }, { integrationId: 'int_shopify' }, {}]);
  });

  it('works in strict mode: nothing is asked for or told twice', async () => {
    const stage = createStage();
    stage.show(<Marketplace />, { strict: true });
    await toPage('Stripe');
    await userEvent.type(await screen.findByLabelText('API key'), 'rk_1');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    await screen.findByRole('heading', { name: 'Stripe is connected.' });
    await userEvent.click((await screen.findAllByRole('switch'))[0] as HTMLElement);
    await screen.findByRole('switch', { checked: true });
    expect(stage.asked('POST /connectivity')).toHaveLength(1);
    expect(stage.asked('PUT')).toHaveLength(1);
    expect(stage.events.map(({ type }) => type)).toEqual([
      'integration_opened',
      'connect_started',
      'credential_created',
      'workflow_toggled',
    ]);
  });

  it('shows what it holds when the session has ended, and says to sign in', async () => {
    const stage = createStage({ user: null });
    stage.show(<Marketplace />);
    expect(await screen.findByText('Your session has ended.')).toBeDefined();
    expect(screen.getByText('Sign in again to go on.')).toBeDefined();
  });

  it('says that the device is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const stage = createStage();
    for (const name of ['POST /session', 'GET /embedded/integrations', 'GET /connectivity/connectors']) {
      stage.answers[name] = () => Promise.reject(new TypeError('Failed to fetch'));
    }
    stage.show(<Marketplace />);
    expect(await screen.findByText('You’re offline.')).toBeDefined();
    stage.answers['GET /embedded/integrations'] = () => problem(500, 'internal');
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Something went wrong on our side.')).toBeDefined();
    vi.restoreAllMocks();
  });

  it('never says offline while the device is online', async () => {
    const stage = createStage();
    for (const name of ['POST /session', 'GET /embedded/integrations', 'GET /connectivity/connectors']) {
      stage.answers[name] = () => Promise.reject(new TypeError('Failed to fetch'));
    }
    stage.show(<Marketplace />);
    expect(await screen.findByText('The integration service can’t be reached.')).toBeDefined();
    expect(screen.queryByText('You’re offline.')).toBeNull();
  });

  it('shows a developer what was asked and what came when no handler is mounted', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const stage = createStage();
    const missing = () => new Response('<!doctype html>', { status: 404, headers: { 'content-type': 'text/html' } });
    for (const name of ['POST /session', 'GET /embedded/integrations', 'GET /connectivity/connectors']) {
      stage.answers[name] = missing;
    }
    stage.show(<Marketplace />);
    expect(await screen.findByText('Integrations can’t be shown right now.')).toBeDefined();
    expect(screen.getByText(/answered GET .*embedded\/integrations: 404 text\/html came/)).toBeDefined();
    expect(screen.queryByText(/request ID/i)).toBeNull();
    warn.mockRestore();
  });

  it('shares nothing with another provider on the page', async () => {
    const ada = createStage();
    const grace = createStage({ user: 'grace', sandbox: ada.sandbox });
    ada.show(
      <div data-testid="ada">
        <Marketplace />
        <div data-testid="grace">
          <PlugboardProvider fetch={grace.noted} clock={grace.clock}>
            <Marketplace aria-label="Grace" />
          </PlugboardProvider>
        </div>
      </div>,
    );
    const hers = within(await screen.findByTestId('grace'));
    const his = within(screen.getAllByRole('region', { name: 'Integrations' })[0] as HTMLElement);
    await waitFor(() => expect(hers.getAllByRole('article')).toHaveLength(6));
    await userEvent.type(his.getByRole('searchbox'), 'stripe');
    await waitFor(() => expect(his.getAllByRole('article')).toHaveLength(1));
    expect(hers.getAllByRole('article')).toHaveLength(6);
    await userEvent.click(his.getByRole('button', { name: 'Connect Stripe' }));
    await userEvent.type(await his.findByLabelText('API key'), 'rk_1');
    await userEvent.click(his.getByRole('button', { name: 'Connect Stripe' }));
    await his.findByRole('heading', { name: 'Stripe is connected.' });
    expect(hers.getAllByRole('article').map(({ dataset }) => dataset['state'])).not.toContain('connected');
    expect(grace.events).toEqual([]);
    expect(grace.asked('GET /embedded/integrations')).toHaveLength(1);
  });
});
