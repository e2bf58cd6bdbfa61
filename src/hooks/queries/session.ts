import { queryOptions, useQuery } from '@tanstack/react-query';
import { openSession, type Api, type PlugboardError, type Session } from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { sessionKeys } from '../cache/keys.ts';

/** The session of the signed-in user. */
export const sessionOptions = (api: Api) =>
  queryOptions<Session, PlugboardError>({
    ...readDefaults,
    // After a day, or in another tab, another user may have signed in.
    refetchOnWindowFocus: 'always',
    queryKey: sessionKeys.all(api),
    queryFn: ({ signal }) => openSession(api, { signal }),
  });

/** Returns the access, capabilities and links of the signed-in user. */
export function useSession() {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...sessionOptions(api), enabled }, queryClient);
}

/** Returns a function that reads the cached session's scope when it is called. */
export function useSessionScope(): () => string | undefined {
  const { api, queryClient } = usePlugboardContext();
  return () => queryClient.getQueryData(sessionOptions(api).queryKey)?.scope;
}
