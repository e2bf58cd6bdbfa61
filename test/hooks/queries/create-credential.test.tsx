import { dehydrate, QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { PlugboardError } from '../../../src/api/index.ts';
import { useCreateCredential, useCredentials, useIntegrations } from '../../../src/hooks/index.ts';
import { createHost, defer, problem, type Routes } from '../harness.ts';

const secret = 'sk_live_canary';
const create = 'POST /connectivity/connectors/hubspot/credentials';
const list = 'GET /connectivity/connectors/hubspot/credentials';

/** All that a persister, devtools or a dump of the caches could see, functions' sources included. */
function dump(client: QueryClient, more: unknown): string {
  const queries = client
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state }) => ({ queryKey, state }));
  const mutations = client
    .getMutationCache()
    .getAll()
    .map(({ options, state, meta }) => ({ options, state, meta }));
  const everything = dehydrate(client, { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true });
  return [queries, mutations, everything, more].map((one) => inspect(one, { depth: 12, showHidden: true })).join('\n');
}

function createForm(routes: Routes) {
  const client = new QueryClient();
  const host = createHost(routes, { queryClient: client });
  const { result, unmount } = host.render(() => useCreateCredential('hubspot'));
  const inputs = new Map([['apiKey', secret]]);
  const submit = () =>
    result.current.mutateAsync(() => Object.fromEntries(inputs)).catch((error: PlugboardError) => error);
  return { ...host, client, result, unmount, submit };
}

describe('useCreateCredential', () => {
  it.each<[string, () => unknown]>([
    ['is stored', () => ({ credentialId: 'cred_1' })],
    ['is refused', () => problem(422, 'rejected')],
    ['fails in an unclear way', () => problem(502, 'upstream_error')],
    ['meets no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('leaves no typed value in the cache when it %s', async (_, answer) => {
    const held = defer();
    const form = createForm({ [create]: () => held.promise.then(answer) });
    let settled: Promise<unknown> | undefined;
    act(() => void (settled = form.submit()));
    await waitFor(() => expect(form.requests).toEqual([create]));
    expect(dump(form.client, form.result.current)).not.toContain(secret);

    await act(async () => {
      held.resolve(undefined);
      await settled;
    });
    expect(dump(form.client, form.result.current)).not.toContain(secret);
    expect(form.client.getMutationCache().getAll()).toEqual([]);
    expect(form.bodies).toEqual([{ data: { apiKey: secret } }]);
  });

  it('keeps the failure for the component after the cache forgot it', async () => {
    const form = createForm({ [create]: () => problem(422, 'rejected') });
    await act(async () => void (await form.submit()));
    // TanStack notifies components one timer later than the caller that awaits the write.
    await waitFor(() => expect(form.result.current.error?.code).toBe('rejected'));
    expect(form.client.getMutationCache().getAll()).toEqual([]);
  });

  it('sets no timer after another while it is on its way and its form is gone', async () => {
    const form = createForm({ [create]: () => new Promise(() => undefined) });
    act(() => void form.submit());
    await waitFor(() => expect(form.requests).toEqual([create]));
    form.unmount();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(timers.mock.calls.length).toBeLessThan(5);
  });

  it('hands over where to finish when the answer is an address', async () => {
    const form = createForm({ [create]: () => ({ oauthUrl: 'https://provider.test/consent' }) });
    await act(async () => expect(await form.submit()).toEqual({ oauthUrl: 'https://provider.test/consent' }));
  });

  it('is never retried, even if the host client retries', async () => {
    const form = createForm({ [create]: () => problem(502, 'upstream_error') });
    form.client.setDefaultOptions({ mutations: { retry: 3, retryDelay: 1 } });
    await act(async () => void (await form.submit()));
    expect(form.requests).toEqual([create]);
  });

  it('asks again for credentials and integrations, even after a failure', async () => {
    const host = createHost({
      [list]: () => ({ credentials: [] }),
      'GET /embedded/integrations': () => ({ integrations: [] }),
      [create]: () => problem(504, 'upstream_timeout'),
    });
    const { result } = host.render(() => ({
      credentials: useCredentials('hubspot'),
      integrations: useIntegrations(),
      create: useCreateCredential('hubspot'),
    }));
    await waitFor(() =>
      expect(result.current.credentials.isSuccess && result.current.integrations.isSuccess).toBe(true),
    );
    await act(async () => void (await result.current.create.mutateAsync(() => ({})).catch(() => undefined)));
    await waitFor(() => expect(host.requests).toHaveLength(5));
    expect(host.requests.filter((one) => one === list)).toHaveLength(2);
  });
});
