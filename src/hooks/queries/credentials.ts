import { queryOptions, useQueries, useQuery, type Query } from '@tanstack/react-query';
import {
  getCredentialMetadata,
  listCredentials,
  type Api,
  type CredentialFanOut,
  type CredentialList,
  type CredentialMetadata,
  type PlugboardError,
} from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { connectorKeys } from './connectors.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { listCredentialsInChunks } from './credentials-in-chunks.ts';
import { userKeys } from '../cache/keys.ts';

/** Prefix of every credential entry of one user. Invalidate it to refetch them all. */
export const credentialKeys = { all: (api: Api) => [...userKeys.all(api), 'credentials'] as const };

/** The auth type of a connector and the fields of its credentials. */
export const credentialMetadataOptions = (api: Api, connectorId: string) =>
  queryOptions<CredentialMetadata, PlugboardError>({
    ...readDefaults,
    queryKey: [...connectorKeys.all(api), 'metadata', connectorId],
    queryFn: ({ signal }) => getCredentialMetadata(api, { connectorId }, { signal }),
  });

/** The user's credentials for one connector. */
export const credentialListOptions = (api: Api, connectorId: string) =>
  queryOptions<CredentialList, PlugboardError>({
    ...readDefaults,
    queryKey: [...credentialKeys.all(api), 'list', connectorId],
    queryFn: ({ signal }) => listCredentials(api, { connectorId }, { signal }),
  });

/** The user's credentials for several connectors, asked for in as few requests as the handler allows. */
export function allCredentialsOptions(api: Api, connectorIds: readonly string[]) {
  const ids = [...new Set(connectorIds)].toSorted();
  return queryOptions<CredentialFanOut, PlugboardError>({
    ...readDefaults,
    queryKey: [...credentialKeys.all(api), 'all', ids],
    queryFn: ({ signal }) => listCredentialsInChunks(api, ids, { signal }),
  });
}

/** Tells what a credential for a connector is made of. */
export function useCredentialMetadata(connectorId: string) {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...credentialMetadataOptions(api, connectorId), enabled }, queryClient);
}

/** Lists the user's credentials for a connector. */
export function useCredentials(connectorId: string) {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...credentialListOptions(api, connectorId), enabled }, queryClient);
}

/** Lists the user's credentials for several connectors, in any order and number. */
export function useAllCredentials(connectorIds: readonly string[]) {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...allCredentialsOptions(api, connectorIds), enabled }, queryClient);
}

/** The credentials of connectors that come into view bit by bit: each batch is asked for once, and stays as more are added. */
export function useCredentialBatches(batches: readonly (readonly string[])[]) {
  const { api, queryClient, enabled } = usePlugboardContext();
  const queries = batches.map((ids) => ({ ...allCredentialsOptions(api, ids), enabled }));
  return useQueries({ queries }, queryClient);
}

/** Matches every cached entry that holds credentials of one connector, so that a change refetches no others. */
export const credentialsOfConnector = (api: Api, connectorId: string) => ({
  queryKey: credentialKeys.all(api),
  predicate: ({ queryKey: [, , , kind, subject] }: Query) =>
    kind === 'list' ? subject === connectorId : Array.isArray(subject) && subject.includes(connectorId),
});
