import { queryOptions, useQuery } from '@tanstack/react-query';
import { listIntegrations, type Api, type IntegrationList, type PlugboardError } from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';

/** Prefix of every integration entry of one user. Invalidate it to refetch them all. */
export const integrationKeys = { all: (api: Api) => [...userKeys.all(api), 'integrations'] as const };

/** The integrations the user can install, and how many could not be read. */
export const integrationListOptions = (api: Api) =>
  queryOptions<IntegrationList, PlugboardError>({
    ...readDefaults,
    queryKey: [...integrationKeys.all(api), 'list'],
    queryFn: ({ signal }) => listIntegrations(api, { signal }),
  });

/** Lists the integrations the user can install. Asks for nothing while not `wanted`. */
export function useIntegrations(wanted = true) {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...integrationListOptions(api), enabled: enabled && wanted }, queryClient);
}
