import { isErrorCode, PlugboardError } from '../contract/errors.ts';
import type {
  CreatedCredential,
  Credential,
  CredentialFanOut,
  CredentialField,
  CredentialList,
  CredentialMetadata,
} from '../contract/types.ts';
import { asRecord, parseList, readItems, readNamed, type ItemReader } from './list.ts';
import { id, label, oneOf, prose, time } from './values.ts';

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
    requiredFields: readNamed(requiredFields, readField),
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

const failure: ItemReader<CredentialFanOut['failed'][number]> = {
  idOf: ({ connectorId }) => id(connectorId),
  // One that could not be asked must never look like one without credentials, whatever the reason is called.
  read: (connectorId, { code }) => ({ connectorId, code: isErrorCode(code) ? code : 'internal' }),
};

/** The credentials of several connectors, and the connectors that could not be asked. */
export function parseCredentialFanOut(answer: unknown): CredentialFanOut {
  const { failed } = asRecord(answer);
  const { credentials } = parseCredentials(answer);
  return { credentials, failed: readItems(Array.isArray(failed) ? failed : [], failure).items };
}
