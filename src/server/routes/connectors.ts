import {
  executeConnectorAction,
  getConnectorAction,
  listConnectorResources,
  listConnectors,
  listCredentials,
  PlugboardError,
} from '../../api/index.ts';
import { defineRoute } from '../routing/define-route.ts';
import { ConnectorsQuery, ExecuteActionBody } from '../routing/schemas.ts';
import { json, listed } from '../http/reply.ts';

/** `GET /connectivity/connectors` lists the connectors. */
export const connectors = defineRoute({
  method: 'GET',
  path: '/connectivity/connectors',
  query: ConnectorsQuery,
  async handle({ upstream, query }) {
    return json(listed(await listConnectors(upstream, query)));
  },
});

/** `GET /connectivity/connectors/:connectorId/resources` lists the record types of a connector. */
export const connectorResources = defineRoute({
  method: 'GET',
  path: '/connectivity/connectors/:connectorId/resources',
  async handle({ upstream, params }) {
    return json(listed(await listConnectorResources(upstream, params)));
  },
});

/** `GET /connectivity/connectors/:connectorId/actions/:actionId` describes an action. */
export const connectorAction = defineRoute({
  method: 'GET',
  path: '/connectivity/connectors/:connectorId/actions/:actionId',
  async handle({ upstream, params }) {
    return json(await getConnectorAction(upstream, params));
  },
});

/** `POST /connectivity/connectors/:connectorId/actions/:actionId/execute` runs an action with one of the user's credentials. */
export const executeAction = defineRoute({
  method: 'POST',
  path: '/connectivity/connectors/:connectorId/actions/:actionId/execute',
  body: ExecuteActionBody,
  allow: ({ actions }, { params }) => actions.includes(`${params.connectorId}/${params.actionId}`),
  async handle({ upstream, params, body }) {
    const { credentials } = await listCredentials(upstream, params);

    // The browser chose this id. Answer "not found", not "forbidden", so ids cannot be probed.
    if (!credentials.some(({ credentialId }) => credentialId === body.credentialId)) {
      throw new PlugboardError('not_found', 'No such credential for this user and connector.');
    }

    return json(await executeConnectorAction(upstream, { ...params, ...body }));
  },
});
