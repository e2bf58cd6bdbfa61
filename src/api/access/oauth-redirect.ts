import type { Transport } from '../contract/transport.ts';
import { getCredentialMetadata } from '../operations/credentials.ts';

/**
 * Wraps a transport so that it creates OAuth2 credentials with a consent page. It adds two fields that the product requires beyond the
 * contract: the auth type, and the URL that the provider redirects the user to.
 */
export function withRedirect(upstream: Transport, redirectUri: string): Transport {
  return {
    ...upstream,
    async send(request) {
      const { operation, params, body, signal } = request;
      const connectorId = params?.['connectorId'];
      if (operation !== 'createCredential' || !connectorId) return upstream.send(request);
      const { authType } = await getCredentialMetadata(upstream, { connectorId }, { signal });
      if (authType !== 'oauth2') return upstream.send(request);
      return upstream.send({ ...request, body: { ...body, authenticationType: authType, redirectUri } });
    },
  };
}
