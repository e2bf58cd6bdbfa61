import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AttentionBanner } from '../../../src/marketplace/index.ts';
import { createStage, opening, type Stage } from '../render-stage.tsx';

const first = (stage: Stage, integrationId: string) => stage.workflowsOf(integrationId)[0]?.workflowId ?? '';
const banner = () => document.querySelector('[data-slot="pb-attention-banner"]');

/** Stripe's account is refused after it was connected; Slack has none; Shopify is well. */
async function troubled(stage: Stage) {
  await stage.connect('shopify', { shop_domain: 'a.example' });
  await stage.connect('stripe', { api_key: 'rk_1' });
  for (const id of ['int_shopify', 'int_stripe', 'int_slack']) await stage.activate(first(stage, id));
  const errors = [
    { errorId: 'err_1', message: 'The authorization has expired (401)', occurredAt: new Date(opening + 60_000) },
  ];
  stage.answers[`GET /embedded/workflows/${first(stage, 'int_stripe')}/errors`] = () => Response.json({ errors });
  stage.answers[`GET /embedded/workflows/${first(stage, 'int_stripe')}/logs`] = () => Response.json({ logs: [] });
  stage.requests.length = 0;
  return stage;
}

describe('<AttentionBanner />', () => {
  it('says how many need attention, names them and why, and leads to each', async () => {
    const stage = await troubled(createStage());
    const onOpen = vi.fn<(id: string, action: string) => void>();
    stage.show(<AttentionBanner onOpen={onOpen} />);
    expect(await screen.findByRole('region', { name: '2 integrations need your attention' })).toBeDefined();
    expect(screen.getAllByRole('listitem').map(({ dataset }) => dataset['integrationId'])).toEqual([
      'int_slack',
      'int_stripe',
    ]);
    expect(screen.getByText(/no account is connected/)).toBeDefined();
    expect(screen.getByText(/no longer accepted/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Reconnect Stripe' }));
    expect(onOpen.mock.calls).toEqual([['int_stripe', 'reconnect']]);
  });

  it('asks little: four lists, one batch of accounts, errors of what is on, runs of what is refused', async () => {
    const stage = await troubled(createStage());
    stage.show(<AttentionBanner />);
    await screen.findByRole('region', { name: '2 integrations need your attention' });
    const asked = stage.requests.map((name) => name.split('?')[0]);
    expect(asked).toHaveLength(8);
    expect(new Set(asked)).toEqual(
      new Set([
        'GET /connectivity/connectors',
        'GET /connectivity/credentials',
        'GET /embedded/integrations',
        'GET /embedded/workflows',
        `GET /embedded/workflows/${first(stage, 'int_shopify')}/errors`,
        `GET /embedded/workflows/${first(stage, 'int_stripe')}/errors`,
        `GET /embedded/workflows/${first(stage, 'int_stripe')}/logs`,
        'POST /session',
      ]),
    );
  });

  it('is not there, and asks for one list only, while no workflow is on', async () => {
    const stage = createStage();
    stage.show(<AttentionBanner />);
    await waitFor(() => expect(stage.asked('GET /embedded/workflows')).toHaveLength(1));
    await act(async () => {});
    expect(banner()).toBeNull();
    expect(stage.requests.filter((name) => !name.startsWith('POST /session'))).toEqual(['GET /embedded/workflows']);
  });

  it('is not there when all is well', async () => {
    const stage = createStage();
    await stage.connect('shopify', { shop_domain: 'a.example' });
    await stage.activate(first(stage, 'int_shopify'));
    stage.show(<AttentionBanner />);
    await waitFor(() => expect(stage.asked(`GET /embedded/workflows/${first(stage, 'int_shopify')}`)).toHaveLength(1));
    await act(async () => {});
    expect(banner()).toBeNull();
  });

  it('is not there when accounts could not be asked for', async () => {
    const stage = await troubled(createStage());
    stage.sandbox.faults.set({ operationId: 'listCredentials', status: 500 });
    stage.show(<AttentionBanner />);
    await waitFor(() => expect(stage.asked('GET /connectivity/credentials')).not.toEqual([]));
    await act(async () => {});
    expect(banner()).toBeNull();
  });

  it('is gone once a run has succeeded again', async () => {
    const stage = await troubled(createStage());
    const logs = [{ logId: 'log_1', status: 'success', executedAt: new Date(opening + 120_000) }];
    stage.answers[`GET /embedded/workflows/${first(stage, 'int_stripe')}/logs`] = () => Response.json({ logs });
    stage.show(<AttentionBanner />);
    expect(await screen.findByRole('region', { name: '1 integration needs your attention' })).toBeDefined();
    expect(screen.queryByText(/no longer accepted/)).toBeNull();
  });

  it('says what the host knows, also when nothing is on', async () => {
    const stage = createStage();
    stage.show(<AttentionBanner hrefOf={(id) => `/integrations?integration=${id}`} />, {
      integrations: { int_slack: { attention: 'Your Slack consent ends on Friday.' } },
    });
    expect(await screen.findByText('Your Slack consent ends on Friday.')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Reconnect Slack' }).getAttribute('href')).toBe(
      '/integrations?integration=int_slack',
    );
  });

  it('offers nothing to who may not connect, and says why where the host does', async () => {
    const stage = await troubled(createStage());
    stage.show(<AttentionBanner onOpen={() => {}} />, { permissions: { connect: 'Ask an admin to reconnect.' } });
    expect(await screen.findByText('Ask an admin to reconnect.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
