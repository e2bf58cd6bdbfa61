import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  IntegrationDetail,
  Marketplace,
  type DetailTab,
  type IntegrationDetailProps,
} from '../../../src/marketplace/index.ts';
import { createStage, problem, type Stage, type StageOptions } from '../render-stage.tsx';

const detail = (props?: Partial<IntegrationDetailProps>) => (
  <IntegrationDetail integrationId="int_shopify" {...props} />
);
const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const integrations = {
  int_shopify: {
    purpose: 'Keep orders in step.',
    description: 'Sends each order to your warehouse.',
    developer: 'Northwind',
    links: { setup: 'https://help.example/shopify', terms: 'javascript:alert(1)' },
    permissions: [{ object: 'Orders', access: 'read' as const }],
  },
};

async function inUse(options?: StageOptions) {
  const stage = createStage({ allow: { events: ['order.created'], purge: true }, ...options });
  await stage.connect('shopify', { shop_domain: 'acme.example' });
  await stage.activate(stage.workflowsOf('int_shopify')[0]?.workflowId ?? '');
  stage.clock.advance(3_600_000);
  return stage;
}

/** Waits until the page has asked for all it wants. */
async function settle(stage: Stage) {
  let before = -1;
  await waitFor(() => {
    const now = stage.requests.length;
    const busy = document.querySelector('[aria-busy="true"]');
    const still = now === before && !busy;
    before = now;
    if (!still) throw new Error('The page is still busy.');
  });
}

const tab = (name: RegExp | string) => screen.findByRole('tab', { name });
const open = async (name: RegExp | string) => userEvent.click(await tab(name));
const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);

