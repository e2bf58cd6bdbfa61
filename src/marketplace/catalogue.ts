import type { Connector, Integration } from '../api/index.ts';
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
export type ConnectionState = 'connected' | 'connecting' | 'attention' | 'none';

/** The state of one integration, from what the upstream reports and what is known of its connector. */
export function integrationState(installed: boolean | undefined, connection: ConnectionState | undefined): IntegrationState {
  if (connection === 'connecting' || connection === 'attention') return connection;
  if (installed) return 'installed';
  if (connection === 'connected') return 'connected';
  return installed === undefined && connection === undefined ? 'unknown' : 'available';
}

/** The catalogue with each integration's state. */
export function joinCatalogue(
  integrations: readonly Integration[],
  linked: ReadonlyMap<string, string>,
  connections: ReadonlyMap<string, ConnectionState>,
): CatalogueItem[] {
  return integrations.map((integration) => ({
    ...integration,
    state: integrationState(integration.installed, connections.get(linked.get(integration.integrationId) ?? '')),
  }));
}
