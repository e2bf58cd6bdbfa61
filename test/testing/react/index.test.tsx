import { screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it } from 'vitest';
import { CredentialList, IntegrationGrid, WorkflowToggle } from '../../../src/marketplace/index.ts';
import { createTestBackend } from '../../../src/testing/index.ts';
import { renderWithPlugboard } from '../../../src/testing/react/index.tsx';

describe('renderWithPlugboard()', () => {
  it('renders with a new sandbox', async () => {
    const { backend } = renderWithPlugboard(<IntegrationGrid renderItem={({ name }) => <i>{name}</i>} />);
    expect(await screen.findByText('Shopify')).toBeDefined();
    expect(backend.sandbox.requests.some(({ operationId }) => operationId === 'listIntegrations')).toBe(true);
  });

  it('accepts a backend with its state', async () => {
    const backend = createTestBackend({ user: 'grace' });
    const [workflow] = backend.sandbox.workflows;
    await backend.fetch('/api/plugboard/embedded/workflows/activate', {
      method: 'PUT',
      headers: { 'x-plugboard': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ workflowId: workflow?.workflowId }),
    });
    const result = renderWithPlugboard(<WorkflowToggle workflowId={workflow?.workflowId ?? ''} />, { backend });
    expect((await screen.findByRole('switch')).getAttribute('aria-checked')).toBe('true');
    expect(result.backend).toBe(backend);
  });

  it('creates the backend and the provider with the same options', async () => {
    const { backend } = renderWithPlugboard(<CredentialList connectorId="stripe" connectorName="Stripe" />, {
      backendOptions: { access: 'token', seed: 'of its own' },
    });
    expect(await screen.findByText('There is no Stripe account yet.')).toBeDefined();
    expect(backend.sandbox.requests.map(({ operationId }) => operationId)).toContain('generateUserToken');
  });

  it('forwards the props of the provider and the options of `render`', async () => {
    const errors: string[] = [];
    renderWithPlugboard(<CredentialList connectorId="stripe" connectorName="Stripe" />, {
      colorScheme: 'dark',
      backendOptions: { user: null },
      onEvent: ({ type }) => void errors.push(type),
      renderOptions: { wrapper: StrictMode },
    });
    await waitFor(() => expect(errors).toContain('session_expired'));
    expect(document.querySelector('[data-pb-scheme="dark"]')).not.toBeNull();
  });

  it('keeps the client and the cache on rerender', async () => {
    const list = (name: string) => <CredentialList connectorId="stripe" connectorName={name} />;
    const { backend, rerender } = renderWithPlugboard(list('Stripe'));
    await screen.findByText('There is no Stripe account yet.');
    const before = backend.sandbox.requests.length;
    rerender(list('Stripe Inc.'));
    expect(screen.getByText('There is no Stripe Inc. account yet.')).toBeDefined();
    expect(backend.sandbox.requests).toHaveLength(before);
  });
});
