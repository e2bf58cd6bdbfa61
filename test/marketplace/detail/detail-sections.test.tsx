import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { IntegrationDetail, Marketplace, type IntegrationDetailProps } from '../../../src/marketplace/index.ts';
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

describe('the sections of a page', () => {
  it('are what the host says, accounts, workflows, problems, runs, and folded what few need', async () => {
    const stage = await inUse();
    stage.show(detail(), { integrations });
    await screen.findByRole('table');
    await screen.findByRole('button', { name: 'Your data' });
    expect(headings()).toEqual([
      'Connection',
      'About',
      'Workflows',
      'What went wrong',
      'Runs',
      'Resources',
      'Events',
      'Your data',
    ]);
    expect(screen.getByText('Keep orders in step.')).toBeDefined();
    expect(screen.getByText('Sends each order to your warehouse.')).toBeDefined();
    expect(screen.getByRole('link', { name: /^Setup guide/ }).getAttribute('href')).toBe(
      'https://help.example/shopify',
    );
    expect(screen.queryByRole('link', { name: /^Terms/ })).toBeNull();
  });

  it('say nothing of what the host has not said', async () => {
    const stage = await inUse();
    stage.show(detail());
    await screen.findByRole('table');
    expect(headings()).not.toContain('About');
    expect(document.querySelector('[data-slot="pb-permissions"]')).toBeNull();
  });

  it('ask for resources only when they are opened', async () => {
    const stage = await inUse();
    stage.show(detail());
    await userEvent.click(await screen.findByRole('button', { name: 'Resources' }));
    await waitFor(() => expect(stage.asked('GET /connectivity/connectors/shopify/resources')).toHaveLength(1));
    const region = screen.getByRole('region', { name: 'Resources' });
    expect((await within(region).findAllByRole('listitem')).length).toBeGreaterThan(0);
  });

  it('offer events and purging to who may, and to nobody else', async () => {
    const stage = await inUse({ allow: {} });
    stage.show(detail());
    await screen.findByRole('table');
    await screen.findByRole('button', { name: 'Resources' });
    expect(headings()).not.toContain('Events');
    expect(headings()).not.toContain('Your data');
  });

  it('lead from an event that was sent to the runs', async () => {
    const stage = await inUse({ allow: { events: ['order.created'] } });
    stage.show(detail());
    await screen.findByRole('table');
    await userEvent.click(await screen.findByRole('button', { name: 'Events' }));
    await screen.findByRole('option', { name: 'order.created' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Event' }), 'order.created');
    await userEvent.click(screen.getByRole('button', { name: 'Send event' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Show runs' }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Runs' }));
  });

  it('tell when runs last succeeded and failed, and ask for nothing more for it', async () => {
    const stage = await inUse();
    stage.show(detail());
    await screen.findByRole('table');
    expect((await screen.findAllByRole('term')).map(({ textContent }) => textContent)).toContain('Last success');
    expect(stage.requests.length).toBe(new Set(stage.requests).size);
  });
});

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

describe('a hidden section', () => {
  it.each<[keyof IntegrationDetailProps, string, RegExp]>([
    ['hideAbout', '[data-slot="pb-about"]', /^never$/],
    ['hidePermissions', '[data-slot="pb-permissions"]', /^never$/],
    ['hideCredentials', '[data-slot="pb-credential-list"], [data-slot="pb-credential-form"]', /\/credentials/],
    ['hideWorkflows', '[data-slot="pb-workflow-list"]', /^never$/],
    ['hideRuns', '[data-slot="pb-workflow-logs"], [data-slot="pb-run-table"]', /^never$/],
    ['hideErrors', '[data-slot="pb-error-panel"]', /\/errors/],
    ['hideResources', '[data-slot="pb-folds"]', /\/resources/],
  ])('%s leaves nothing in the page and asks for nothing', async (name, selector, requests) => {
    const stage = await inUse({ allow: {} });
    const shown = stage.show(detail(), { integrations });
    await screen.findByRole('table');
    await waitFor(() => expect(document.querySelector(selector)).not.toBeNull());
    shown.unmount();
    stage.requests.length = 0;
    stage.show(detail({ [name]: true }), { integrations });
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

  it('says what the host knows of its trouble', async () => {
    const stage = await inUse();
    stage.show(detail(), { integrations: { int_shopify: { attention: 'Your token expires tomorrow.' } } });
    expect(await screen.findByText('Your token expires tomorrow.')).toBeDefined();
    await waitFor(() => expect(screen.getByText('Needs attention')).toBeDefined());
  });
});

describe('a connector that stands by itself', () => {
  it('has accounts and resources, and no workflows', async () => {
    const stage = createStage();
    stage.show(detail({ integrationId: 'connector:stripe' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Stripe' })).toBeDefined();
    expect(await screen.findByLabelText('API key')).toBeDefined();
    expect(headings()).toEqual(['Connection', 'Resources']);
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
    accounts: () => screen.findByText('Account 1'),
    workflows: () => screen.findByRole('switch'),
    runs: () => screen.findByRole('table'),
    problems: () => screen.findAllByRole('heading', { level: 4 }),
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

  it('by no network keeps what is on the page', async () => {
    const answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const stage = await inUse();
    stage.show(detail());
    await screen.findByText('Account 1');
    await screen.findByRole('table');
    for (const name of [
      'GET /connectivity/connectors/shopify/credentials',
      'GET /connectivity/connectors/shopify/resources',
    ]) {
      stage.answers[name] = answer;
    }
    await userEvent.click(screen.getByRole('button', { name: 'Check connection' }));
    expect(await screen.findByText(/accounts couldn’t be refreshed/)).toBeDefined();
    expect(screen.getByText('Account 1')).toBeDefined();
    expect(screen.getByRole('table')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Resources' }));
    const region = screen.getByRole('region', { name: 'Resources' });
    expect(await within(region).findByRole('button', { name: 'Try again' })).toBeDefined();
  });

  it('by the end of the session takes what is the user’s off the page, and says so once in each place', async () => {
    const stage = await inUse();
    const onSessionExpired = vi.fn<() => void>();
    stage.show(detail(), { onSessionExpired });
    await screen.findByText('Account 1');
    await screen.findByRole('table');
    stage.signIn(null);
    const before = stage.requests.length;
    await userEvent.click(screen.getByRole('button', { name: 'Check connection' }));
    const said = await screen.findAllByText('Your session has ended.');
    expect(said.length).toBeGreaterThan(1);
    expect(screen.queryByText('Account 1')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: 'Shopify' })).toBeDefined();
    expect(onSessionExpired).toHaveBeenCalledOnce();
    expect(stage.requests.length - before).toBe(1);

    stage.signIn('ada');
    await userEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement);
    await screen.findByText('Account 1');
    await screen.findByRole('table');
    await screen.findByRole('switch');
    expect(screen.queryByText('Your session has ended.')).toBeNull();
  });

  it('by the end of the session leaves what is being typed', async () => {
    const stage = createStage();
    stage.show(<IntegrationDetail integrationId="int_stripe" />);
    await userEvent.type(await screen.findByLabelText('API key'), 'rk_1');
    stage.signIn(null);
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    await screen.findAllByText('Your session has ended.');
    expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe('rk_1');
    stage.signIn('ada');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Stripe' }));
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
  });
});
