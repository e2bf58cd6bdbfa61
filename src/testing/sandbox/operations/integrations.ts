import { integrations, workflows } from '../catalogue/catalogue.ts';
import { findUser } from '../state/world.ts';
import type { Perform } from './call.ts';

/**
 * Lists the catalogue of one user. The contract has no operation that installs: here an integration is installed once
 * the user has a credential for its connector and has switched one of its workflows on.
 */
export const listIntegrations: Perform = (world, { userId, origin }) => {
  findUser(world, userId);
  const connected = new Set(world.credentials.filter((one) => one.userId === userId).map((one) => one.connectorId));
  const switched = new Set(
    [...world.activations.values()]
      .filter((one) => one.userId === userId && one.periods.length > 0)
      .map((one) => workflows.get(one.workflowId)?.integrationId),
  );
  return {
    integrations: [...integrations.values()].map(({ integrationId, name, category, icon, connectorId }) => ({
      integrationId,
      name,
      category,
      ...(icon && { iconUrl: `${origin}/icons/${icon}` }),
      installed: connected.has(connectorId) && switched.has(integrationId),
    })),
  };
};
