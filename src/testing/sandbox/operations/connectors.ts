import { connectors } from '../catalogue/catalogue.ts';
import { describeAction } from '../catalogue/actions.ts';
import { badRequest, notFound } from '../contract/respond.ts';
import { performAction } from '../state/action-results.ts';
import { findUser } from '../state/world.ts';
import { text, type Perform } from './call.ts';
import { findConnector } from './credentials.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');

/** Lists the connectors, of one category if it is named exactly. */
export const listConnectors: Perform = (_, { query, origin }) => {
  const category = query.get('category');
  const wanted = [...connectors.values()].filter((one) => category === null || one.category === category);
  return {
    connectors: wanted.map(({ connectorId, name, category, icon, resources }) => ({
      connectorId,
      name,
      category,
      ...(icon && { iconUrl: `${origin}/icons/${icon}` }),
      actionCount: resources.reduce((sum, { verbs }) => sum + verbs.length, 0),
    })),
  };
};

/** Lists the kinds of record a connector knows. */
export const listConnectorResources: Perform = (_, { params }) => {
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
export const getConnectorAction: Perform = (_, { params }) => findAction(params).action;

/** Runs an action with one of the user's own credentials. Another user's is as unknown as none. */
export const executeConnectorAction: Perform = (world, { userId, params, body }) => {
  findUser(world, userId);
  const { connectorId } = findConnector(text(params.connectorId));
  const { action, verb, resource } = findAction(params);
  const owned = world.credentials.some(
    (one) => one.credentialId === body.credentialId && one.userId === userId && one.connectorId === connectorId,
  );
  if (!owned) throw notFound('credential');
  const given = (body.parameters ?? {}) as Record<string, unknown>;
  for (const { name, type, required } of action.parameters) {
    const value = given[name];
    if (value === undefined && required) throw badRequest(`The parameter ${name} is required`);
    const fits = type === 'integer' ? Number.isInteger(value) : typeof value === type;
    if (value !== undefined && !fits) throw badRequest(`The parameter ${name} must be ${type}`);
  }
  const stray = Object.keys(given).find((key) => !action.parameters.some(({ name }) => name === key));
  if (stray !== undefined) throw badRequest(`The parameter ${stray} is not one of this action`);
  return performAction(world.seed, verb, resource, given);
};
