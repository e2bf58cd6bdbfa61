import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { IntegrationDetail } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const idOf = (stage: ReturnType<typeof createStage>) => stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
const open = async (name: string | RegExp) => userEvent.click(await screen.findByRole('tab', { name }));
const page = <IntegrationDetail integrationId="int_shopify" onBack={() => {}} />;

/** Shopify, connected and with a workflow that has run and failed. */
async function inUse() {
  const stage = createStage();
  await stage.connect('shopify', { shop_domain: 'acme.example' });
  await stage.activate(idOf(stage));
  stage.clock.advance(60_000);
  return stage;
}

describe('<IntegrationDetail />', () => {
  it('names the integration, its category and its state', async () => {
    const stage = await inUse();
    stage.show(page);
    expect(await screen.findByRole('heading', { level: 2, name: 'Shopify' })).toBeDefined();
    expect(screen.getByText('E-Commerce')).toBeDefined();
    await waitFor(() => expect(screen.getByText('Connected')).toBeDefined());
    expect(document.querySelector('[data-slot="pb-patch-line"]')?.getAttribute('data-state')).toBe('joined');
  });

  it('tells the host once that it was opened, in strict mode too', async () => {
    const stage = createStage();
    stage.show(page, { strict: true });
    await screen.findByRole('heading', { name: 'Shopify' });
    expect(stage.events).toEqual([{ type: 'integration_opened', integrationId: 'int_shopify' }]);
  });

  it('asks for nothing twice, in one way or another', async () => {
    const stage = await inUse();
    stage.show(page);
    await open('Activity');
    await screen.findByRole('table');
    await act(async () => {});
    // The list on the page says how the connector stands, so the lists of several connectors are not asked for it too.
    expect(stage.asked('GET /connectivity/connectors/shopify/credentials')).toHaveLength(1);
    expect(stage.asked('GET /connectivity/credentials')).toEqual([]);
    expect(stage.requests.length).toBe(new Set(stage.requests).size);
  });

  it('connects another account, and goes back to where one was when one thinks better of it', async () => {
    const stage = await inUse();
    stage.show(page);
    await open(/^Accounts/);
    await userEvent.click(await screen.findByRole('button', { name: 'Add account' }));
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Shop domain' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add account' }));
  });

  it('has no accounts and no form for an integration without a connector', async () => {
    const stage = createStage({ links: {} });
    stage.answers['GET /connectivity/connectors'] = () => Response.json({ connectors: [] });
    stage.show(page);
    expect(await screen.findByRole('tab', { name: 'Activity' })).toBeDefined();
    expect(screen.queryByRole('tab', { name: /^Accounts/ })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('decides nothing while the links are on their way', async () => {
    const stage = createStage();
    const release = stage.hold('POST /session');
    const releaseConnectors = stage.hold('GET /connectivity/connectors');
    stage.show(page);
    await screen.findByRole('heading', { name: 'Shopify' });
    expect(document.querySelector('[data-slot="pb-page-skeleton"]')).not.toBeNull();
    release();
    releaseConnectors();
    expect(await screen.findByRole('textbox', { name: 'Shop domain' })).toBeDefined();
  });

  it('leads from an error to the form', async () => {
    const stage = await inUse();
    const errors = [
      { errorId: 'err_1', message: 'Authorization was revoked (401)', occurredAt: '2026-11-21T12:01:00Z' },
    ];
    stage.sandbox.faults.set({ operationId: 'listWorkflowErrors', body: { errors } });
    stage.show(page);
    for (let times = 0; times < 2; times += 1) {
      await open('Activity');
      await userEvent.click(await screen.findByRole('button', { name: 'Reconnect Shopify' }));
      const field = await screen.findByRole('textbox', { name: 'Shop domain' });
      await waitFor(() => expect(document.activeElement).toBe(field));
    }
  });

  it('holds the place of the page while it loads, with the way back', async () => {
    const stage = createStage();
    const release = stage.hold('GET /embedded/integrations');
    const onBack = vi.fn<() => void>();
    stage.show(<IntegrationDetail integrationId="int_shopify" onBack={onBack} />);
    expect(document.querySelector('[aria-busy="true"]')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'All integrations' }));
    expect(onBack).toHaveBeenCalledOnce();
    release();
    expect(await screen.findByRole('heading', { name: 'Shopify' })).toBeDefined();
    expect(screen.getAllByRole('button', { name: 'All integrations' })).toHaveLength(1);
  });

  it('says that an unlisted integration isn’t there, and leads back', async () => {
    const stage = createStage();
    const onBack = vi.fn<() => void>();
    stage.show(<IntegrationDetail integrationId="int_gone" onBack={onBack} />);
    expect(await screen.findByText(/isn’t in your catalogue/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'All integrations' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('says what went wrong, tries again, and leads back', async () => {
    const stage = createStage();
    stage.answers['GET /embedded/integrations'] = () => problem(500, 'internal');
    stage.show(page);
    expect(await screen.findByText('Something went wrong on our side.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'All integrations' })).toBeDefined();
    delete stage.answers['GET /embedded/integrations'];
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Shopify' })).toBeDefined();
  });

  it('has no way back where the host gives none', async () => {
    const stage = createStage();
    stage.show(<IntegrationDetail integrationId="int_shopify" hostMark={<b>Acme</b>} headingLevel={3} />);
    expect(await screen.findByRole('heading', { level: 3, name: 'Shopify' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'All integrations' })).toBeNull();
    expect(screen.getByText('Acme')).toBeDefined();
  });
});
