import type { Transport } from '../contract/transport.ts';
import { getCredentialMetadata } from '../operations/credentials.ts';

/**
 * Adds to each creation of an OAuth2 credential what the product wants beyond the contract before it answers with a
 * consent page: that this is meant, and where the user is to be sent back to.
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
