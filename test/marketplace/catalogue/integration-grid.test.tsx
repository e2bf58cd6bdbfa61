/**
 * @module-tag embedded/listIntegrations
 * @module-tag connectivity/listConnectors
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { focusManager } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IntegrationGrid } from '../../../src/marketplace/index.ts';
import { card, createStage, firstCards } from '../render-stage.tsx';

const slots = (name: string) => [...document.querySelectorAll<HTMLElement>(`[data-slot="${name}"]`)];
const stateOf = (name: string) => card(name).dataset['state'];

// A platform that cannot tell what is in view: there the first twenty cards count as seen.
beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', undefined);
  return () => vi.unstubAllGlobals();
});

describe('<IntegrationGrid />', () => {
  it('holds the place of cards while they load', async () => {
    const stage = createStage();
    const release = stage.hold('GET /embedded/integrations');
    stage.show(<IntegrationGrid />);
    expect(slots('pb-card-skeleton')).toHaveLength(12);
    expect(slots('pb-integration-card')).toEqual([]);
    expect(slots('pb-integration-grid-view')[0]?.getAttribute('aria-busy')).toBe('true');
    expect(screen.queryByRole('article')).toBeNull();
    release();
    expect(await firstCards()).toHaveLength(6);
    expect(slots('pb-integration-grid-view')[0]?.hasAttribute('aria-busy')).toBe(false);
  });

  it('shows each integration with its category, and how those are that are in use', async () => {
    const stage = createStage();
    await stage.connect('stripe', { api_key: 'rk_1' });
    await stage.connect('shopify', { shop_domain: 'a.example' });
    await stage.activate(stage.workflowsOf('int_shopify')[0]?.workflowId ?? '');
    stage.show(<IntegrationGrid />);
    await firstCards();
    await waitFor(() => expect(stateOf('Stripe')).toBe('connected'));
    expect(await within(card('Stripe')).findByText('Nothing on yet')).toBeDefined();
    expect(within(card('Shopify')).getByText('Connected')).toBeDefined();
    expect(within(card('Slack')).getByText('Communication')).toBeDefined();
    expect(screen.queryByText('Not connected')).toBeNull();
    expect(slots('pb-integration-grid')).toHaveLength(1);
  });

  it('asks for session, integrations and connectors beside each other, then for the credentials of seen cards, nothing twice', async () => {
    const stage = createStage();
    const lists = ['POST /session', 'GET /embedded/integrations', 'GET /connectivity/connectors'];
    const releases = lists.map((name) => stage.hold(name));
    stage.show(<IntegrationGrid />);
    await waitFor(() => expect(stage.requests).toHaveLength(3));
    expect(new Set(stage.requests)).toEqual(new Set(lists));
    for (const release of releases) release();
    await firstCards();
    await waitFor(() => expect(stage.asked('GET /connectivity/credentials')).not.toEqual([]));
    await act(async () => {});
    const [credentials] = stage.asked('GET /connectivity/credentials');
    expect(new URLSearchParams(credentials?.split('?')[1]).getAll('connectorId').length).toBeLessThanOrEqual(20);
    // One list more, once the page is there: what is on may need the user.
    await waitFor(() => expect(stage.asked('GET /embedded/workflows')).toHaveLength(1));
    expect(stage.requests).toHaveLength(5);
  });

  it('asks for no credentials before it knows the links, in whatever order the answers come', async () => {
    const stage = createStage();
    const release = stage.hold('POST /session');
    stage.show(<IntegrationGrid />);
    await firstCards();
    await waitFor(() => expect(stage.requests).toHaveLength(3));
    await act(async () => {});
    expect(stage.asked('GET /connectivity/credentials')).toEqual([]);
    release();
    await waitFor(() => expect(stage.asked('GET /connectivity/credentials')).toHaveLength(1));
  });

  it('takes what is in use out of the grid, and leaves the order of the others', async () => {
    const stage = createStage();
    await stage.connect('stripe', { api_key: 'rk_1' });
    await stage.connect('slack');
    await stage.activate(stage.workflowsOf('int_slack')[0]?.workflowId ?? '');
    const release = stage.hold('GET /connectivity/credentials');
    stage.show(<IntegrationGrid />);
    const names = () => screen.getAllByRole('article').map(({ dataset }) => dataset['integrationId']);
    await firstCards();
    const before = names();
    expect(before[0]).toBe('int_slack');
    release();
    await waitFor(() => expect(stateOf('Stripe')).toBe('connected'));
    expect(new Set(names())).toEqual(new Set(before));
    expect(names()).toHaveLength(before.length);
    const others = (ids: (string | undefined)[]) => ids.filter((id) => id !== 'int_stripe');
    await waitFor(() => expect(others(names())).toEqual(others(before)));
    expect(slots('pb-yours-item')).toHaveLength(2);
  });

  it('finds as one types and says how many there are', async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid />);
    await firstCards();
    await userEvent.type(screen.getByRole('searchbox'), 'shopi');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    expect(card('Shopify')).toBeDefined();
    expect(slots('pb-toolbar-title')[0]?.textContent).toBe('Results1');
  });

  it('filters by category, with how many each has', async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid />);
    await firstCards();
    const category = screen.getByRole('button', { name: 'CRM 2' });
    await userEvent.click(category);
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    expect(category.getAttribute('aria-pressed')).toBe('true');
  });

  it('shows what is in use alone in a view of the host’s', { tags: ['UX-03'] }, async () => {
    const stage = createStage();
    await stage.connect('slack');
    await stage.activate(stage.workflowsOf('int_slack')[0]?.workflowId ?? '');
    stage.show(<IntegrationGrid defaultFilter={{ view: 'installed' }} />);
    await firstCards();
    expect(stateOf('Slack')).toBe('installed');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(slots('pb-yours')).toEqual([]);
    await userEvent.type(screen.getByRole('searchbox'), 'zzz');
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
  });

  it('says that nothing matches and leads out', async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid />);
    const all = (await firstCards()).length;
    await userEvent.type(screen.getByRole('searchbox'), 'fax machine');
    expect(await screen.findByText('No integration called “fax machine”.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Show all integrations' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(all));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });

  it('says that there are none yet', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'listIntegrations', body: { integrations: [] } });
    stage.show(<IntegrationGrid />);
    expect(await screen.findByText(/There are no integrations yet/)).toBeDefined();
  });

  it.each([
    ['html', 'problem'],
    ['garbage', 'answer we couldn’t read'],
    ['empty', 'answer we couldn’t read'],
  ] as const)('never takes an answer of %s for an empty list, and tries again on request', async (kind, words) => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'listIntegrations', kind });
    stage.show(<IntegrationGrid />);
    expect(await screen.findByText(new RegExp(words))).toBeDefined();
    expect(screen.queryByText(/There are no integrations/)).toBeNull();
    expect(screen.queryByRole('searchbox')).toBeNull();
    stage.sandbox.faults.clear();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await firstCards()).toHaveLength(6);
  });

  it('says how many could not be read, beside those that could', { tags: ['security-109'] }, async () => {
    const stage = createStage();
    stage.sandbox.faults.set({
      operationId: 'listIntegrations',
      body: { integrations: [{ integrationId: 'int_shopify', name: 'Shopify' }, { name: 'No id' }, 7] },
    });
    stage.show(<IntegrationGrid />);
    expect(await firstCards()).toHaveLength(1);
    expect(screen.getByText('2 integrations couldn’t be read and are left out.')).toBeDefined();
  });

  it('keeps the list and says so when a refresh fails', { tags: ['UX-53'] }, async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid />);
    const all = (await firstCards()).length;
    stage.sandbox.faults.set({ operationId: 'listIntegrations', status: 500 });
    const { now } = Date;
    vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
    act(() => focusManager.onFocus());
    act(() => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    expect(await screen.findByText(/couldn’t be refreshed/)).toBeDefined();
    expect(screen.getAllByRole('article')).toHaveLength(all);
    focusManager.setFocused(undefined);
  });

  it('offers a look at an integration whose state could not be asked for, never to connect it', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'listCredentials', status: 500 });
    stage.show(<IntegrationGrid onOpen={() => {}} />);
    await firstCards();
    await waitFor(() =>
      expect(slots('pb-integration-card').some((one) => one.dataset['state'] === 'unknown')).toBe(true),
    );
    const unknown = slots('pb-integration-card').find((one) => one.dataset['state'] === 'unknown') as HTMLElement;
    expect(within(unknown).getByRole('button', { name: /^View/ })).toBeDefined();
  });

  it('opens by name and by action, and leaves the toolbar out on request', async () => {
    const stage = createStage();
    const onOpen = vi.fn<(id: string) => void>();
    stage.show(<IntegrationGrid onOpen={onOpen} hideSearch />);
    await firstCards();
    expect(screen.queryByRole('searchbox')).toBeNull();
    await userEvent.click(within(card('Shopify')).getByRole('button', { name: 'Shopify' }));
    await userEvent.click(within(card('Slack')).getByRole('button', { name: 'Connect Slack' }));
    expect(onOpen.mock.calls).toEqual([['int_shopify'], ['int_slack']]);
  });

  it('draws a host’s own card', async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid renderItem={({ name, state }) => <b>{`${name}: ${state}`}</b>} />);
    expect(await screen.findByText('Shopify: available')).toBeDefined();
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('what is seen', () => {
  /** An observer moved by hand. */
  function observe() {
    const observers: { callback: IntersectionObserverCallback; targets: Set<Element>; self: IntersectionObserver }[] =
      [];
    class Observer {
      entry: (typeof observers)[number];
      constructor(callback: IntersectionObserverCallback) {
        this.entry = { callback, targets: new Set(), self: this as unknown as IntersectionObserver };
        observers.push(this.entry);
      }
      observe(target: Element) {
        this.entry.targets.add(target);
      }
      unobserve(target: Element) {
        this.entry.targets.delete(target);
      }
      disconnect() {
        this.entry.targets.clear();
      }
    }
    vi.stubGlobal('IntersectionObserver', Observer);
    return (elements: Element[]) =>
      act(() => {
        for (const { callback, targets, self } of observers) {
          const entries = elements
            .filter((element) => targets.has(element))
            .map((target) => ({ target, isIntersecting: true }) as IntersectionObserverEntry);
          if (entries.length > 0) callback(entries, self);
        }
      });
  }

  const idsOf = (request: string) => new URLSearchParams(request.split('?')[1]).getAll('connectorId');

  it('asks only for connectors of cards in view, twenty at a time and each once', async () => {
    const look = observe();
    const stage = createStage({ catalogue: 'all' });
    stage.show(<IntegrationGrid />);
    const cards = await firstCards();
    await waitFor(() => expect(stage.requests.length).toBeGreaterThanOrEqual(3));
    await act(async () => {});
    expect(stage.asked('GET /connectivity/credentials')).toEqual([]);

    look(cards.slice(0, 6));
    await waitFor(() => expect(stage.asked('GET /connectivity/credentials')).toHaveLength(1));
    look(cards.slice(0, 50));
    await waitFor(() => expect(stage.asked('GET /connectivity/credentials')).toHaveLength(4));
    const batches = stage.asked('GET /connectivity/credentials').map(idsOf);
    expect(batches.map(({ length }) => length)).toEqual([6, 20, 20, 4]);
    expect(new Set(batches.flat()).size).toBe(50);
  });
});
