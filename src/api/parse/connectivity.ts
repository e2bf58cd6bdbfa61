import * as v from 'valibot';
import { PlugboardError } from '../errors.ts';
import { isTooDeep } from '../json.ts';
import type {
  ActionResult,
  Connector,
  ConnectorAction,
  ConnectorList,
  CreatedCredential,
  Credential,
  CredentialList,
  CredentialMetadata,
  Resource,
  ResourceList,
} from '../types.ts';
import { asRecord, id, parseList } from './list.ts';
import { count, label, prose, time, url } from './text.ts';

const connector: v.GenericSchema<unknown, Connector> = v.pipe(
  v.object({ connectorId: id, name: label, category: label, iconUrl: url, actionCount: count }),
  v.transform((one) => ({ ...one, name: one.name ?? one.connectorId })),
);

/** The connectors. */
export function parseConnectors(answer: unknown): ConnectorList {
  const { items, skipped } = parseList(answer, 'connectors', connector, (one) => one.connectorId);
  return { connectors: items, skipped };
}

const words = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.filter((one): one is string => typeof one === 'string')),
  ),
  [],
);

const resource: v.GenericSchema<unknown, Resource> = v.pipe(
  v.object({ resourceId: id, name: label, description: prose, actions: words }),
  v.transform((one) => ({ ...one, name: one.name ?? one.resourceId })),
);

/** The resources of one connector. */
export function parseResources(answer: unknown): ResourceList {
  const { items, skipped } = parseList(answer, 'resources', resource, (one) => one.resourceId);
  return { resources: items, skipped };
}

/** Items that can be read, each name once. */
function named<Item extends { name: string }>(list: unknown, item: v.GenericSchema<unknown, Item>): Item[] {
  const items = new Map<string, Item>();
  for (const one of Array.isArray(list) ? list : []) {
    const result = v.safeParse(item, one);
    if (result.success && !items.has(result.output.name)) items.set(result.output.name, result.output);
  }
  return [...items.values()];
}

const fieldName = v.pipe(
  v.string(),
  v.check((name) => name.trim() !== ''),
  v.maxLength(256),
);

const parameter = v.pipe(
  v.object({ name: fieldName, type: label, required: v.optional(v.unknown()), description: prose }),
  v.transform((one) => ({ ...one, required: one.required === true || one.required === 'true' })),
);

const action = v.object({ actionId: id, name: label, description: prose });

/** An action and its parameters. */
export function parseAction(answer: unknown): ConnectorAction {
  const result = v.safeParse(action, answer);
  if (!result.success) throw new PlugboardError('upstream_invalid', 'The action has no id.');
  const { actionId, name = actionId, description } = result.output;
  return { actionId, name, description, parameters: named(asRecord(answer)['parameters'], parameter) };
}

/** What an action returned. */
export function parseActionResult(answer: unknown): ActionResult {
  const { success, data } = asRecord(answer);
  if (isTooDeep(data)) throw new PlugboardError('upstream_invalid', 'The result nests too deep to be shown.');
  return { success: success !== false, ...(data !== undefined && { data }) };
}

const field = v.pipe(
  v.object({ name: fieldName, description: prose, required: v.optional(v.unknown()) }),
  // The list is called requiredFields: a field is required unless it says otherwise.
  v.transform((one) => ({ ...one, required: one.required !== false && one.required !== 'false' })),
);

const authType = v.fallback(v.picklist(['oauth2', 'api_key', 'basic', 'unknown']), 'unknown');

/** What a credential for a connector is made of. An answer that says neither type nor fields throws `upstream_invalid`. */
export function parseCredentialMetadata(answer: unknown, connectorId: string): CredentialMetadata {
  const record = asRecord(answer);
  if (record['authType'] === undefined && !Array.isArray(record['requiredFields'])) {
    throw new PlugboardError('upstream_invalid', 'The answer does not say what a credential is made of.');
  }
  return {
    connectorId,
    authType: v.parse(authType, record['authType']),
    requiredFields: named(record['requiredFields'], field),
  };
}

const credential: v.GenericSchema<unknown, Credential> = v.object({
  credentialId: id,
  connectorId: v.fallback(v.optional(id), undefined),
  createdAt: time,
});

/** The credentials of one connector. */
export function parseCredentials(answer: unknown): CredentialList {
  const { items, skipped } = parseList(answer, 'credentials', credential, (one) => one.credentialId);
  return { credentials: items, skipped };
}

/** A stored credential, or where to finish it. Decided by the answer, never by the auth type. */
export function parseCreatedCredential(answer: unknown): CreatedCredential {
  const stored = v.safeParse(credential, answer);
  if (stored.success) return stored.output;
  const { oauthUrl } = asRecord(answer);
  if (typeof oauthUrl === 'string' && oauthUrl.length <= 8_192) return { oauthUrl };
  throw new PlugboardError('upstream_invalid', 'The answer holds neither a credential nor a place to finish it.');
}
