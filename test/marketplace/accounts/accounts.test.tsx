import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { IntegrationDetail, type PlugboardProviderProps } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const page = <IntegrationDetail integrationId="int_shopify" />;
const connection = () => screen.findByRole('region', { name: 'Connection' });
const integrations: PlugboardProviderProps['integrations'] = {
  int_shopify: {
    permissions: [
      { object: 'Orders', access: 'read', scope: 'read_orders' },
      { object: 'Customers', access: 'write', isNew: true },
    ],
  },
};

/** Shopify with a number of accounts. */
async function connected(accounts = 1) {
  const stage = createStage();
  for (let at = 0; at < accounts; at += 1) {
    await stage.connect('shopify', { shop_domain: `${at}.example` });
    stage.clock.advance(86_400_000);
  }
  return stage;
}

describe('the accounts of an integration', () => {
  it('are told apart by number, date and id', { tags: ['UX-15'] }, async () => {
    const stage = await connected(3);
    stage.show(page);
    await screen.findByText('Account 3');
    const rows = within(await connection()).getAllByRole('listitem');
    const texts = rows.map(({ textContent }) => textContent);
    expect(texts[0]).toMatch(/^A3Account 3 NewestConnected Nov 23, 2026, 12:00\sPM.*yesterday.*ID …/);
    expect(texts[1]).toMatch(/^A2Account 2 Connected Nov 22, 2026, 12:00\sPM/);
    expect(texts[2]).toMatch(/^A1Account 1 Connected Nov 21, 2026, 12:00\sPM/);
  });

  it('are each connected again by a button of their own', { tags: ['UX-31'] }, async () => {
    const stage = await connected(2);
    stage.show(page);
    await userEvent.click(await screen.findByRole('button', { name: 'Reconnect Account 1' }));
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Shop domain' }));
    expect(screen.getByRole('button', { name: 'Reconnect Account 2' })).toBeDefined();
  });

  it('are connected, not connected again, by a user who has none', async () => {
    createStage().show(page);
    await userEvent.click((await screen.findAllByRole('button', { name: 'Connect an account' }))[0] as HTMLElement);
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Shop domain' }));
    expect(screen.getByRole('button', { name: 'Connect Shopify' })).toBeDefined();
    expect(within(await connection()).queryByText(/again|reconnect/i)).toBeNull();
  });

  it('say how many workflows use the only one', { tags: ['UX-35'] }, async () => {
    const stage = await connected();
    await stage.activate(stage.workflowsOf('int_shopify')[0]?.workflowId ?? '');
    stage.show(page);
    expect(await screen.findByText('Used by 1 workflow')).toBeDefined();
  });

  it('stay, with a word of warning, when they cannot be asked for again', async () => {
    const stage = await connected();
    stage.show(page);
    await screen.findByText('Account 1');
    stage.answers['GET /connectivity/connectors/shopify/credentials'] = () => problem(502, 'upstream_error');
    await userEvent.click(screen.getByRole('button', { name: 'Check connection' }));
    expect(await screen.findByText(/couldn’t be refreshed/)).toBeDefined();
    expect(screen.getByText('Account 1')).toBeDefined();
    expect(screen.queryByText(/still stored/)).toBeNull();
    delete stage.answers['GET /connectivity/connectors/shopify/credentials'];
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/couldn’t be refreshed/)).toBeNull());
  });

  it('are followed by whom to ask, where the host disconnects none', async () => {
    const stage = await connected();
    stage.show(page);
    expect(await screen.findByText('To disconnect an account, ask your administrator.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Disconnect/ })).toBeNull();
  });
});

