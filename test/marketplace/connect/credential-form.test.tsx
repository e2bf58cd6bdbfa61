/**
 * @module-tag connectivity/getCredentialMetadata
 * @module-tag connectivity/createCredential
 */
import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CredentialForm, IntegrationGrid, Marketplace } from '../../../src/marketplace/index.ts';
import { createMemoryStore } from '../../../src/server/index.ts';
import { card, createStage, problem, type Stage } from '../render-stage.tsx';

const create = (connectorId: string) => `POST /connectivity/connectors/${connectorId}/credentials`;
const list = (connectorId: string) => `GET /connectivity/connectors/${connectorId}/credentials`;
const secret = 'rk_canary_5e3f';
const key = () => screen.findByLabelText<HTMLInputElement>('API key');
const submit = (name = 'Stripe') => screen.getByRole('button', { name: `Connect ${name}` });

const stripe = (stage: Stage, onConnected?: () => void) =>
  stage.show(<CredentialForm connectorId="stripe" connectorName="Stripe" onConnected={onConnected} />);

async function send(value = secret) {
  await userEvent.type(await key(), value);
  await userEvent.click(submit());
}

describe('<CredentialForm />', () => {
  it('connects with an API key, says so, tells the host once', async () => {
    const stage = createStage();
    const onConnected = vi.fn<() => void>();
    stripe(stage, onConnected);
    await send();
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
    const [stored] = stage.sandbox.snapshot().credentials;
    expect(stored?.connectorId).toBe('stripe');
    expect(stage.asked(create('stripe'))).toHaveLength(1);
    expect(onConnected.mock.calls).toEqual([[expect.objectContaining({ credentialId: stored?.credentialId })]]);
    expect(stage.events).toEqual([
      { type: 'connect_started', connectorId: 'stripe' },
      { type: 'credential_created', connectorId: 'stripe', credentialId: stored?.credentialId },
    ]);
    expect(screen.getAllByText('Stripe is connected.').length).toBeGreaterThan(1);
  });

  it('names the new account after the first value that is no secret', async () => {
    const stage = createStage();
    stage.show(<CredentialForm connectorId="odoo" connectorName="Odoo" />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Host' }), 'odoo.example');
    await userEvent.type(screen.getByRole('textbox', { name: 'Database' }), 'main');
    await userEvent.type(screen.getByRole('textbox', { name: 'Username' }), 'ada');
    await userEvent.type(screen.getByLabelText('Password'), 'hunter2');
    await userEvent.click(submit('Odoo'));
    const names = () => stage.store.listAccountNames?.({ upstream: stage.sandbox.connectivityUrl, user: 'ada' });
    await waitFor(async () => expect(await names()).toMatchObject([{ name: 'odoo.example' }]));
  });

  it('names no account after a secret', async () => {
    const stage = createStage();
    stripe(stage);
    await send();
    await screen.findByText('Now switch on the workflows you want.');
    expect(stage.asked('PUT /connectivity')).toEqual([]);
  });

  it('is connected all the same when the name cannot be kept', async () => {
    const saveAccountName = () => Promise.reject(new Error('no database'));
    const stage = createStage({ store: { ...createMemoryStore(), saveAccountName }, onLog: () => {} });
    stage.show(<CredentialForm connectorId="shopify" connectorName="Shopify" />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Shop domain' }), 'acme.example');
    await userEvent.click(submit('Shopify'));
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
    expect(screen.queryByRole('alert', { name: /wrong/ })).toBeNull();
  });

  it('connects with a user name and a password', async () => {
    const stage = createStage();
    stage.show(<CredentialForm connectorId="odoo" connectorName="Odoo" />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Host' }), 'odoo.example');
    await userEvent.type(screen.getByRole('textbox', { name: 'Database' }), 'main');
    await userEvent.type(screen.getByRole('textbox', { name: 'Username' }), 'ada');
    await userEvent.type(screen.getByLabelText('Password'), 'hunter2');
    await userEvent.click(submit('Odoo'));
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
    expect(stage.sandbox.snapshot().credentials).toHaveLength(1);
  });

  it('connects with oauth2 by the answer alone, when the host has no sign-in of its own', async () => {
    const stage = createStage();
    stage.show(<CredentialForm connectorId="shopify" />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Shop domain' }), 'acme.example');
    await userEvent.click(submit('Shopify'));
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
  });

  it('shows just a button where there is nothing to ask, and connects by it alone', async () => {
    const stage = createStage({
      answers: {
        'GET /connectivity/connectors/slack/credentials/metadata': () =>
          Response.json({ connectorId: 'slack', authType: 'oauth2', requiredFields: [] }),
      },
    });
    stage.show(<CredentialForm connectorId="slack" connectorName="Slack" />);
    const button = await screen.findByRole('button', { name: 'Connect Slack' });
    expect(screen.getByText('Slack needs no details from you.')).toBeDefined();
    expect(screen.getAllByRole('button')).toEqual([button]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(stage.asked(create('slack'))).toEqual([]);
    await userEvent.click(button);
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
  });

  it('connects another one afterwards', async () => {
    const stage = createStage();
    stripe(stage);
    await send();
    await userEvent.click(await screen.findByRole('button', { name: 'Connect another account' }));
    expect((await key()).value).toBe('');
    await send('rk_second');
    await waitFor(() => expect(stage.sandbox.snapshot().credentials).toHaveLength(2));
  });

  it('keeps the focus in its place when form and notice change places', async () => {
    const stage = createStage();
    stripe(stage);
    await send();
    const another = await screen.findByRole('button', { name: 'Connect another account' });
    expect(document.activeElement).toBe(another);
    await userEvent.click(another);
    expect(document.activeElement).toBe(await key());
  });

  it('marks the field that was refused and keeps what was typed', { tags: ['UX-27'] }, async () => {
    const stage = createStage();
    stripe(stage);
    await send('rk_wrong');
    expect(await screen.findAllByText('API key wasn’t accepted. Check it and try again.')).toHaveLength(2);
    expect((await key()).value).toBe('rk_wrong');
    expect((await key()).getAttribute('aria-invalid')).toBe('true');
    await userEvent.clear(await key());
    await send('rk_right');
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
    expect(stage.events.map(({ type }) => type)).toEqual([
      'connect_started',
      'error',
      'connect_failed',
      'connect_started',
      'credential_created',
    ]);
  });

  it('sends nothing while a required field is empty', async () => {
    const stage = createStage();
    stripe(stage);
    await key();
    await userEvent.click(submit());
    expect(screen.getAllByText('API key can’t be empty.')).toHaveLength(2);
    expect(stage.asked('POST /connectivity')).toEqual([]);
  });

  it('sends once, however often it is submitted while one is on its way', { tags: ['security-131'] }, async () => {
    const stage = createStage();
    const release = stage.hold(create('stripe'));
    stripe(stage);
    await send();
    const busy = await screen.findByRole('button', { name: /Connecting/ });
    await userEvent.click(busy);
    await userEvent.type(await key(), '{Enter}');
    release();
    await screen.findByText('Now switch on the workflows you want.');
    expect(stage.asked(create('stripe'))).toHaveLength(1);
    expect(stage.sandbox.snapshot().credentials).toHaveLength(1);
  });

  it('finds a credential that was stored though its answer was lost', { tags: ['security-91'] }, async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'createCredential', times: 1, kind: 'network', applied: true });
    stripe(stage);
    await send();
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
    expect(stage.asked(create('stripe'))).toHaveLength(1);
    expect(stage.events.at(-1)).toMatchObject({ type: 'credential_created', connectorId: 'stripe' });
  });

  it('says that nothing was saved when the answer was lost and nothing was stored', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'createCredential', times: 1, kind: 'network' });
    stripe(stage);
    await send();
    expect(await screen.findByText(/Nothing was saved/)).toBeDefined();
    expect((await key()).value).toBe(secret);
    await userEvent.click(submit());
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
  });

  it('admits that it can’t tell, and checks on request', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'createCredential', times: 1, kind: 'network', applied: true });
    stripe(stage);
    await key();
    // The look before the attempt succeeds, the look after it does not.
    let looks = 0;
    const answer = () => {
      looks += 1;
      return looks === 1 ? Response.json({ credentials: [] }) : problem(502, 'upstream_error');
    };
    stage.answers[list('stripe')] = answer;
    await send();
    expect(await screen.findByText(/We can’t tell whether Stripe was connected/)).toBeDefined();
    delete stage.answers[list('stripe')];
    await userEvent.click(screen.getByRole('button', { name: 'Check connection' }));
    expect(await screen.findByText('Now switch on the workflows you want.')).toBeDefined();
    expect(stage.asked(create('stripe'))).toHaveLength(1);
    expect(stage.events.filter(({ type }) => type === 'credential_created')).toHaveLength(1);
  });

  it('waits in place while the fields load, and tries again when they can’t be', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'getCredentialMetadata', status: 500 });
    stripe(stage);
    expect(document.querySelector('[data-slot="pb-credential-form"] [aria-busy]')).not.toBeNull();
    expect(await screen.findByText('The integration service had a problem.')).toBeDefined();
    stage.sandbox.faults.clear();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await key()).toBeDefined();
  });

  it(
    'leaves the typed secret nowhere: page, storage, caches, address, events, console',
    { tags: ['UX-26'] },
    async () => {
      const stage = createStage();
      const queryClient = new QueryClient();
      const seen: string[] = [];
      const look = () => {
        const entries = [...queryClient.getQueryCache().getAll(), ...queryClient.getMutationCache().getAll()];
        seen.push(
          document.documentElement.outerHTML,
          JSON.stringify(entries.map(({ state }) => state)),
          JSON.stringify(Object.entries(localStorage)),
          JSON.stringify(Object.entries(sessionStorage)),
          JSON.stringify(stage.events),
          location.href,
          stage.requests.join('\n'),
        );
      };
      const release = stage.hold(create('stripe'));
      stage.sandbox.faults.set({ operationId: 'createCredential', times: 1, status: 500 });
      stage.show(<CredentialForm connectorId="stripe" connectorName="Stripe" />, { queryClient });
      await send();
      await screen.findByRole('button', { name: /Connecting/ });
      look();
      release();
      await screen.findByText(/Nothing was saved/);
      look();
      await userEvent.click(submit());
      await screen.findByText('Now switch on the workflows you want.');
      look();
      expect(seen.join('\n')).not.toContain(secret);
      expect(document.querySelector('input')).toBeNull();
      queryClient.clear();
    },
  );

  it('has one attempt for two forms of one connector', async () => {
    const stage = createStage();
    const release = stage.hold(create('stripe'));
    stage.show(
      <>
        <CredentialForm connectorId="stripe" connectorName="Stripe" />
        <CredentialForm connectorId="stripe" connectorName="Stripe" />
      </>,
    );
    const [first] = await screen.findAllByLabelText('API key');
    await userEvent.type(first as HTMLElement, secret);
    await userEvent.click(screen.getAllByRole('button', { name: 'Connect Stripe' })[0] as HTMLElement);
    await waitFor(() => expect(screen.getAllByRole('button', { name: /Connecting/ })).toHaveLength(2));
    release();
    await waitFor(() => expect(screen.getAllByText('Now switch on the workflows you want.')).toHaveLength(2));
    expect(stage.events.map(({ type }) => type)).toEqual(['connect_started', 'credential_created']);
  });

  it('shows the card as connecting meanwhile, and as connected after', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    const stage = createStage();
    const release = stage.hold(create('stripe'));
    stage.show(
      <>
        <IntegrationGrid />
        <CredentialForm connectorId="stripe" connectorName="Stripe" />
      </>,
    );
    await send();
    await waitFor(() => expect(card('Stripe').dataset['state']).toBe('connecting'));
    release();
    await waitFor(() => expect(card('Stripe').dataset['state']).toBe('connected'));
    vi.unstubAllGlobals();
  });

  it('leaves no card connecting for ever when one has left the form meanwhile', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    const stage = createStage();
    const release = stage.hold(create('stripe'));
    stage.show(<Marketplace defaultView={{ integrationId: 'int_stripe' }} />);
    await send();
    await screen.findByRole('button', { name: /Connecting/ });
    await userEvent.click(screen.getByRole('button', { name: 'All integrations' }));
    expect(card('Stripe').dataset['state']).toBe('connecting');
    await act(async () => release());
    await waitFor(() => expect(card('Stripe').dataset['state']).toBe('connected'));
    expect(stage.events.filter(({ type }) => type === 'credential_created')).toHaveLength(1);
    vi.unstubAllGlobals();
  });
});
