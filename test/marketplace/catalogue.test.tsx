import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IntegrationGrid, Marketplace, type PlugboardProviderProps } from '../../src/marketplace/index.ts';
import type { CatalogueFilter } from '../../src/components/index.ts';
// The menu loads on demand. A slow machine must not decide the test.
import '../../src/components/overlay/floating.ts';
import { card, createStage, firstCards, type Stage } from './render-stage.tsx';

const names = () => screen.getAllByRole('article').map((one) => within(one).getByRole('heading').textContent);
const search = () => screen.getByRole<HTMLInputElement>('searchbox');
const say = (integrations: PlugboardProviderProps['integrations']) => ({ integrations });
const workflowOf = (stage: Stage, id: string) => stage.workflowsOf(id)[0]?.workflowId ?? '';

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', undefined);
  return () => vi.unstubAllGlobals();
});

describe('<IntegrationGrid /> with what the host says', () => {
  it('shows the host’s names, purposes, categories and badges', { tags: ['UX-06'] }, async () => {
    createStage().show(
      <IntegrationGrid />,
      say({
        int_slack: { name: 'Team chat', purpose: 'Tells a channel.', categories: ['Talk', 'CRM'], isNew: true },
        int_odoo: { featured: true },
      }),
    );
    await firstCards();
    const chat = within(card('Team chat'));
    expect(chat.getByText('Tells a channel.')).toBeDefined();
    expect(chat.getByText('Talk · CRM')).toBeDefined();
    expect(chat.getByText('New')).toBeDefined();
    expect(names()[0]).toBe('Odoo');
    await userEvent.click(screen.getByRole('button', { name: 'Talk 1' }));
    await waitFor(() => expect(names()).toEqual(['Team chat']));
  });

  it('finds by the host’s aliases, and forgives a typo', async () => {
    createStage().show(<IntegrationGrid />, say({ int_hubspot: { aliases: ['HS Marketing Hub'] } }));
    await firstCards();
    await userEvent.type(search(), 'marketing hub');
    await waitFor(() => expect(names()).toEqual(['HubSpot']));
    await userEvent.clear(search());
    await userEvent.type(search(), 'zendsek');
    await waitFor(() => expect(names()).toEqual(['Zendesk']));
  });

  it('leaves out what is hidden: from the list, the counts and the search', async () => {
    createStage().show(<IntegrationGrid />, say({ int_hubspot: { hidden: true } }));
    await firstCards();
    expect(names()).not.toContain('HubSpot');
    expect(screen.getByRole('button', { name: 'All 5' })).toBeDefined();
    expect(screen.getByText('Browse').parentElement?.textContent).toBe('Browse5');
    await userEvent.type(search(), 'hubspot');
    expect(await screen.findByText('No integration called “hubspot”.')).toBeDefined();
  });

  it('keeps what is locked, opens its page, and offers the plan in place of connecting', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    createStage().show(<IntegrationGrid onOpen={onOpen} />, say({ int_odoo: { locked: 'Part of the Pro plan' } }));
    await firstCards();
    const odoo = within(card('Odoo'));
    expect(odoo.getByTitle('Part of the Pro plan').textContent).toBe('Locked');
    await userEvent.click(odoo.getByRole('button'));
    expect(onOpen.mock.calls).toEqual([['int_odoo']]);
    expect(card('Odoo').hasAttribute('data-locked')).toBe(true);
  });

  it('never counts what is locked among yours', async () => {
    const stage = createStage();
    await stage.activate(workflowOf(stage, 'int_odoo'));
    stage.show(<IntegrationGrid />, say({ int_odoo: { locked: 'Part of the Pro plan', attention: 'Look here.' } }));
    await firstCards();
    await waitFor(() => expect(stage.asked('GET /embedded/workflows')).toHaveLength(1));
    await act(async () => {});
    expect(screen.queryByRole('region', { name: 'Yours' })).toBeNull();
    expect(screen.queryByText('Look here.')).toBeNull();
  });

  it('sorts by name, and by newest where it is known when they came', { tags: ['UX-05'] }, async () => {
    const stage = createStage();
    await stage.connect('slack');
    await stage.activate(workflowOf(stage, 'int_slack'));
    const { unmount } = stage.show(<IntegrationGrid />);
    await firstCards();
    const grid = () => names().filter((name) => name !== 'Slack');
    const open = () => fireEvent.click(screen.getByRole('button', { name: /^Sort and view/ }));
    expect(names()[0]).toBe('Slack');
    open();
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'A–Z' }));
    expect(screen.queryByRole('menuitemcheckbox', { name: 'Newest' })).toBeNull();
    await waitFor(() => expect(grid()[0]).toBe('HubSpot'));
    unmount();
    stage.show(<IntegrationGrid hideAttention />, say({ int_stripe: { addedAt: '2026-11-01' } }));
    await firstCards();
    open();
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Newest' }));
    await waitFor(() => expect(grid()[0]).toBe('Stripe'));
  });

  it('offers no more than a look to who may not connect', async () => {
    createStage().show(<IntegrationGrid onOpen={() => {}} />, { permissions: { connect: false } });
    await firstCards();
    expect(within(card('Slack')).getByRole('button', { name: 'View Slack' })).toBeDefined();
  });

  it('is a list on request, and stays one', async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid />);
    await firstCards();
    const open = () => fireEvent.click(screen.getByRole('button', { name: /^Sort and view/ }));
    const choice = () => screen.findByRole('menuitemcheckbox', { name: 'List' });
    open();
    await userEvent.click(await choice());
    expect(document.querySelector('[data-slot="pb-card-list"]')?.getAttribute('data-layout')).toBe('list');
    await userEvent.click(screen.getByRole('button', { name: /^Sort and view/ }));
    expect((await choice()).getAttribute('aria-checked')).toBe('true');
  });

  it.each(['hideSearch', 'hideCategories'] as const)('leaves out by %s', async (hide) => {
    createStage().show(<IntegrationGrid {...{ [hide]: true }} />);
    await firstCards();
    const there = {
      hideSearch: screen.queryByRole('searchbox'),
      hideCategories: screen.queryByRole('combobox', { name: 'Category' }),
    };
    expect(Object.entries(there).filter(([, element]) => !element)).toEqual([[hide, null]]);
  });

  it.each([
    [{ hideSort: true }, ['Grid', 'List']],
    [{ hideLayout: true }, ['Recommended', 'A–Z']],
    [{ hideSort: true, hideLayout: true }, undefined],
  ] as const)('with %j offers %j in the menu', async (hiding, offered) => {
    createStage().show(<IntegrationGrid {...hiding} />);
    await firstCards();
    const button = screen.queryByRole('button', { name: /^Sort and view/ });
    if (!offered) return expect(button).toBeNull();
    fireEvent.click(button as HTMLElement);
    const items = await screen.findAllByRole('menuitemcheckbox');
    expect(items.map(({ textContent }) => textContent)).toEqual(offered);
  });

  it('has at most three tab stops on a card', { tags: ['UX-56'] }, async () => {
    createStage().show(<IntegrationGrid onOpen={() => {}} hrefOf={(id) => `#${id}`} />);
    for (const one of await firstCards()) {
      expect(one.querySelectorAll('a[href], button, input, select, [tabindex="0"]').length).toBeLessThanOrEqual(3);
    }
  });
});

