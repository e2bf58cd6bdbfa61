import { integrations, workflows } from '../catalogue/catalogue.ts';
import { findUser } from '../state/sandbox-state.ts';
import type { OperationHandler } from './call.ts';

/**
 * Lists the catalogue of one user. The contract has no install operation: an integration is installed once the user has
 * created a credential for its connector and has activated one of its workflows.
 */
export const listIntegrations: OperationHandler = (state, { userId, origin }) => {
  findUser(state, userId);
  const connected = new Set(state.credentials.filter((one) => one.userId === userId).map((one) => one.connectorId));
  const activated = new Set(
    [...state.activations.values()]
      .filter((one) => one.userId === userId && one.periods.length > 0)
      .map((one) => workflows.get(one.workflowId)?.integrationId),
  );
  return {
    integrations: [...integrations.values()].map(({ integrationId, name, category, icon, connectorId }) => ({
      integrationId,
      name,
      category,
      ...(icon && { iconUrl: `${origin}/icons/${icon}` }),
      installed: connected.has(connectorId) && activated.has(integrationId),
    })),
  };
};
