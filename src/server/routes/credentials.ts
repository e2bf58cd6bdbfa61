import {
  createCredential,
  getCredentialMetadata,
  listCredentials,
  PlugboardError,
  type Credential,
  type Transport,
} from '../../api/index.ts';
import { mapLimited, withRedirect } from '../../api/internal.ts';
import { isConsentUrl } from '../config/urls.ts';
import { defineRoute } from '../routing/define-route.ts';
import { CredentialBody, CredentialsQuery } from '../routing/schemas.ts';
import { listed } from '../http/reply.ts';
import { toPlugboardError } from '../http/problem.ts';
import { toRedirectUri } from './oauth-callback.ts';
import { json } from '../http/reply.ts';

const askedAtOnce = 5;

/** The user's credentials for a connector, each saying which connector it is for: not every upstream does. */
async function credentialsOf(upstream: Transport, connectorId: string) {
  const { credentials, skipped } = await listCredentials(upstream, { connectorId });
  return { credentials: credentials.map((one): Credential => ({ ...one, connectorId })), skipped };
}

/** `GET /connectivity/connectors/:connectorId/credentials/metadata` tells what a credential is made of. */
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
  async handle({ upstream, params }) {
    return json(listed(await credentialsOf(upstream, params.connectorId)));
  },
});

/** `POST /connectivity/connectors/:connectorId/credentials` stores a credential, one at a time for a user and connector. */
export const storeCredential = defineRoute({
  method: 'POST',
  path: '/connectivity/connectors/:connectorId/credentials',
  body: CredentialBody,
  allow: ({ connect }) => connect,
  async handle({ app: { config, connecting }, user, request, upstream, params: { connectorId }, body }) {
    const running = `${connectorId} ${user.id}`;
    if (connecting.has(running)) throw new PlugboardError('conflict', 'Another credential is being stored.');
    connecting.add(running);
    try {
      // Whether each value is text is the upstream's to say: what was typed is passed as it is.
      const data = body.data as Record<string, string>;
      const asking = config.oauthHosts.size > 0 ? withRedirect(upstream, toRedirectUri(config, request)) : upstream;
      const created = await createCredential(asking, { connectorId, data });
      if (!('oauthUrl' in created)) return json({ ...created, connectorId }, 201);
      if (!isConsentUrl(created.oauthUrl, config.oauthHosts)) {
        throw new PlugboardError('upstream_invalid', 'The consent page is on a host that `oauthHosts` does not have.');
      }
      return json(created);
    } finally {
      connecting.delete(running);
    }
  },
});

/** `GET /connectivity/credentials` lists the user's credentials for several connectors, and those that could not be asked. */
export const allCredentials = defineRoute({
  method: 'GET',
  path: '/connectivity/credentials',
  query: CredentialsQuery,
  lists: ['connectorId'],
  async handle({ app: { users }, user, upstream, query }) {
    // A user that cannot be found or created is one failure, not one for each connector.
    await users.idOf(user, 'connectivity');
    const answers = await mapLimited([...new Set(query.connectorId)], askedAtOnce, async (connectorId) => {
      try {
        return { connectorId, ...(await credentialsOf(upstream, connectorId)) };
      } catch (error) {
        return { connectorId, code: toPlugboardError(error).code };
      }
    });
    const skipped = answers.reduce((sum, one) => sum + ('skipped' in one ? one.skipped : 0), 0);
    return json(
      listed({
        credentials: answers.flatMap((one) => ('credentials' in one ? one.credentials : [])),
        failed: answers.flatMap((one) => ('code' in one ? [one] : [])),
        skipped,
      }),
    );
  },
});
