import { connectors } from '../catalogue/catalogue.ts';
import { describeAction } from '../catalogue/actions.ts';
import { badRequest, notFound } from '../contract/respond.ts';
import { runAction } from '../state/action-results.ts';
import { findUser } from '../state/sandbox-state.ts';
import { text, type OperationHandler } from './call.ts';
import { findConnector } from './credentials.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');

/** Lists the connectors, optionally of one category (exact match). */
export const listConnectors: OperationHandler = (_, { query, origin }) => {
  const category = query.get('category');
  const listed = [...connectors.values()].filter((one) => category === null || one.category === category);
  return {
    connectors: listed.map(({ connectorId, name, category, icon, resources }) => ({
      connectorId,
      name,
      category,
      ...(icon && { iconUrl: `${origin}/icons/${icon}` }),
      actionCount: resources.reduce((sum, { verbs }) => sum + verbs.length, 0),
    })),
  };
};

/** Lists the resources of a connector. */
export const listConnectorResources: OperationHandler = (_, { params }) => {
  const { name, resources } = findConnector(text(params.connectorId));
  return {
    resources: resources.map(({ id, one, verbs }) => ({
      resourceId: id,
      name: capital(id),
      description: `${name} ${one} management`,
      actions: verbs,
    })),
  };
};

function findAction(params: Record<string, string>) {
  const found = describeAction(findConnector(text(params.connectorId)), text(params.actionId));
  if (!found) throw notFound('action');
  return found;
}

/** Describes one action. */
export const getConnectorAction: OperationHandler = (_, { params }) => findAction(params).action;

/** Runs an action with a credential of the user. A credential of another user is not found. */
export const executeConnectorAction: OperationHandler = (state, { userId, params, body }) => {
  findUser(state, userId);
  const { connectorId } = findConnector(text(params.connectorId));
  const { action, verb, resource } = findAction(params);
  const owned = state.credentials.some(
    (one) => one.credentialId === body.credentialId && one.userId === userId && one.connectorId === connectorId,
  );
  if (!owned) throw notFound('credential');
  const parameters = (body.parameters ?? {}) as Record<string, unknown>;
  for (const { name, type, required } of action.parameters) {
    const value = parameters[name];
    if (value === undefined && required) throw badRequest(`The parameter ${name} is required`);
    const fits = type === 'integer' ? Number.isInteger(value) : typeof value === type;
    if (value !== undefined && !fits) throw badRequest(`The parameter ${name} must be ${type}`);
  }
  const unexpected = Object.keys(parameters).find((key) => !action.parameters.some(({ name }) => name === key));
  if (unexpected !== undefined) throw badRequest(`The parameter ${unexpected} is not one of this action`);
  return runAction(state.seed, verb, resource, parameters);
};
