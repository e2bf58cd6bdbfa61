import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { IntegrationDetail, type PlugboardEvent, type PlugboardProviderProps } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const page = <IntegrationDetail integrationId="int_shopify" tab="accounts" />;
const menu = async (index = 0) =>
  (await screen.findAllByRole('button', { name: /^Actions for/ }))[index] as HTMLElement;
async function disconnect(index = 0) {
  await userEvent.click(await menu(index));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Disconnect' }));
}

async function inUse(accounts = 1) {
  const stage = createStage();
  for (let at = 0; at < accounts; at += 1) await stage.connect('shopify', { shop_domain: `${at}.example` });
  const [first] = stage.workflowsOf('int_shopify');
  await stage.activate(first?.workflowId ?? '');
  const requests = vi.fn<NonNullable<PlugboardProviderProps['onDisconnectRequest']>>();
  return { stage, requests, workflow: first };
}
const isRequest = ({ type }: PlugboardEvent) => type === 'disconnect_requested';

describe('disconnecting', () => {
  it('is asked of the host once, after saying what stops', { tags: ['UX-16'] }, async () => {
    const { stage, requests, workflow } = await inUse();
    const integrations = { int_shopify: { consequences: 'Orders no longer reach your warehouse.' } };
    stage.show(page, { onDisconnectRequest: requests, integrations, strict: true });
    await disconnect();

    const dialog = await screen.findByRole('dialog');
    const said = within(dialog);
    expect(said.getByText('Orders no longer reach your warehouse.')).toBeDefined();
    expect(dialog.textContent).not.toMatch(/cred_/);
    expect(said.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([workflow?.name]);
    await waitFor(() => expect(document.activeElement).toBe(said.getByRole('button', { name: 'Keep connected' })));
    await userEvent.click(said.getByRole('button', { name: 'Request disconnection' }));

    const answer = await screen.findByText(/It stays connected until that has been done/, {
      selector: '[data-slot="pb-credential-asked"]',
    });
    await waitFor(() => expect(document.activeElement).toBe(answer));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(requests).toHaveBeenCalledOnce();
    const [credential] = stage.sandbox.snapshot().credentials;
    expect(requests.mock.lastCall?.[0]).toMatchObject({
      type: 'disconnect_requested',
      connectorId: 'shopify',
      credentialId: credential?.credentialId,
      workflowIds: expect.arrayContaining([workflow?.workflowId]),
    });
    expect(stage.events.filter(isRequest)).toHaveLength(1);
    expect(stage.requests.filter((one) => one.startsWith('DELETE'))).toEqual([]);
  });

  it('is given up by Escape, with the focus back on its button', async () => {
    const { stage, requests } = await inUse();
    stage.show(page, { onDisconnectRequest: requests });
    await disconnect();
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const opener = await menu();
    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(requests).not.toHaveBeenCalled();
  });

  it('says of one account of several that only those that use it stop', async () => {
    const { stage, requests } = await inUse(2);
    stage.show(page, { onDisconnectRequest: requests });
    await disconnect();
    expect((await screen.findByRole('dialog')).textContent).toMatch(/It will stop if it uses this account/);
  });

  it('asks for the workflows when the page has not, and says so when they cannot be told', async () => {
    const { stage, requests } = await inUse();
    stage.answers['GET /embedded/workflows'] = () => problem(502, 'upstream_error');
    stage.show(<IntegrationDetail integrationId="int_shopify" hideWorkflows hideRuns hideErrors />, {
      onDisconnectRequest: requests,
    });
    await menu();
    expect(stage.asked('GET /embedded/workflows')).toEqual([]);
    await disconnect();
    expect((await screen.findByRole('dialog')).textContent).toMatch(/couldn’t find out which workflows are on/);
    await userEvent.click(screen.getByRole('button', { name: 'Request disconnection' }));
    await waitFor(() => expect(requests).toHaveBeenCalledOnce());
    expect(requests.mock.lastCall?.[0].workflowIds).toEqual([]);
  });
});
