import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApi, createCredential, listCredentials } from '../../../src/api/index.ts';
import { withRedirect, type ApiRequest } from '../../../src/api/internal.ts';
import { createTestBackend, type TestBackendOptions } from '../../../src/testing/index.ts';

const redirectUri = 'https://app.example/api/plugboard/oauth/callback';

/** An upstream that only notes what it is asked. */
function createUpstream(authType: unknown) {
  const asked: ApiRequest[] = [];
  const upstream = withRedirect(
    {
      send: async (request) => {
        asked.push(request);
        return request.operation === 'getCredentialMetadata'
          ? { authType }
          : { credentialId: 'cred_1', credentials: [] };
      },
    },
    redirectUri,
  );
  return { upstream, asked };
}

describe('withRedirect', () => {
  it('adds the redirect URL for an OAuth2 connector', async () => {
    const { upstream, asked } = createUpstream('oauth2');
    await createCredential(upstream, { connectorId: 'slack', data: { workspace: 'a' } });
    expect(asked.map(({ operation }) => operation)).toEqual(['getCredentialMetadata', 'createCredential']);
    expect(asked[1]?.body).toEqual({ data: { workspace: 'a' }, authenticationType: 'oauth2', redirectUri });
  });

  it.each(['api_key', 'basic', 'something else'])('adds nothing for %s', async (authType) => {
    const { upstream, asked } = createUpstream(authType);
    await createCredential(upstream, { connectorId: 'stripe', data: { api_key: 'a' } });
    expect(asked[1]?.body).toEqual({ data: { api_key: 'a' } });
  });

  it('creates nothing when the auth type is unknown', async () => {
    const { upstream, asked } = createUpstream(undefined);
    await expect(createCredential(upstream, { connectorId: 'slack', data: {} })).rejects.toMatchObject({
      code: 'upstream_invalid',
    });
    expect(asked.map(({ operation }) => operation)).toEqual(['getCredentialMetadata']);
  });

  it('passes other operations unchanged', async () => {
    const { upstream, asked } = createUpstream('oauth2');
    await listCredentials(upstream, { connectorId: 'slack' });
    expect(asked.map(({ operation }) => operation)).toEqual(['listCredentials']);
  });
});

describe('connecting with token access', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A page with token access; the bodies it sends the upstream to create a credential. */
  function openPage(options: TestBackendOptions, basePath: string) {
    const backend = createTestBackend({ access: 'token', onLog: () => {}, ...options });
    const sent: unknown[] = [];
    const api = createApi({
      access: 'token',
      basePath,
      fetch: (input, init) => {
        if (init?.method === 'POST' && input.endsWith('/credentials')) sent.push(JSON.parse(init.body as string));
        return backend.fetch(input, init);
      },
    });
    return { ...backend, api, sent };
  }

  it('sends the callback URL of the handler', async () => {
    vi.stubGlobal('location', { href: 'https://app.example/settings/integrations?a=1#b' });
    const { api, sent, sandbox } = openPage({ oauth: 'redirect' }, '/api/plugboard/');
    const created = await createCredential(api, { connectorId: 'slack', data: {} });
    expect(created).toEqual({ oauthUrl: expect.stringContaining(sandbox.consentUrl) });
    expect(sent).toEqual([{ userId: expect.any(String), data: {}, authenticationType: 'oauth2', redirectUri }]);
    expect(sandbox.violations).toEqual([]);
  });

  it('sends it for a handler on another origin, and without a page', async () => {
    const { api, sent } = openPage({ oauth: 'redirect' }, 'https://host.plugboard.test/api/plugboard');
    await createCredential(api, { connectorId: 'slack', data: {} });
    expect(sent).toMatchObject([{ redirectUri: 'https://host.plugboard.test/api/plugboard/oauth/callback' }]);
  });

  it('stores a credential without a consent page at once', async () => {
    const { api } = openPage({ oauth: { slack: 'redirect' } }, 'https://host.plugboard.test/api/plugboard');
    for (const [connectorId, data] of [
      ['stripe', { api_key: 'rk_1' }],
      ['notion', {}],
    ] as const) {
      expect(await createCredential(api, { connectorId, data })).toMatchObject({ credentialId: expect.any(String) });
    }
  });

  it('omits the redirect URL when the handler has no consent pages', async () => {
    vi.stubGlobal('location', { href: 'https://app.example/' });
    const { api, sent } = openPage({}, '/api/plugboard');
    expect(await createCredential(api, { connectorId: 'slack', data: {} })).toHaveProperty('credentialId');
    expect(sent).toEqual([{ userId: expect.any(String), data: {} }]);
  });

  it('omits the redirect URL when the URL of the callback page is unknown', async () => {
    const { api, sent } = openPage({ oauth: { slack: 'redirect' } }, '/api/plugboard');
    expect(await createCredential(api, { connectorId: 'notion', data: {} })).toHaveProperty('credentialId');
    expect(sent).toEqual([{ userId: expect.any(String), data: {} }]);
  });
});
