import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  IntegrationGrid,
  Marketplace,
  WorkflowLogs,
  type PlugboardProviderProps,
} from '../../../src/marketplace/index.ts';
import { card, createStage, firstCards, type Stage } from '../render-stage.tsx';

const region = (name: string) => screen.queryByRole('region', { name });
const namesIn = (part: HTMLElement | null) =>
  part
    ? within(part)
        .getAllByRole('article')
        .map((one) => within(one).getByRole('heading').textContent)
    : undefined;
const names = () => screen.getAllByRole('article').map((one) => within(one).getByRole('heading').textContent);
const say = (integrations: PlugboardProviderProps['integrations']) => ({ integrations });
const featured = { int_odoo: { featured: true }, int_stripe: { featured: true } };

/** Slack with its first workflow on, in a platform that cannot tell what is in view. */
async function begin(stage: Stage) {
  vi.stubGlobal('IntersectionObserver', undefined);
  await stage.connect('slack');
  await stage.activate(stage.workflowsOf('int_slack')[0]?.workflowId ?? '');
  return stage;
}

describe('the first visit', () => {
  it('begins with what the host features, then shows the others', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    createStage().show(<IntegrationGrid />, say(featured));
    await firstCards();
    expect(namesIn(region('Start here'))).toEqual(['Odoo', 'Stripe']);
    expect(names()).toEqual(['Odoo', 'Stripe', 'HubSpot', 'Shopify', 'Slack', 'Zendesk']);
    expect(region('Yours')).toBeNull();
  });

  it('is one grid when the host features nothing', async () => {
    createStage().show(<IntegrationGrid />);
    expect(await firstCards()).toHaveLength(6);
    expect(region('Start here')).toBeNull();
  });

  it('begins with no more than four, and never with what is locked', async () => {
    const all = ['odoo', 'stripe', 'slack', 'zendesk', 'hubspot', 'shopify'].map((slug) => [
      `int_${slug}`,
      { featured: true },
    ]);
    const options = { ...Object.fromEntries(all), int_odoo: { featured: true, locked: 'Part of the Pro plan' } };
    createStage().show(<IntegrationGrid />, say(options as typeof featured));
    await firstCards();
    expect(namesIn(region('Start here'))).toEqual(['Shopify', 'HubSpot', 'Slack', 'Zendesk']);
  });

  it('makes room for a search and for a category', async () => {
    createStage().show(<IntegrationGrid />, say(featured));
    await firstCards();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Category' }), 'CRM (1)');
    await waitFor(() => expect(region('Start here')).toBeNull());
    expect(names()).toEqual(['Odoo', 'HubSpot']);
  });

  it('holds the places of what the host features while the list loads', async () => {
    const stage = createStage();
    const release = stage.hold('GET /embedded/integrations');
    stage.show(<IntegrationGrid />, say(featured));
    const start = region('Start here');
    expect(start?.querySelectorAll('[data-slot="pb-card-skeleton"]')).toHaveLength(2);
    release();
    await firstCards();
    expect(namesIn(region('Start here'))).toEqual(['Odoo', 'Stripe']);
  });
});

describe('what is in use', () => {
  it('stands above the grid, each once, in place of where to start', async () => {
    const stage = await begin(createStage());
    await stage.connect('stripe', { api_key: 'rk_1' });
    stage.show(<IntegrationGrid />, say(featured));
    await waitFor(() => expect(namesIn(region('Yours'))).toEqual(['Slack', 'Stripe']));
    expect(region('Start here')).toBeNull();
    expect(names().toSorted()).toEqual(['HubSpot', 'Odoo', 'Shopify', 'Slack', 'Stripe', 'Zendesk']);
  });

  it('says what is on, and what still has to be chosen', async () => {
    const stage = await begin(createStage());
    const [, ...others] = stage.workflowsOf('int_slack');
    for (const { workflowId } of [...others, ...stage.workflowsOf('int_stripe')]) await stage.deactivate(workflowId);
    await stage.connect('stripe', { api_key: 'rk_1' });
    const onOpen = vi.fn<(id: string) => void>();
    stage.show(<IntegrationGrid onOpen={onOpen} />);
    const yours = () => within(region('Yours') as HTMLElement);
    await waitFor(() => expect(yours().getByText('Connected. Choose what to automate.')).toBeDefined());
    expect(yours().getByText('Nothing on yet')).toBeDefined();
    expect(yours().getByText(`1 of ${others.length + 1} workflows on`)).toBeDefined();
    await userEvent.click(yours().getByRole('button', { name: 'Finish setup Stripe' }));
    expect(onOpen.mock.calls).toEqual([['int_stripe']]);
  });

  it('says when a workflow last ran once the page has seen its runs', async () => {
    const stage = await begin(createStage());
    stage.clock.advance(3_600_000);
    const [{ workflowId } = { workflowId: '' }] = stage.workflowsOf('int_slack');
    stage.show(
      <>
        <WorkflowLogs workflowId={workflowId} />
        <IntegrationGrid />
      </>,
    );
    expect(await screen.findByText(/^1 of \d workflows? on · ran \w/)).toBeDefined();
  });

  it('asks for nothing but the workflows to say so', async () => {
    const stage = await begin(createStage());
    stage.show(<IntegrationGrid />);
    await screen.findByText(/workflows? on/);
    await act(async () => {});
    expect(stage.requests.filter((one) => !one.includes('/errors')).toSorted()).toEqual([
      expect.stringContaining('GET /connectivity/connectors'),
      expect.stringContaining('GET /connectivity/credentials?'),
      'GET /embedded/integrations',
      'GET /embedded/workflows',
      'POST /session',
    ]);
  });

  it('is part of the one grid with hideYours', async () => {
    const stage = await begin(createStage());
    stage.show(<IntegrationGrid hideYours />);
    await firstCards();
    expect(region('Yours')).toBeNull();
    expect(names()[0]).toBe('Slack');
    expect(within(card('Slack')).getByText('Connected')).toBeDefined();
  });

  it('has no sentence with hideAttention', async () => {
    const stage = await begin(createStage());
    stage.show(<IntegrationGrid hideAttention />);
    await waitFor(() => expect(namesIn(region('Yours'))).toEqual(['Slack']));
    expect(document.querySelector('[data-slot="pb-yours-fact"]')).toBeNull();
  });

  it('takes the focus back to its row on return from the page', async () => {
    const stage = await begin(createStage());
    stage.show(<Marketplace />);
    await waitFor(() => expect(namesIn(region('Yours'))).toEqual(['Slack']));
    await userEvent.click(within(card('Slack')).getByRole('button', { name: 'Slack' }));
    await screen.findByRole('heading', { name: 'Slack', level: 2 });
    await userEvent.click(await screen.findByRole('button', { name: /integrations/i }));
    await firstCards();
    await waitFor(() => expect(document.activeElement?.closest('[data-slot="pb-yours"]')).not.toBeNull());
  });
});
