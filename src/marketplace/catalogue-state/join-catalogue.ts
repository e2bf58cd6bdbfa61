import type { Connector, Integration } from '../../api/index.ts';
import { linkConnectors } from '../../api/internal.ts';
import type {
  Attention,
  CatalogueItem,
  CatalogueWorkflows,
  ConnectorOptions,
  IntegrationOptions,
  IntegrationState,
} from '../../components/index.ts';
import { toLock } from '../../components/internal.ts';
import type { ConnectionState } from '../store/connection-slice.ts';

/** The catalogue to show: Embedded, Connectivity, or both. `merged` adds only connectors that no integration is linked to. */
export type CatalogueSource = 'integrations' | 'connectors' | 'merged';

const prefix = 'connector:';

/** Returns the item id of a connector without an integration. Such an item has accounts but no workflows. */
export const connectorItemId = (connectorId: string): string => `${prefix}${connectorId}`;

/** Returns the connector id of such an item. Returns undefined for an integration. */
export const connectorOfItem = (itemId: string): string | undefined =>
  itemId.startsWith(prefix) ? itemId.slice(prefix.length) : undefined;

const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/** Derives the state of one integration from the upstream's report and its connection. */
export function integrationState(
  installed: boolean | undefined,
  connection: ConnectionState | undefined,
  attention = false,
): IntegrationState {
  if (connection === 'connecting') return connection;
  if (attention || connection === 'attention') return 'attention';
  if (installed) return 'installed';
  if (connection === 'connected' || connection === 'unknown') return connection;
  return installed === undefined && connection === undefined ? 'unknown' : 'available';
}

/** Converts connectors to catalogue items under the host's names. They are never installed, since only integrations can be. */
export const connectorItems = (
  connectors: readonly Connector[],
  options?: Readonly<Record<string, ConnectorOptions>>,
): Integration[] =>
  connectors.map(({ connectorId, name, category, iconUrl }) => ({
    integrationId: connectorItemId(connectorId),
    name: own(options, connectorId)?.name ?? name,
    category,
    iconUrl,
    installed: false,
  }));

/** Lists the items of a source and the connector of each item that has one. */
export function listCatalogue(
  source: CatalogueSource,
  integrations: readonly Integration[],
  connectors: readonly Connector[],
  links: Readonly<Record<string, string>>,
  options?: Readonly<Record<string, ConnectorOptions>>,
): { list: readonly Integration[]; linked: ReadonlyMap<string, string> } {
  if (source === 'connectors') integrations = [];
  const linked = new Map(linkConnectors(integrations, connectors, links));
  if (source === 'integrations') return { list: integrations, linked };
  const taken = new Set(linked.values());
  const apart = connectors.filter(({ connectorId }) => !taken.has(connectorId));
  for (const { connectorId } of apart) linked.set(connectorItemId(connectorId), connectorId);
  return { list: [...integrations, ...connectorItems(apart, options)], linked };
}

/** The data that `joinCatalogue` adds to integrations. */
export interface CatalogueKnowledge {
  /** Connector of each integration that has one. */
  linked: ReadonlyMap<string, string>;
  /** State of the connection, by connector. */
  connections: ReadonlyMap<string, ConnectionState>;
  /** The reasons why an integration needs attention, by integration. */
  attention?: Readonly<Record<string, Attention>> | undefined;
  /** The workflows of each integration, once they have loaded. */
  workflows?: Readonly<Record<string, CatalogueWorkflows>> | undefined;
  /** Host options, by integration. */
  options?: Readonly<Record<string, IntegrationOptions>> | undefined;
  /** The integrations that the handler lets the user use, and the reason shown on the others. @default all */
  allowed?: { integrations: readonly string[]; otherwise: string } | undefined;
}

/** Overrides the upstream's data of an integration with the host's options. */
function withOptions(
  integration: Integration,
  options: IntegrationOptions,
): Omit<CatalogueItem, 'state' | 'attention'> {
  const { name, categories, purpose, aliases, featured, isNew, addedAt, hidden } = options;
  return {
    ...integration,
    ...(name && { name }),
    ...(categories?.[0] && { category: categories[0] }),
    ...(categories?.[1] && { categories }),
    purpose,
    aliases,
    featured,
    isNew,
    addedAt,
    hidden,
  };
}

/** Adds its state to each integration. It reuses items in `made` whose state is unchanged, so their cards do not render again. */
export function joinCatalogue(
  integrations: readonly Integration[],
  { linked, connections, attention, workflows, options, allowed }: CatalogueKnowledge,
  made = new WeakMap<Integration, CatalogueItem>(),
): CatalogueItem[] {
  return integrations.map((integration) => {
    const { integrationId, installed } = integration;
    const said = own(options, integrationId);
    const why: Attention | undefined = said?.attention
      ? { cause: 'said', reason: said.attention }
      : own(attention, integrationId);
    const connection = connections.get(linked.get(integrationId) ?? '');
    const refused =
      allowed !== undefined && !connectorOfItem(integrationId) && !allowed.integrations.includes(integrationId);
    const locked = toLock(said?.locked) ?? (refused ? { reason: allowed.otherwise } : undefined);
    // The user cannot do anything about a problem of an integration that they must not use.
    const state = locked
      ? integrationState(installed, connection === 'attention' ? 'connected' : connection)
      : integrationState(installed, connection, why !== undefined);
    const cause = locked ? undefined : why?.cause;
    const its = own(workflows, integrationId);
    const before = made.get(integration);
    if (before?.state === state && before.attention?.cause === cause && before.workflows === its) return before;
    const item: CatalogueItem = {
      ...(said ? withOptions(integration, said) : integration),
      state,
      ...(locked && { locked }),
      ...(why && !locked && { attention: why }),
      ...(its && { workflows: its }),
    };
    made.set(integration, item);
    return item;
  });
}
