import { PlugboardError } from '../errors.ts';
import { isTooDeep } from '../json.ts';
import type {
  ActionParameter,
  ActionResult,
  Connector,
  ConnectorAction,
  ConnectorList,
  CreatedCredential,
  Credential,
  CredentialField,
  CredentialList,
  CredentialMetadata,
  Resource,
  ResourceList,
} from '../types.ts';
import { asRecord, parseList, readItems, type ItemReader } from './list.ts';
import { count, id, label, oneOf, prose, texts, time, url } from './values.ts';

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

/** The connectors. */
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

/** The resources of one connector. */
export function parseResources(answer: unknown): ResourceList {
  const { items, skipped } = parseList(answer, 'resources', resource);
  return { resources: items, skipped };
}

/** Items that can be read, each name once. */
const named = <Item>(list: unknown, read: ItemReader<Item>['read']): Item[] =>
  readItems(Array.isArray(list) ? list : [], { idOf: ({ name }) => fieldName(name), read }).items;

const fieldName = (name: unknown) =>
  typeof name === 'string' && name.trim() !== '' && name.length <= 256 ? name : undefined;

const readParameter: ItemReader<ActionParameter>['read'] = (name, { type, required, description }) => ({
  name,
  type: label(type),
  required: required === true || required === 'true',
  description: prose(description),
});

/** An action and its parameters. */
export function parseAction(answer: unknown): ConnectorAction {
  const { actionId: given, name, description, parameters } = asRecord(answer);
  const actionId = id(given);
  if (actionId === undefined) throw new PlugboardError('upstream_invalid', 'The action has no id.');
  return {
    actionId,
    name: label(name) ?? actionId,
    description: prose(description),
    parameters: named(parameters, readParameter),
  };
}

/** What an action returned. */
export function parseActionResult(answer: unknown): ActionResult {
  const { success, data } = asRecord(answer);
  if (isTooDeep(data)) throw new PlugboardError('upstream_invalid', 'The result nests too deep to be shown.');
  return { success: success !== false, ...(data !== undefined && { data }) };
}

const readField: ItemReader<CredentialField>['read'] = (name, { description, required }) => ({
  name,
  description: prose(description),
  // The list is called requiredFields: a field is required unless it says otherwise.
  required: required !== false && required !== 'false',
});

const readAuthType = /* @__PURE__ */ oneOf('oauth2', 'api_key', 'basic', 'unknown');

/** What a credential for a connector is made of. An answer that says neither type nor fields throws `upstream_invalid`. */
export function parseCredentialMetadata(answer: unknown, connectorId: string): CredentialMetadata {
  const { authType, requiredFields } = asRecord(answer);
  if (authType === undefined && !Array.isArray(requiredFields)) {
    throw new PlugboardError('upstream_invalid', 'The answer does not say what a credential is made of.');
  }
  return {
    connectorId,
    authType: readAuthType(authType) ?? 'unknown',
    requiredFields: named(requiredFields, readField),
  };
}

const credential: ItemReader<Credential> = {
  idOf: ({ credentialId }) => id(credentialId),
  read: (credentialId, { connectorId, name, createdAt, updatedAt }) => ({
    credentialId,
    connectorId: id(connectorId),
    name: label(name),
    createdAt: time(createdAt),
    ...(updatedAt !== undefined && { updatedAt: time(updatedAt) }),
  }),
};

/** The credentials of one connector. */
export function parseCredentials(answer: unknown): CredentialList {
  const { items, skipped } = parseList(answer, 'credentials', credential);
  return { credentials: items, skipped };
}

/** A stored credential, or where to finish it. Decided by the answer, never by the auth type. */
export function parseCreatedCredential(answer: unknown): CreatedCredential {
  const record = asRecord(answer);
  const [stored] = readItems([record], credential).items;
  if (stored) return stored;
  const { oauthUrl } = record;
  if (typeof oauthUrl === 'string' && oauthUrl.length <= 8_192) return { oauthUrl };
  throw new PlugboardError('upstream_invalid', 'The answer holds neither a credential nor a place to finish it.');
}