describe('what needs attention in the catalogue', () => {
  it('stands above the rest, says why, and leads to reconnecting', { tags: ['UX-04'] }, async () => {
    const stage = createStage();
    await stage.activate(workflowOf(stage, 'int_slack'));
    const onOpen = vi.fn<(id: string, action?: string) => void>();
    stage.show(<IntegrationGrid onOpen={onOpen} />);
    const region = within(await screen.findByRole('region', { name: 'Yours' }));
    expect(region.getByText('No account is connected. 1 workflow is waiting.')).toBeDefined();
    await userEvent.click(region.getByRole('button', { name: 'Connect Slack' }));
    expect(onOpen.mock.calls).toEqual([['int_slack', 'reconnect']]);
    expect(card('Slack').dataset['state']).toBe('attention');
    expect(names()[0]).toBe('Slack');
  });

  it('is found by a search beside the others', async () => {
    const stage = createStage();
    await stage.connect('slack');
    await stage.activate(workflowOf(stage, 'int_slack'));
    stage.show(<IntegrationGrid />);
    await screen.findByRole('region', { name: 'Yours' });
    await userEvent.type(search(), 's');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Yours' })).toBeNull());
    expect(names()).toContain('Slack');
    await userEvent.clear(search());
    expect(await screen.findByRole('region', { name: 'Yours' })).toBeDefined();
  });

  it('asks nothing when it is hidden', async () => {
    const stage = createStage();
    await stage.activate(workflowOf(stage, 'int_slack'));
    stage.show(<IntegrationGrid hideAttention />);
    await firstCards();
    await waitFor(() => expect(stage.asked('GET /connectivity/credentials')).toHaveLength(1));
    await act(async () => {});
    expect(stage.asked('GET /embedded/workflows')).toEqual([]);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('takes the host’s word at once', async () => {
    createStage().show(<IntegrationGrid />, say({ int_odoo: { attention: 'Sign in once more by Friday.' } }));
    expect(await screen.findByText('Sign in once more by Friday.')).toBeDefined();
    expect(card('Odoo').dataset['state']).toBe('attention');
  });
});

describe('asking for an integration', () => {
  it('is told to the host once for the same words, and thanked for', { tags: ['UX-10'] }, async () => {
    const stage = createStage();
    const onRequestIntegration = vi.fn<(event: { query: string }) => void>();
    stage.show(<IntegrationGrid />, { onRequestIntegration, strict: true });
    await firstCards();
    await userEvent.type(search(), 'fax');
    await userEvent.click(await screen.findByRole('button', { name: 'Request it' }));
    expect(await screen.findByText(/Your request for “fax” has been sent/)).toBeDefined();
    await userEvent.clear(search());
    await userEvent.type(search(), 'fax');
    expect(await screen.findByText(/Your request for “fax” has been sent/)).toBeDefined();
    expect(onRequestIntegration.mock.calls).toEqual([[{ type: 'integration_requested', query: 'fax' }]]);
    expect(stage.events.filter(({ type }) => type === 'integration_requested')).toHaveLength(1);
  });

  it('is offered below the last card too, and nowhere unless the host answers it', async () => {
    const stage = createStage();
    const { unmount } = stage.show(<IntegrationGrid />, { onRequestIntegration: () => {} });
    await firstCards();
    expect(await screen.findByRole('button', { name: 'Request an integration' })).toBeDefined();
    unmount();
    stage.show(<IntegrationGrid />);
    await firstCards();
    expect(screen.queryByRole('button', { name: 'Request an integration' })).toBeNull();
  });

  it('is the host’s own where it draws it', async () => {
    createStage().show(<IntegrationGrid renderRequest={({ query }) => <a href="/ask">{`Ask for ${query}`}</a>} />);
    await firstCards();
    await userEvent.type(search(), 'fax');
    expect(await screen.findByRole('link', { name: 'Ask for fax' })).toBeDefined();
  });
});

describe('source', () => {
  const connectors = [
    { connectorId: 'shopify', name: 'Shopify' },
    { connectorId: 'fax', name: 'Fax' },
  ];
  const withConnectors = (stage: Stage) => {
    stage.answers['GET /connectivity/connectors'] = () => Response.json({ connectors });
    return stage;
  };

  it('merges connectors that no integration is linked to', async () => {
    const stage = withConnectors(createStage());
    const onOpen = vi.fn<(id: string) => void>();
    stage.show(<IntegrationGrid source="merged" onOpen={onOpen} />, { connectors: { fax: { name: 'Fax machine' } } });
    await firstCards();
    await waitFor(() => expect(names()).toContain('Fax machine'));
    expect(names()).toHaveLength(7);
    await userEvent.click(within(card('Fax machine')).getByRole('button', { name: 'Fax machine' }));
    expect(onOpen.mock.calls).toEqual([['connector:fax']]);
  });

  it('shows connectors alone and does not ask for integrations', async () => {
    const stage = withConnectors(createStage());
    await stage.connect('shopify', { shop_domain: 'a.example' });
    stage.show(<IntegrationGrid source="connectors" hideAttention />);
    await firstCards();
    await waitFor(() => expect(card('Shopify').dataset['state']).toBe('connected'));
    expect(names().toSorted()).toEqual(['Fax', 'Shopify']);
    expect(stage.asked('GET /embedded')).toEqual([]);
  });

  it('shows integrations without their connectors when those could not be loaded, and says so', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'listConnectors', status: 500 });
    stage.show(<IntegrationGrid source="merged" />);
    expect(await screen.findByText(/couldn’t be refreshed/)).toBeDefined();
    expect(names()).toHaveLength(6);
  });
});

