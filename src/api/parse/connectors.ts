import { PlugboardError } from '../contract/errors.ts';
import { isTooDeep } from '../text/parse-json.ts';
import type {
  ActionParameter,
  ActionResult,
  Connector,
  ConnectorAction,
  ConnectorList,
  Resource,
  ResourceList,
} from '../contract/types.ts';
import { asRecord, parseList, readNamed, readSuccess, type ItemReader } from './list.ts';
import { count, id, label, prose, texts, url } from './values.ts';

const connector: ItemReader<Connector> = {
  idOf: ({ connectorId }) => id(connectorId),
  read: (connectorId, { name, category, iconUrl, actionCount }) => ({
    connectorId,
    name: label(name) ?? connectorId,
    category: label(category),
    iconUrl: url(iconUrl),
    actionCount: count(actionCount),
  }),
};

/** Parses the list of connectors. */
export function parseConnectors(answer: unknown): ConnectorList {
  const { items, skipped } = parseList(answer, 'connectors', connector);
  return { connectors: items, skipped };
}

const resource: ItemReader<Resource> = {
  idOf: ({ resourceId }) => id(resourceId),
  read: (resourceId, { name, description, actions }) => ({
    resourceId,
    name: label(name) ?? resourceId,
    description: prose(description),
    actions: texts(actions),
  }),
};

/** Parses the resources of one connector. */
export function parseResources(answer: unknown): ResourceList {
  const { items, skipped } = parseList(answer, 'resources', resource);
  return { resources: items, skipped };
}

const readParameter: ItemReader<ActionParameter>['read'] = (name, { type, required, description }) => ({
  name,
  type: label(type),
  required: required === true || required === 'true',
  description: prose(description),
});

/** Parses an action and its parameters. Throws `upstream_invalid` without an id. */
export function parseAction(answer: unknown): ConnectorAction {
  const { actionId: given, name, description, parameters } = asRecord(answer);
  const actionId = id(given);
  if (actionId === undefined) throw new PlugboardError('upstream_invalid', 'The action has no id.');
  return {
    actionId,
    name: label(name) ?? actionId,
    description: prose(description),
    parameters: readNamed(parameters, readParameter),
  };
}

/** Parses the result of an action. Throws `upstream_invalid` if it nests too deeply. */
export function parseActionResult(answer: unknown): ActionResult {
  const record = asRecord(answer);
  const { data } = record;
  if (isTooDeep(data)) throw new PlugboardError('upstream_invalid', 'The result is nested too deeply.');
  return { success: readSuccess(record), ...(data !== undefined && { data }) };
}
