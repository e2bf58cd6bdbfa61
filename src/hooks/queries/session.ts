import { queryOptions, useQuery } from '@tanstack/react-query';
import { openSession, type Api, type PlugboardError, type Session } from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { sessionKeys } from '../cache/keys.ts';

/** What the handler knows of the signed-in user. */
export const sessionOptions = (api: Api) =>
  queryOptions<Session, PlugboardError>({
    ...readDefaults,
    // Who comes back after a day, or from another tab, may be somebody else.
    refetchOnWindowFocus: 'always',
    queryKey: sessionKeys.all(api),
    queryFn: ({ signal }) => openSession(api, { signal }),
  });

/** Tells who may do what: access, capabilities and links. */
export function useSession() {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...sessionOptions(api), enabled }, queryClient);
}