describe('the filter', () => {
  afterEach(() => history.replaceState(null, '', '/'));

  it('is the host’s when it keeps it', async () => {
    const stage = createStage();
    const onFilterChange = vi.fn<(filter: CatalogueFilter) => void>();
    stage.show(<IntegrationGrid filter={{ query: 'slack' }} onFilterChange={onFilterChange} />);
    await firstCards();
    expect(names()).toEqual(['Slack']);
    fireEvent.change(search(), { target: { value: 'odoo' } });
    expect(onFilterChange.mock.calls).toEqual([[{ query: 'odoo' }]]);
    expect(search().value).toBe('slack');
  });

  it('begins as the host says and goes where the user likes, back to all but in the same order', async () => {
    const stage = createStage();
    stage.show(<IntegrationGrid defaultFilter={{ query: 'zzz', sort: 'name' }} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Show all integrations' }));
    await firstCards();
    expect(screen.getByRole('button', { name: 'Sort and view: A–Z' })).toBeDefined();
    expect(names()).toHaveLength(6);
  });

  it('lives in the address on request, and follows it', async () => {
    history.replaceState(null, '', '/?tab=2&q=slack');
    createStage().show(<IntegrationGrid syncUrl />);
    await firstCards();
    await waitFor(() => expect(names()).toEqual(['Slack']));
    fireEvent.change(search(), { target: { value: 'odoo' } });
    await waitFor(() => expect(location.search).toBe('?tab=2&q=odoo'));
    history.replaceState(null, '', '/?tab=2&category=crm');
    fireEvent.popState(window);
    await waitFor(() => expect(names()).toEqual(['HubSpot', 'Odoo']));
    expect(search().value).toBe('');
  });

  it('is kept through a visit to a page, in the address too', async () => {
    createStage().show(<Marketplace syncUrl />);
    await firstCards();
    fireEvent.change(search(), { target: { value: 'slack' } });
    await waitFor(() => expect(location.search).toBe('?q=slack'));
    await userEvent.click(await screen.findByRole('link', { name: 'Slack' }));
    await screen.findByRole('heading', { name: 'Slack' });
    expect(location.search).toBe('?q=slack&integration=int_slack');
    await userEvent.click(await screen.findByRole('link', { name: /integrations/i }));
    await firstCards();
    expect(search().value).toBe('slack');
    expect(location.search).toBe('?q=slack');
  });
});

describe('skipSingle', () => {
  it('shows the page at once when there is but one, without a way back to a list of it', async () => {
    createStage({ catalogue: ['int_slack'] }).show(<Marketplace skipSingle />);
    expect(await screen.findByRole('heading', { name: 'Slack' })).toBeDefined();
    await waitFor(() => expect(document.querySelector('[data-slot="pb-integration-detail"]')).not.toBeNull());
    expect(screen.queryByRole('button', { name: /Back|All integrations/ })).toBeNull();
  });

  it('is a list of one otherwise', async () => {
    createStage({ catalogue: ['int_slack'] }).show(<Marketplace />);
    expect(await firstCards()).toHaveLength(1);
  });
});
