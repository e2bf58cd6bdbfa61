import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  listConnectorResources,
  listConnectors,
  type Api,
  type ConnectorList,
  type PlugboardError,
  type ResourceList,
} from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';

/** Prefix of every connector entry of one user: lists, resources, actions, credential metadata. Invalidate it to refetch them all. */
export const connectorKeys = { all: (api: Api) => [...userKeys.all(api), 'connectors'] as const };

/** The connectors, of one category or of all. */
export const connectorListOptions = (api: Api, category?: string) =>
  queryOptions<ConnectorList, PlugboardError>({
    ...readDefaults,
    queryKey: [...connectorKeys.all(api), 'list', category ?? null],
    queryFn: ({ signal }) => listConnectors(api, { category }, { signal }),
  });

/** The kinds of record a connector knows. */
export const connectorResourcesOptions = (api: Api, connectorId: string) =>
  queryOptions<ResourceList, PlugboardError>({
    ...readDefaults,
    queryKey: [...connectorKeys.all(api), 'resources', connectorId],
    queryFn: ({ signal }) => listConnectorResources(api, { connectorId }, { signal }),
  });

/** Lists the connectors, of one category or of all. */
export function useConnectors(category?: string) {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...connectorListOptions(api, category), enabled }, queryClient);
}

/** Lists the kinds of record a connector knows. */
export function useConnectorResources(connectorId: string) {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...connectorResourcesOptions(api, connectorId), enabled }, queryClient);
}