describe('the tabs of a page', () => {
  it('are those with content, each with its fact', async () => {
    const stage = await inUse();
    stage.show(detail(), { integrations });
    await tab('Accounts 1');
    const total = stage.workflowsOf('int_shopify').length;
    expect(tabs()).toEqual([`Workflows1 of ${total} on`, 'Activity', 'Accounts1', 'About']);
    expect(screen.getByRole('tabpanel', { name: /^Workflows/ })).toBeDefined();
    expect(screen.getByText('Keep orders in step.')).toBeDefined();
    await open('About');
    expect(screen.getByText('Sends each order to your warehouse.')).toBeDefined();
    expect(screen.getByRole('link', { name: /^Setup guide/ }).getAttribute('href')).toBe(
      'https://help.example/shopify',
    );
    expect(screen.queryByRole('link', { name: /^Terms/ })).toBeNull();
  });

  it('say nothing of what the host has not said', async () => {
    const stage = await inUse();
    stage.show(detail());
    await open('Accounts 1');
    expect(screen.queryByRole('tab', { name: 'About' })).toBeNull();
    expect(document.querySelector('[data-slot="pb-permissions"]')).toBeNull();
  });

  it('load the runs when they are opened', async () => {
    const stage = await inUse();
    stage.show(detail());
    await tab('Activity');
    await settle(stage);
    expect(screen.queryByRole('table')).toBeNull();
    await open('Activity');
    expect(await screen.findByRole('table')).toBeDefined();
    expect(headings()).toContain('Runs');
  });

  it('open where the host says, and tell it of another', async () => {
    const stage = await inUse();
    const onTabChange = vi.fn<(tab: DetailTab) => void>();
    stage.show(detail({ tab: 'accounts', onTabChange }));
    expect(await screen.findByText('Account 1')).toBeDefined();
    await open(/^Workflows/);
    expect(onTabChange.mock.calls).toEqual([['workflows']]);
    expect(await screen.findByRole('switch', { checked: true })).toBeDefined();
  });

  it('open the first one for a name that the page does not have', async () => {
    const stage = await inUse();
    stage.show(detail({ tab: 'developer' }));
    expect(await screen.findByRole('tabpanel', { name: /^Workflows/ })).toBeDefined();
  });

  it('have no bar when there is only one', async () => {
    const stage = await inUse();
    stage.show(detail({ hideCredentials: true, hideRuns: true, hideErrors: true }));
    expect(await screen.findByRole('switch', { checked: true })).toBeDefined();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('ask before they discard what was typed', async () => {
    const stage = await inUse();
    stage.show(detail({ tab: 'accounts' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Add account' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Shop domain' }), 'other');
    await open(/^Workflows/);
    const dialog = await screen.findByRole('dialog', { name: 'Discard what you entered?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Discard' }));
    expect(await screen.findByRole('switch', { checked: true })).toBeDefined();
  });

  it('include one for developers where the host wants it', async () => {
    const stage = await inUse({ allow: { events: ['order.created'] } });
    const { unmount } = stage.show(detail());
    await tab('Activity');
    expect(screen.queryByRole('tab', { name: 'Developer' })).toBeNull();
    unmount();
    stage.show(detail({ tab: 'developer' }), { developer: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Resources' }));
    await waitFor(() => expect(stage.asked('GET /connectivity/connectors/shopify/resources')).toHaveLength(1));
    const region = screen.getByRole('region', { name: 'Resources' });
    expect((await within(region).findAllByRole('listitem')).length).toBeGreaterThan(0);
  });

  it('lead from an event that was sent to the runs', async () => {
    const stage = await inUse({ allow: { events: ['order.created'] } });
    stage.show(detail({ tab: 'developer' }), { developer: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Events' }));
    await screen.findByRole('option', { name: 'order.created' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Event' }), 'order.created');
    await userEvent.click(screen.getByRole('button', { name: 'Send event' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Show runs' }));
    const runs = await screen.findByRole('region', { name: 'Runs' });
    expect(document.activeElement).toBe(runs);
  });
});

describe('a hidden section', () => {
  it.each<[keyof IntegrationDetailProps, DetailTab, string, RegExp]>([
    ['hideAbout', 'about', '[data-slot="pb-about"]', /^never$/],
    ['hidePermissions', 'accounts', '[data-slot="pb-permissions"]', /^never$/],
    ['hideCredentials', 'accounts', '[data-slot="pb-credential-list"]', /\/credentials/],
    ['hideWorkflows', 'workflows', '[data-slot="pb-workflow-list"]', /^never$/],
    ['hideRuns', 'activity', '[data-slot="pb-workflow-logs"], [data-slot="pb-run-table"]', /^never$/],
    ['hideErrors', 'activity', '[data-slot="pb-error-panel"]', /\/errors/],
    ['hideResources', 'developer', '[data-slot="pb-folds"]', /\/resources/],
  ])('%s leaves nothing in the page and asks for nothing', async (name, where, selector, requests) => {
    const stage = await inUse({ allow: {} });
    const host = { integrations, developer: true };
    const shown = stage.show(detail({ tab: where }), host);
    await waitFor(() => expect(document.querySelector(selector)).not.toBeNull());
    shown.unmount();
    stage.requests.length = 0;
    stage.show(detail({ [name]: true, tab: where }), host);
    await screen.findByRole('heading', { level: 2 });
    await settle(stage);
    expect(document.querySelector(selector)).toBeNull();
    expect(stage.requests.filter((one) => requests.test(one))).toEqual([]);
  });

  it('all of them: the top of the page is left, and the catalogue is all that is asked for', async () => {
    const stage = await inUse();
    stage.show(
      <Marketplace
        defaultView={{ integrationId: 'int_shopify' }}
        {...{ hideAbout: true, hidePermissions: true, hideCredentials: true, hideWorkflows: true, hideRuns: true }}
        {...{ hideErrors: true, hideResources: true, hideEvents: true, hidePrivacy: true }}
      />,
      { integrations },
    );
    await screen.findByRole('heading', { level: 2, name: 'Shopify' });
    await settle(stage);
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
    expect(new Set(stage.requests)).toEqual(
      new Set(['GET /connectivity/connectors', 'GET /embedded/integrations', 'POST /session']),
    );
  });
});

describe('an integration that cannot be used', () => {
  it('says why in place of the form', async () => {
    const stage = createStage();
    stage.show(detail(), { integrations: { int_shopify: { locked: 'Part of the Pro plan.' } } });
    expect(await screen.findByText('Part of the Pro plan.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Connect/ })).toBeNull();
  });

  it('is not there when the host hides it', async () => {
    const stage = createStage();
    stage.show(detail(), { integrations: { int_shopify: { hidden: true } } });
    expect(await screen.findByText(/isn’t in your catalogue/)).toBeDefined();
  });

  it('lists its workflows, without a switch', async () => {
    const stage = createStage();
    stage.show(detail(), { integrations: { int_shopify: { locked: 'Part of the Pro plan.' } } });
    expect(await screen.findByText('Sync orders')).toBeDefined();
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.queryByRole('tab')).toBeNull();
    expect(stage.asked('GET /connectivity/connectors/shopify/credentials')).toEqual([]);
  });

  it('says what the host knows of its trouble', async () => {
    const stage = await inUse();
    stage.show(detail(), { integrations: { int_shopify: { attention: 'Your token expires tomorrow.' } } });
    expect(await screen.findByText('Your token expires tomorrow.')).toBeDefined();
    await waitFor(() => expect(screen.getByText('Needs attention')).toBeDefined());
  });
});

describe('a connector that stands by itself', () => {
  it('is set up in one step, and has accounts and no workflows', async () => {
    const stage = createStage();
    stage.show(detail({ integrationId: 'connector:stripe' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Stripe' })).toBeDefined();
    await userEvent.type(await screen.findByLabelText('API key'), 'rk_1');
    expect(headings()).toEqual(['Connect Stripe']);
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    expect(await screen.findByText('Account 1')).toBeDefined();
    expect(screen.queryByRole('tab')).toBeNull();
    expect(stage.asked('GET /embedded')).toEqual([]);
  });

  it('is not there when there is no such connector', async () => {
    const stage = createStage();
    stage.show(detail({ integrationId: 'connector:nothing' }));
    expect(await screen.findByText(/isn’t in your catalogue/)).toBeDefined();
  });
});

describe('one failure', () => {
  const rest: Record<string, () => Promise<unknown>> = {
    accounts: async () => {
      await open(/^Accounts/);
      return screen.findByText('Account 1');
    },
    workflows: async () => {
      await open(/^Workflows/);
      return screen.findByRole('switch', { checked: true });
    },
    runs: async () => {
      await open(/^Activity/);
      return screen.findByRole('table');
    },
    problems: async () => {
      await open(/^Activity/);
      return screen.findAllByRole('heading', { level: 4 });
    },
  };
  const one = (stage: Stage) => stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';

  it.each<[string, (stage: Stage) => string, readonly string[]]>([
    ['the session', () => 'POST /session', ['accounts', 'workflows', 'runs', 'problems']],
    ['the connectors', () => 'GET /connectivity/connectors', ['workflows', 'runs', 'problems']],
    ['the accounts', () => 'GET /connectivity/connectors/shopify/credentials', ['workflows', 'runs', 'problems']],
    ['the workflows', () => 'GET /embedded/workflows', ['accounts']],
    ['the runs', (stage) => `GET /embedded/workflows/${one(stage)}/logs`, ['accounts', 'workflows', 'problems']],
    ['the problems', (stage) => `GET /embedded/workflows/${one(stage)}/errors`, ['accounts', 'workflows', 'runs']],
  ])('of %s leaves the rest of the page', { tags: ['UX-53'] }, async (_, name, kept) => {
    const stage = await inUse();
    stage.answers[name(stage)] = () => problem(500, 'internal');
    stage.show(detail());
    expect(await screen.findByRole('heading', { level: 2, name: 'Shopify' })).toBeDefined();
    for (const part of kept) await rest[part]?.();
  });

  it('by the end of the session takes what is the user’s off the page', async () => {
    const stage = await inUse();
    const onSessionExpired = vi.fn<() => void>();
    stage.show(detail({ tab: 'accounts' }), { onSessionExpired });
    await screen.findByText('Account 1');
    stage.signIn(null);
    await open('Activity');
    await open(/^Accounts/);
    expect((await screen.findAllByText('Your session has ended.')).length).toBeGreaterThan(0);
    expect(screen.queryByText('Account 1')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: 'Shopify' })).toBeDefined();
    expect(onSessionExpired).toHaveBeenCalledOnce();

    stage.signIn('ada');
    await userEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement);
    await screen.findByText('Account 1');
    expect(screen.queryByText('Your session has ended.')).toBeNull();
  });
});
