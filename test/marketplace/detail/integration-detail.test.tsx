import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { IntegrationDetail } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const idOf = (stage: ReturnType<typeof createStage>) => stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
const region = (name: string) => screen.findByRole('region', { name });
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
    await waitFor(() => expect(screen.getByText('Installed')).toBeDefined());
    expect(document.querySelector('[data-slot="pb-patch-line"]')?.getAttribute('data-state')).toBe('joined');
  });

  it('has sections for connection, workflows, runs and errors, one heading level further in', async () => {
    const stage = await inUse();
    stage.show(page);
    await screen.findByRole('table');
    const names = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(names).toEqual(['Connection', 'Workflows', 'What went wrong', 'Runs', 'Resources']);
    expect(await within(await region('Connection')).findByText('Account 1')).toBeDefined();
    expect((await within(await region('Workflows')).findAllByRole('listitem')).length).toBeGreaterThan(1);
    expect(await within(await region('What went wrong')).findAllByRole('heading', { level: 4 })).toHaveLength(2);
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
    await screen.findByRole('table');
    await region('What went wrong');
    await act(async () => {});
    // The list on the page says how the connector stands, so the lists of several connectors are not asked for it too.
    expect(stage.asked('GET /connectivity/connectors/shopify/credentials')).toHaveLength(1);
    expect(stage.asked('GET /connectivity/credentials')).toEqual([]);
    expect(stage.requests.length).toBe(new Set(stage.requests).size);
  });

  it('opens with the form where there is no account yet', async () => {
    const stage = createStage();
    stage.show(page);
    expect(await screen.findByRole('textbox', { name: 'Shop domain' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Connect another account' })).toBeNull();
  });

  it('says that it is connected, and what to do next', async () => {
    const stage = createStage();
    stage.show(page);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Shop domain' }), 'acme.example');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Shopify' }));
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
    expect(await screen.findByText('Account 1')).toBeDefined();
    await waitFor(() =>
      expect(screen.getByText('Connected', { selector: '[data-slot="pb-status-word"] *' })).toBeDefined(),
    );
  });

  it('connects another account, and goes back to where one was when one thinks better of it', async () => {
    const stage = await inUse();
    stage.show(page);
    await userEvent.click(await screen.findByRole('button', { name: 'Connect another account' }));
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Shop domain' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Connect another account' }));
  });

  it('says that an integration without a connector needs no connection', async () => {
    const stage = createStage({ links: {} });
    stage.answers['GET /connectivity/connectors'] = () => Response.json({ connectors: [] });
    stage.show(page);
    expect(await screen.findByText('This integration needs no connection of its own.')).toBeDefined();
  });

  it('does not say so while the links are on their way', async () => {
    const stage = createStage();
    const release = stage.hold('POST /session');
    const releaseConnectors = stage.hold('GET /connectivity/connectors');
    stage.show(page);
    await region('Connection');
    expect(screen.queryByText(/needs no connection/)).toBeNull();
    release();
    releaseConnectors();
    expect(await screen.findByRole('textbox', { name: 'Shop domain' })).toBeDefined();
  });

  it('shows the runs of the workflow that was switched on', async () => {
    const stage = createStage();
    stage.show(page);
    const [, second] = stage.workflowsOf('int_shopify');
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Activate' }).length).toBeGreaterThan(1));
    await userEvent.click(screen.getAllByRole('button', { name: 'Activate' })[1] as HTMLElement);
    await waitFor(() =>
      expect(stage.asked(`GET /embedded/workflows/${second?.workflowId}/logs`).length).toBeGreaterThan(0),
    );
    expect(await screen.findByText(/No runs yet/)).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Filter by status' })).toBeNull();
  });

  it('shows runs and errors of all workflows that are on', async () => {
    const stage = await inUse();
    await stage.activate(stage.workflowsOf('int_shopify')[1]?.workflowId ?? '');
    stage.clock.advance(60_000);
    stage.show(page);
    const names = stage.workflowsOf('int_shopify').map(({ name }) => name);
    const rows = async () => within(await screen.findByRole('table')).getAllByRole('row');
    await waitFor(async () =>
      expect(
        new Set((await rows()).flatMap((row) => names.filter((name) => row.textContent?.includes(name)))).size,
      ).toBe(2),
    );
    const problems = await region('What went wrong');
    await waitFor(() => expect(problems.textContent).toMatch(new RegExp(`In .*${names[0]}`)));
  });

  it('shows the runs of another workflow on request', async () => {
    const stage = await inUse();
    stage.show(page);
    await screen.findByRole('table');
    const [, second] = stage.workflowsOf('int_shopify');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Workflow' }), second?.name ?? '');
    expect(await screen.findByText(/No runs yet/)).toBeDefined();
  });

  it('leads from an error to the form and to the runs, however often', async () => {
    const stage = await inUse();
    const errors = ['Authorization was revoked (401)', 'A record was rejected (422)'].map((message, index) => ({
      errorId: `err_${index}`,
      message,
      occurredAt: '2026-11-21T12:00:30Z',
    }));
    stage.sandbox.faults.set({ operationId: 'listWorkflowErrors', body: { errors } });
    stage.show(page);
    for (let times = 0; times < 2; times += 1) {
      const problems = within(await region('What went wrong'));
      await userEvent.click(await problems.findByRole('button', { name: 'Reconnect Shopify' }));
      expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Shop domain' }));
      await userEvent.click(screen.getByRole('button', { name: 'See the runs' }));
      expect(document.activeElement).toBe(await region('Runs'));
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
