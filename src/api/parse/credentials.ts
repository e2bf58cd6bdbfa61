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
  // The list is called `requiredFields`, so a field is required unless it says otherwise.
  required: required !== false && required !== 'false',
});

const readAuthType = /* @__PURE__ */ oneOf('oauth2', 'api_key', 'basic', 'unknown');

/** Parses the auth type and the fields of a credential. Throws `upstream_invalid` if the response has neither. */
export function parseCredentialMetadata(answer: unknown, connectorId: string): CredentialMetadata {
  const { authType, requiredFields } = asRecord(answer);
  if (authType === undefined && !Array.isArray(requiredFields)) {
    throw new PlugboardError('upstream_invalid', 'The response has neither an auth type nor fields.');
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

/** Parses the credentials of one connector. */
export function parseCredentials(answer: unknown): CredentialList {
  const { items, skipped } = parseList(answer, 'credentials', credential);
  return { credentials: items, skipped };
}

/** Parses a stored credential or the URL of a consent page. The response decides which, not the auth type. */
export function parseCreatedCredential(answer: unknown): CreatedCredential {
  const record = asRecord(answer);
  const [stored] = readItems([record], credential).items;
  if (stored) return stored;
  const { oauthUrl } = record;
  if (typeof oauthUrl === 'string' && oauthUrl.length <= 8_192) return { oauthUrl };
  throw new PlugboardError('upstream_invalid', 'The response has neither a credential nor a consent page.');
}

const failure: ItemReader<CredentialFanOut['failed'][number]> = {
  idOf: ({ connectorId }) => id(connectorId),
  // Keep a failure with an unknown code: without it, the connector would appear to have no credentials.
  read: (connectorId, { code }) => ({ connectorId, code: isErrorCode(code) ? code : 'internal' }),
};

/** Parses the credentials of several connectors, and the connectors that failed. */
export function parseCredentialFanOut(answer: unknown): CredentialFanOut {
  const { failed } = asRecord(answer);
  const { credentials } = parseCredentials(answer);
  return { credentials, failed: readItems(Array.isArray(failed) ? failed : [], failure).items };
}
