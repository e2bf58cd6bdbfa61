import type { CallOptions, Transport } from '../contract/transport.ts';
import {
  parseCreatedCredential,
  parseCredentialFanOut,
  parseCredentialMetadata,
  parseCredentials,
} from '../parse/credentials.ts';
import type { CreatedCredential, CredentialFanOut, CredentialList, CredentialMetadata } from '../contract/types.ts';
import type { ConnectorInput } from './connectors.ts';

export interface CreateCredentialInput extends ConnectorInput {
  /** The typed values by field name. Hold them no longer than the call. */
  data: Readonly<Record<string, string>>;
}

export interface ListAllCredentialsInput {
  /** One to twenty connectors. */
  connectorIds: readonly string[];
}

/** Tells what a credential for the connector is made of. */
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

/** Stores a credential, or learns where to finish it. Never repeated by itself: after an unclear failure, list the credentials. */
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

/** Lists the user's credentials for several connectors at once. An extension of the handler. */
export async function listAllCredentials(
  api: Transport,
  { connectorIds }: ListAllCredentialsInput,
  { signal }: CallOptions = {},
): Promise<CredentialFanOut> {
  return parseCredentialFanOut(
    await api.send({ operation: 'listAllCredentials', query: { connectorId: connectorIds }, signal }),
  );
}
