import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AttentionBanner, IntegrationDetail, type PlugboardProviderProps } from '../../../src/marketplace/index.ts';
// Loaded beforehand: a slow machine must not decide when a menu opens.
import '../../../src/components/overlay/floating.ts';
import { createStage, problem } from '../render-stage.tsx';

const page = <IntegrationDetail integrationId="int_shopify" tab="accounts" />;
const integrations: PlugboardProviderProps['integrations'] = {
  int_shopify: {
    permissions: [
      { object: 'Orders', access: 'read', scope: 'read_orders' },
      { object: 'Customers', access: 'write', isNew: true },
    ],
  },
};

/** Opens the menu of an account, counted from the newest. */
async function openMenu(index = 0) {
  const button = async () => (await screen.findAllByRole('button', { name: /^Actions for/ }))[index] as HTMLElement;
  // The menu loads on hover, and its button is another element from then on.
  await userEvent.hover(await button());
  await userEvent.click(await button());
}

async function choose(item: string, index?: number) {
  await openMenu(index);
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

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
  it('are told apart by name and age', { tags: ['UX-15'] }, async () => {
    const stage = await connected(3);
    stage.show(page);
    const rows = within(await screen.findByRole('list', { name: 'Accounts of Shopify' })).getAllByRole('listitem');
    const texts = rows.map(({ textContent }) => textContent);
    expect(texts[0]).toMatch(/Connected yesterday/);
    expect(texts[1]).toMatch(/Connected 2 days ago/);
    expect(texts.join()).not.toMatch(/Newest|ID/);
  });

  it('show the exact date and the id on request', async () => {
    const stage = await connected();
    stage.show(page);
    await choose('Details');
    const dialog = await screen.findByRole('dialog');
    const [stored] = stage.sandbox.snapshot().credentials;
    expect(within(dialog).getByText(stored?.credentialId ?? '')).toBeDefined();
    expect(dialog.textContent).toMatch(/Nov 21, 2026, 12:00\sPM/);
  });

  it('are each connected again from a menu of their own', { tags: ['UX-31'] }, async () => {
    const stage = await connected(2);
    stage.show(page);
    await choose('Reconnect', 1);
    const field = await screen.findByRole('textbox', { name: 'Shop domain' });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('take a name from the user', { tags: ['UX-31'] }, async () => {
    const stage = await connected();
    stage.show(page);
    await choose('Rename');
    const field = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Fjord{Enter}');
    expect(await screen.findByText('Fjord')).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(stage.asked('PUT /connectivity/credentials/')).toHaveLength(1);
  });

  it(
    'offer to reconnect at once when the provider refuses the account, and only then',
    { tags: ['UX-31'] },
    async () => {
      const stage = await connected();
      const { workflowId = '' } = stage.workflowsOf('int_shopify')[0] ?? {};
      await stage.activate(workflowId);
      const both = (
        <>
          <AttentionBanner />
          {page}
        </>
      );
      const view = stage.show(both);
      const row = within(await screen.findByRole('list', { name: 'Accounts of Shopify' }));
      expect(row.queryByRole('button', { name: /^Reconnect/ })).toBeNull();
      view.unmount();

      const occurredAt = new Date(stage.clock.now()).toISOString();
      const errors = [{ errorId: 'err_1', message: 'The authorization has expired (401)', occurredAt }];
      stage.answers[`GET /embedded/workflows/${workflowId}/errors`] = () => Response.json({ errors });
      stage.answers[`GET /embedded/workflows/${workflowId}/logs`] = () => Response.json({ logs: [] });
      stage.show(both);
      const refused = within(await screen.findByRole('list', { name: 'Accounts of Shopify' }));
      await userEvent.click(await refused.findByRole('button', { name: /^Reconnect/ }));
      expect(await screen.findByRole('textbox', { name: 'Shop domain' })).toBeDefined();
    },
  );

  it('keep the form of the name to themselves, also within a form of the host', async () => {
    const stage = await connected();
    const heard = vi.fn<(type: string) => void>();
    const hear = ({ type }: { type: string }) => heard(type);
    stage.show(
      <div onSubmit={hear} onChange={hear} onInput={hear} onReset={hear}>
        {page}
      </div>,
    );
    await choose('Rename');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Fjord{Enter}');
    expect(await screen.findByText(/Fjord$/)).toBeDefined();
    expect(heard).not.toHaveBeenCalled();
  });

  it('say how many workflows use the only one', { tags: ['UX-35'] }, async () => {
    const stage = await connected();
    await stage.activate(stage.workflowsOf('int_shopify')[0]?.workflowId ?? '');
    stage.show(page);
    expect(await screen.findByText('Used by 1 workflow')).toBeDefined();
  });

  it('stay, with a word of warning, when they cannot be asked for again', async () => {
    const stage = await connected();
    const queryClient = new QueryClient();
    stage.show(page, { queryClient });
    await screen.findByText('Account 1');
    stage.answers['GET /connectivity/connectors/shopify/credentials'] = () => problem(502, 'upstream_error');
    await act(() => queryClient.refetchQueries({ queryKey: ['pb', 'self', 'credentials'] }));
    expect(await screen.findByText(/couldn’t be refreshed/)).toBeDefined();
    expect(screen.getByText('Account 1')).toBeDefined();
    delete stage.answers['GET /connectivity/connectors/shopify/credentials'];
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/couldn’t be refreshed/)).toBeNull());
    queryClient.clear();
  });

  it('are followed by whom to ask, where the host disconnects none', async () => {
    const stage = await connected();
    stage.show(page);
    expect(await screen.findByText('To disconnect an account, ask your administrator.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Disconnect/ })).toBeNull();
  });
});

describe('the permissions of an integration', () => {
  it('stand beside the form of who has not connected it', async () => {
    const stage = createStage();
    stage.show(page, { integrations });
    await screen.findByRole('textbox', { name: 'Shop domain' });
    expect(screen.getByText('What you allow when you connect Shopify:')).toBeDefined();
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
    expect(screen.queryByRole('button', { name: /Add account/ })).toBeNull();
  });

  it('has no form where there is no account', async () => {
    const stage = createStage();
    stage.show(page, { permissions: { connect: false } });
    expect(await screen.findByText('No Shopify account is connected yet.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(stage.asked('GET /connectivity/connectors/shopify/credentials/metadata')).toEqual([]);
  });

  it('is told why, by the host’s reason, and its clicks do nothing', async () => {
    const stage = await connected();
    const reason = 'Only owners may connect accounts.';
    stage.show(page, { permissions: { connect: reason }, onDisconnectRequest: () => {} });
    const add = await screen.findByRole('button', { name: 'Add account' });
    expect(add.getAttribute('aria-disabled')).toBe('true');
    const described = document.querySelector(`#${CSS.escape(add.getAttribute('aria-describedby') ?? '')}`);
    expect(described?.textContent).toBe(reason);
    await userEvent.click(add);
    await openMenu();
    for (const name of ['Reconnect', 'Disconnect']) {
      expect((await screen.findByRole('menuitem', { name })).getAttribute('aria-disabled')).toBe('true');
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
