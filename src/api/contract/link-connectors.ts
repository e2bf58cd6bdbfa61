import type { Connector, Integration } from './types.ts';

const fold = (name: string) => name.trim().toLowerCase();

/**
 * Finds the connector of each integration: by the links of the host, else by name, ignoring case.
 * Never derives it from an id: real ids are opaque.
 */
export function linkConnectors(
  integrations: readonly Integration[],
  connectors: readonly Connector[],
  links: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const byName = new Map(connectors.map(({ connectorId, name }) => [fold(name), connectorId]));
  const linked = new Map<string, string>();
  for (const { integrationId, name } of integrations) {
    const link = Object.hasOwn(links, integrationId) ? links[integrationId] : undefined;
    const connectorId = link ?? byName.get(fold(name));
    if (connectorId) linked.set(integrationId, connectorId);
  }
  return linked;
}
