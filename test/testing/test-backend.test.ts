import { describe, expect, it } from 'vitest';
import {
  createApi,
  createCredential,
  listAllCredentials,
  listConnectors,
  listIntegrations,
  listWorkflows,
  openSession,
} from '../../src/api/index.ts';
import { createSandbox, createTestBackend } from '../../src/testing/index.ts';

describe('createTestBackend', () => {
  it('runs the real handler with a sandbox', async () => {
    const { fetch, sandbox } = createTestBackend();
    const api = createApi({ fetch });
    expect((await listIntegrations(api)).integrations.length).toBeGreaterThan(50);
    expect((await listWorkflows(api)).map(({ workflowId }) => workflowId)).toEqual(
      sandbox.workflows.map(({ workflowId }) => workflowId),
    );
    expect(sandbox.snapshot().users).toMatchObject([{ username: 'ada' }]);
    expect(sandbox.violations).toEqual([]);
  });

  it('depends on the seed', async () => {
    const catalogue = async (seed: string) => {
      const { fetch, sandbox } = createTestBackend({ seed });
      const api = createApi({ fetch });
      await createCredential(api, { connectorId: 'shopify', data: { shop_domain: 'a.example' } });
      const { credentials } = await listAllCredentials(api, { connectorIds: ['shopify'] });
      return [sandbox.apiKey, ...credentials.map(({ credentialId }) => credentialId)];
    };
    expect(await catalogue('a')).toEqual(await catalogue('a'));
    expect(await catalogue('a')).not.toEqual(await catalogue('b'));
  });

  it.each([
    ['a path', '/api/plugboard/session'],
    ['an address', 'https://host.plugboard.test/api/plugboard/session'],
    ['a URL', new URL('https://host.plugboard.test/api/plugboard/session')],
  ])('accepts %s', async (_, input) => {
    const { fetch } = createTestBackend();
    expect((await fetch(input, { method: 'POST', headers: { 'x-plugboard': '1' } })).status).toBe(200);
  });

  it('accepts a request, with and without options', async () => {
    const { fetch, origin } = createTestBackend();
    const request = new Request(`${origin}/api/plugboard/session`, { method: 'POST', headers: { 'x-plugboard': '1' } });
    expect((await fetch(request.clone())).status).toBe(200);
    expect((await fetch(request, { headers: {} })).status).toBe(403);
  });

  it('supports a consent page that the handler allows', async () => {
    const { fetch, sandbox } = createTestBackend({ oauth: { slack: 'redirect' } });
    const api = createApi({ fetch });
    expect((await openSession(api)).capabilities.oauth).toBe(true);
    const created = await createCredential(api, { connectorId: 'slack', data: {} });
    const url = 'oauthUrl' in created ? created.oauthUrl : '';
    expect(await (await fetch(url)).text()).toContain('Connect Slack');
    await fetch(url, { method: 'POST', body: new URLSearchParams({ decision: 'allow' }) });
    expect(sandbox.snapshot().credentials).toMatchObject([{ connectorId: 'slack' }]);
    expect((await openSession(createApi({ fetch: createTestBackend().fetch }))).capabilities.oauth).toBe(false);
  });

  it('signs users in and out', async () => {
    const { fetch, signIn, sandbox } = createTestBackend({ user: null });
    const api = createApi({ fetch });
    await expect(openSession(api)).rejects.toMatchObject({ code: 'unauthenticated' });
    signIn({ id: 'grace', fullName: 'Grace Hopper' });
    const { scope } = await openSession(api);
    expect(sandbox.snapshot().users).toMatchObject([{ username: 'grace', fullName: 'Grace Hopper' }]);
    signIn('ada');
    expect((await openSession(api)).scope).not.toBe(scope);
    signIn(null);
    await expect(openSession(api)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('forwards requests to the URLs of the sandbox, for token access', async () => {
    const { fetch, sandbox } = createTestBackend({ access: 'token' });
    const api = createApi({ access: 'token', fetch });
    const { connectors } = await listConnectors(api);
    expect(connectors.length).toBeGreaterThan(50);
    expect((await fetch(connectors[0]?.iconUrl ?? '')).headers.get('content-type')).toBe('image/svg+xml');
    expect(sandbox.requests.map(({ operationId }) => operationId)).toEqual([
      'createUser',
      'generateUserToken',
      'listConnectors',
    ]);
  });

  it('forwards every option of the handler', async () => {
    const { fetch } = createTestBackend({
      allow: { purge: true },
      workflows: [{ workflowId: 'wf_1', integrationId: 'int_1', name: 'One' }],
      links: {},
      basePath: '/plug',
    });
    const api = createApi({ fetch, basePath: '/plug' });
    expect(await openSession(api)).toMatchObject({ capabilities: { purge: true }, links: {} });
    expect(await listWorkflows(api)).toMatchObject([{ workflowId: 'wf_1' }]);
  });

  it('allows no event, action or purge by default', async () => {
    const { capabilities } = await openSession(createApi({ fetch: createTestBackend().fetch }));
    expect(capabilities).toEqual({ events: [], actions: [], purge: false, oauth: false });
  });

  it('shares a sandbox, a store and faults', async () => {
    const sandbox = createSandbox();
    const { store } = createTestBackend({ sandbox });
    const { fetch } = createTestBackend({ sandbox, store });
    sandbox.faults.set({ operationId: 'listIntegrations', status: 404 });
    await expect(listIntegrations(createApi({ fetch }))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('aborts with the caller', async () => {
    const { fetch, sandbox } = createTestBackend();
    sandbox.faults.set({ operationId: 'listIntegrations', kind: 'hang' });
    const controller = new AbortController();
    const listing = listIntegrations(createApi({ fetch }), { signal: controller.signal });
    while (sandbox.requests.length < 2) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(listing).rejects.toMatchObject({ code: 'aborted' });
  });
});
