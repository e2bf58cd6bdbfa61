import type { CallOptions, Transport } from '../contract/transport.ts';
import {
  parseCreatedCredential,
  parseCredentialFanOut,
  parseCredentialMetadata,
  parseCredentials,
} from '../parse/credentials.ts';
import { parseAcknowledgement } from '../parse/users-and-integrations.ts';
import type {
  Acknowledgement,
  CreatedCredential,
  CredentialFanOut,
  CredentialList,
  CredentialMetadata,
} from '../contract/types.ts';
import type { ConnectorInput } from './connectors.ts';

export interface CreateCredentialInput extends ConnectorInput {
  /** The typed values by field name. Do not keep them after the call. */
  data: Readonly<Record<string, string>>;
}

export interface NameAccountInput extends ConnectorInput {
  credentialId: string;
  /** Up to 80 characters. An empty name removes it. */
  name: string;
}

export interface ListAllCredentialsInput {
  /** One to twenty connectors. */
  connectorIds: readonly string[];
}

/** Describes the auth type and the credential fields of a connector. */
export async function getCredentialMetadata(
  api: Transport,
  { connectorId }: ConnectorInput,
  { signal }: CallOptions = {},
): Promise<CredentialMetadata> {
  return parseCredentialMetadata(
    await api.send({ operation: 'getCredentialMetadata', params: { connectorId }, signal }),
    connectorId,
  );
}

/** Stores a credential, or returns the URL of the consent page. Never retried: after an unknown outcome, list the credentials. */
export async function createCredential(
  api: Transport,
  { connectorId, data }: CreateCredentialInput,
  { signal }: CallOptions = {},
): Promise<CreatedCredential> {
  return parseCreatedCredential(
    await api.send({ operation: 'createCredential', params: { connectorId }, body: { data }, signal }),
  );
}

/** Lists the user's credentials for a connector. */
export async function listCredentials(
  api: Transport,
  { connectorId }: ConnectorInput,
  { signal }: CallOptions = {},
): Promise<CredentialList> {
  return parseCredentials(await api.send({ operation: 'listCredentials', params: { connectorId }, signal }));
}

/** Gives an account a name that only this user sees. An extension of the handler: the contract has no names. */
export async function nameAccount(
  api: Transport,
  { connectorId, credentialId, name }: NameAccountInput,
  { signal }: CallOptions = {},
): Promise<Acknowledgement> {
  const body = { connectorId, name };
  return parseAcknowledgement(await api.send({ operation: 'nameAccount', params: { credentialId }, body, signal }));
}

/** Lists the user's credentials for several connectors in one request. An extension of the handler. */
export async function listAllCredentials(
  api: Transport,
  { connectorIds }: ListAllCredentialsInput,
  { signal }: CallOptions = {},
): Promise<CredentialFanOut> {
  return parseCredentialFanOut(
    await api.send({ operation: 'listAllCredentials', query: { connectorId: connectorIds }, signal }),
  );
}
