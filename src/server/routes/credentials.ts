import {
  createCredential,
  getCredentialMetadata,
  listCredentials,
  PlugboardError,
  type Credential,
  type Transport,
} from '../../api/index.ts';
import { mapLimited, withRedirect } from '../../api/internal.ts';
import { accountKey, keepsAccountNames, withAccountNames } from '../accounts/account-names.ts';
import { isConsentUrl } from '../config/urls.ts';
import { mayConnect } from '../guards/integrations.ts';
import { defineRoute } from '../routing/define-route.ts';
import { AccountNameBody, CredentialBody, CredentialsQuery } from '../routing/schemas.ts';
import { toHandlerError } from '../http/problem.ts';
import { toRedirectUri } from './oauth-callback.ts';
import { json, listed } from '../http/reply.ts';

const maxConcurrent = 5;

/** Lists the user's credentials for a connector. Adds the connector's id to each, since not every upstream does. */
async function listWithConnector(upstream: Transport, connectorId: string) {
  const { credentials, skipped } = await listCredentials(upstream, { connectorId });
  return { credentials: credentials.map((credential): Credential => ({ ...credential, connectorId })), skipped };
}

/** `GET /connectivity/connectors/:connectorId/credentials/metadata` describes the fields of a credential. */
export const credentialMetadata = defineRoute({
  method: 'GET',
  path: '/connectivity/connectors/:connectorId/credentials/metadata',
  async handle({ upstream, params }) {
    return json(await getCredentialMetadata(upstream, params));
  },
});

/** `GET /connectivity/connectors/:connectorId/credentials` lists the user's credentials for a connector. */
export const credentials = defineRoute({
  method: 'GET',
  path: '/connectivity/connectors/:connectorId/credentials',
  async handle({ handler: { config }, user, upstream, params }) {
    const { credentials: found, skipped } = await listWithConnector(upstream, params.connectorId);
    return json(listed({ credentials: await withAccountNames(config, user, found), skipped }));
  },
});

/** `POST /connectivity/connectors/:connectorId/credentials` stores a credential. One at a time per user and connector. */
export const storeCredential = defineRoute({
  method: 'POST',
  path: '/connectivity/connectors/:connectorId/credentials',
  body: CredentialBody,
  allow: (allowed, { handler, upstream, params }) => mayConnect(allowed, handler.config, upstream, params.connectorId),
  async handle({ handler: { config, pendingCredentials }, user, request, upstream, params: { connectorId }, body }) {
    const key = `${connectorId} ${user.id}`;
    if (pendingCredentials.has(key))
      throw new PlugboardError('conflict', 'Another request is storing a credential for this connector.');
    pendingCredentials.add(key);
    try {
      // The upstream validates the values. A user's input passes unchanged.
      const data = body.data as Record<string, string>;
      const transport = config.oauthHosts.size > 0 ? withRedirect(upstream, toRedirectUri(config, request)) : upstream;
      const created = await createCredential(transport, { connectorId, data });
      if (!('oauthUrl' in created)) return json({ ...created, connectorId }, 201);
      if (!isConsentUrl(created.oauthUrl, config.oauthHosts)) {
        throw new PlugboardError('upstream_invalid', 'The consent page is on a host that `oauthHosts` does not have.');
      }
      return json(created);
    } finally {
      pendingCredentials.delete(key);
    }
  },
});

/** `PUT /connectivity/credentials/:credentialId/name` gives one of the user's accounts a name. An empty name removes it. */
export const nameAccount = defineRoute({
  method: 'PUT',
  path: '/connectivity/credentials/:credentialId/name',
  // In token access the browser lists accounts at the upstream, which has no names.
  access: 'proxy',
  body: AccountNameBody,
  allow: ({ connect }) => connect,
  async handle({ handler: { config }, user, upstream, params: { credentialId }, body: { connectorId, name } }) {
    const { store } = config;
    if (!keepsAccountNames(store)) throw new PlugboardError('not_found', 'The store does not keep names of accounts.');
    const { credentials: owned } = await listCredentials(upstream, { connectorId });
    // The browser chose this id. Answer "not found", not "forbidden", so ids cannot be probed.
    if (!owned.some((one) => one.credentialId === credentialId)) {
      throw new PlugboardError('not_found', 'No such credential for this user and connector.');
    }
    await store.saveAccountName(accountKey(config, user), { credentialId, name });
    return json({ success: true });
  },
});

/** `GET /connectivity/credentials` lists the user's credentials for several connectors, and the connectors that failed. */
export const allCredentials = defineRoute({
  method: 'GET',
  path: '/connectivity/credentials',
  query: CredentialsQuery,
  lists: ['connectorId'],
  async handle({ handler: { config, users }, user, upstream, query }) {
    // A user who cannot be found or created fails the request once, not once per connector.
    await users.idOf(user, 'connectivity');
    const results = await mapLimited([...new Set(query.connectorId)], maxConcurrent, async (connectorId) => {
      try {
        return { connectorId, ...(await listWithConnector(upstream, connectorId)) };
      } catch (error) {
        return { connectorId, code: toHandlerError(error).code };
      }
    });
    const skipped = results.reduce((sum, result) => sum + ('skipped' in result ? result.skipped : 0), 0);
    const found = results.flatMap((result) => ('credentials' in result ? result.credentials : []));
    return json(
      listed({
        credentials: await withAccountNames(config, user, found),
        failed: results.flatMap((result) => ('code' in result ? [result] : [])),
        skipped,
      }),
    );
  },
});
