import type { Connector, CredentialFanOut, Integration } from '../api/index.ts';
import type { CatalogueItem, IntegrationState } from '../components/index.ts';

const fold = (name: string) => name.trim().toLowerCase();

/**
 * The connector of each integration: by the host's own links, else by the same name in any case.
 * Ids are never taken apart to guess: real ones are opaque.
 */
export function linkConnectors(
  integrations: readonly Integration[],
  connectors: readonly Connector[],
  links: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const byName = new Map(connectors.map(({ connectorId, name }) => [fold(name), connectorId]));
  const linked = new Map<string, string>();
  for (const { integrationId, name } of integrations) {
    const connectorId = Object.hasOwn(links, integrationId) ? links[integrationId] : byName.get(fold(name));
    if (connectorId) linked.set(integrationId, connectorId);
  }
  return linked;
}

/** What is known of a connector's credentials for this user. */
export type ConnectionState = 'connected' | 'connecting' | 'attention' | 'none' | 'unknown';

/** What an answer says of the connectors it was asked for. One that could not be asked is `unknown`, never "not connected". */
export function connectionsOf(
  connectorIds: readonly string[],
  answer: CredentialFanOut | undefined,
  error: unknown,
): Map<string, ConnectionState> {
  if (!answer) return new Map(error ? connectorIds.map((id) => [id, 'unknown']) : []);
  const connected = new Set(answer.credentials.map(({ connectorId }) => connectorId));
  const failed = new Set(answer.failed.map(({ connectorId }) => connectorId));
  return new Map(connectorIds.map((id) => [id, connected.has(id) ? 'connected' : failed.has(id) ? 'unknown' : 'none']));
}

/** The state of one integration, from what the upstream reports and what is known of its connector. */
export function integrationState(
  installed: boolean | undefined,
  connection: ConnectionState | undefined,
): IntegrationState {
  if (connection === 'connecting' || connection === 'attention') return connection;
  if (installed) return 'installed';
  if (connection === 'connected' || connection === 'unknown') return connection;
  return installed === undefined && connection === undefined ? 'unknown' : 'available';
}

/** The catalogue with each integration's state. An item in `made` whose state is still right is used again, so that its card need not be drawn again. */
export function joinCatalogue(
  integrations: readonly Integration[],
  linked: ReadonlyMap<string, string>,
  connections: ReadonlyMap<string, ConnectionState>,
  made = new WeakMap<Integration, CatalogueItem>(),
): CatalogueItem[] {
  return integrations.map((integration) => {
    const state = integrationState(integration.installed, connections.get(linked.get(integration.integrationId) ?? ''));
    const before = made.get(integration);
    if (before?.state === state) return before;
    const item = { ...integration, state };
    made.set(integration, item);
    return item;
  });
}
