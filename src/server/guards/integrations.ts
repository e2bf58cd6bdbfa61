import { listConnectors, listIntegrations, type Transport } from '../../api/index.ts';
import { linkConnectors } from '../../api/internal.ts';
import type { Allowed, Config } from '../config/config.ts';

/** True when the user may change a workflow: of any integration, or of one on their list. */
export function mayChangeWorkflow(
  { workflows, integrations }: Allowed,
  config: Pick<Config, 'workflows'>,
  workflowId: string,
): boolean {
  if (!workflows || integrations === undefined) return workflows;
  const offered = config.workflows?.get(workflowId);
  // A workflow that is not on offer is not found, as for every user. Without the option no workflow's integration is known.
  if (!offered) return config.workflows !== undefined;
  return integrations.includes(offered.integrationId);
}

/**
 * True when the user may connect an account for a connector: unless it belongs to integrations that are all missing from their list. The
 * links of the host decide, else the names, as on the page. Fails when the catalogue cannot be loaded.
 */
export async function mayConnect(
  { connect, integrations }: Allowed,
  { links }: Pick<Config, 'links'>,
  upstream: Transport,
  connectorId: string,
): Promise<boolean> {
  if (!connect || integrations === undefined) return connect;
  if (integrations.some((id) => Object.hasOwn(links, id) && links[id] === connectorId)) return true;
  const [{ integrations: catalogue }, { connectors }] = await Promise.all([
    listIntegrations(upstream),
    listConnectors(upstream, {}),
  ]);
  const linked = linkConnectors(catalogue, connectors, links);
  const owners = [...linked].filter(([, linkedTo]) => linkedTo === connectorId).map(([integrationId]) => integrationId);
  return owners.length === 0 || owners.some((id) => integrations.includes(id));
}