describe('checking the connection', () => {
  it('says what was looked up and when, and claims no more', { tags: ['UX-34'] }, async () => {
    const stage = await connected();
    stage.show(page);
    await userEvent.click(await screen.findByRole('button', { name: 'Check connection' }));
    await screen.findAllByText(/The account is still stored/);
    const notice = document.querySelector('[data-slot="pb-notice"][data-tone="success"]');
    expect(notice?.textContent).toContain('Whether Shopify still accepts it shows when a workflow runs.');
    expect(notice?.textContent).toContain('Checked now');
    expect(notice?.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-22T12:00:00.000Z');
    const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(spoken.join()).toContain('The account is still stored.');
    expect(stage.asked('GET /connectivity/connectors/shopify/credentials')).toHaveLength(2);
  });

  it('says that one is gone', async () => {
    const stage = await connected();
    stage.show(page);
    await screen.findByText('Account 1');
    stage.answers['GET /connectivity/connectors/shopify/credentials'] = () => Response.json({ credentials: [] });
    await userEvent.click(screen.getByRole('button', { name: 'Check connection' }));
    expect((await screen.findAllByText('1 account is no longer stored.')).length).toBeGreaterThan(0);
    expect(screen.queryByText('Account 1')).toBeNull();
  });

  it('is not offered where there is nothing to check', async () => {
    const stage = createStage();
    stage.show(page);
    await screen.findByRole('textbox', { name: 'Shop domain' });
    expect(screen.queryByRole('button', { name: 'Check connection' })).toBeNull();
  });
});

describe('the permissions of an integration', () => {
  it('stand before the form of who has not connected it', async () => {
    const stage = createStage();
    stage.show(page, { integrations });
    const field = await screen.findByRole('textbox', { name: 'Shop domain' });
    const lead = screen.getByText('What you allow when you connect Shopify:');
    expect(lead.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.queryByText('New permissions required')).toBeNull();
  });

  it('lead who has connected it to the form when there are new ones', async () => {
    const stage = await connected();
    stage.show(page, { integrations });
    expect(await screen.findByText('New permissions required')).toBeDefined();
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Orders', 'Customers New']);
    await userEvent.click(screen.getByRole('button', { name: 'Reconnect' }));
    expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Shop domain' }));
  });

  it('leave nothing behind when hidden', async () => {
    const stage = createStage();
    stage.show(<IntegrationDetail integrationId="int_shopify" hidePermissions />, { integrations });
    await screen.findByRole('textbox', { name: 'Shop domain' });
    expect(document.querySelector('[data-slot="pb-permissions"]')).toBeNull();
  });
});

describe('a role that may not connect', () => {
  it('sees the accounts, and nothing to change them with', async () => {
    const stage = await connected();
    stage.show(page, { permissions: { connect: false }, onDisconnectRequest: () => {} });
    expect(await screen.findByText('Account 1')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Reconnect|Disconnect|Connect another/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Check connection' })).toBeDefined();
  });

  it('has no form where there is no account', async () => {
    const stage = createStage();
    stage.show(page, { permissions: { connect: false } });
    expect(await screen.findByText('There is no credential for Shopify yet.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(stage.asked('GET /connectivity/connectors/shopify/credentials/metadata')).toEqual([]);
  });

  it('is told why, by the host’s reason, and its clicks do nothing', async () => {
    const stage = await connected();
    const reason = 'Only owners may connect accounts.';
    stage.show(page, { permissions: { connect: reason }, onDisconnectRequest: () => {} });
    for (const name of ['Reconnect Account 1', 'Disconnect Account 1', 'Connect another account']) {
      const button = await screen.findByRole('button', { name });
      expect(button.getAttribute('aria-disabled')).toBe('true');
      const described = document.querySelector(`#${CSS.escape(button.getAttribute('aria-describedby') ?? '')}`);
      expect(described?.textContent).toBe(reason);
      await userEvent.click(button);
    }
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is told so by the handler too', async () => {
    const stage = createStage({ allow: { connect: false } });
    stage.show(page);
    expect((await screen.findAllByText('Your role doesn’t allow this. Ask an administrator.')).length).toBeGreaterThan(
      0,
    );
  });
});
