/**
 * @module-tag connectivity/listCredentials
 */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CredentialList } from '../../../src/marketplace/index.ts';
import { createStage } from '../render-stage.tsx';

const list = (props?: { hideEmpty: boolean }) => <CredentialList connectorId="stripe" {...props} />;
const root = () => document.querySelector('[data-slot="pb-credential-list"]');

describe('<CredentialList />', () => {
  it('lists the accounts of the user and nobody else’s', async () => {
    const stage = createStage();
    await stage.connect('stripe', { api_key: 'rk_1' });
    await stage.connect('stripe', { api_key: 'rk_2' });
    stage.signIn('grace');
    await stage.connect('stripe', { api_key: 'rk_3' });
    stage.signIn('ada');
    stage.show(list());
    expect(await screen.findByText('Account 2')).toBeDefined();
    const shown = screen.getAllByRole('listitem').map(({ dataset }) => dataset['credentialId']);
    const own = stage.sandbox.snapshot().credentials.slice(0, 2);
    expect(new Set(shown)).toEqual(new Set(own.map(({ credentialId }) => credentialId)));
    expect(document.body.textContent).not.toContain('rk_');
  });

  it('holds their place while they load, then says that there is none', async () => {
    const stage = createStage();
    stage.show(list());
    expect(root()?.querySelector('[aria-busy="true"]')).not.toBeNull();
    expect(await screen.findByText('There is no Stripe account yet.')).toBeDefined();
  });

  it('renders nothing for none, where the form is beside it', async () => {
    const stage = createStage();
    stage.show(list({ hideEmpty: true }));
    await expect.poll(root).toBeNull();
  });

  it('says that some could not be read, beside those that could', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({
      operationId: 'listCredentials',
      body: { credentials: [{ credentialId: 'cred_1' }, 7] },
    });
    stage.show(list({ hideEmpty: true }));
    expect(await screen.findByText('1 account couldn’t be read.')).toBeDefined();
    expect(screen.getByText('Account 1')).toBeDefined();
  });

  it('never takes a failure for none, and tries again', async () => {
    const stage = createStage();
    stage.sandbox.faults.set({ operationId: 'listCredentials', kind: 'html' });
    stage.show(list());
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined();
    expect(screen.queryByText(/There is no credential/)).toBeNull();
    stage.sandbox.faults.clear();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('There is no Stripe account yet.')).toBeDefined();
  });
});
