import type { InvalidateQueryFilters, Query, QueryClient } from '@tanstack/react-query';
import { PlugboardError, type Api } from '../../api/index.ts';
import { userKeys, type KeyOwner } from './keys.ts';

const isOver = (error: unknown): error is PlugboardError =>
  error instanceof PlugboardError && error.code === 'unauthenticated';

/** What forms are made of, and what may be done. Nobody's own; on screen it stays, so that nothing typed is lost. */
const isFrame = ({ queryKey }: Query) => queryKey[2] === 'session' || queryKey[2] === 'connectors';

function endSession(queryClient: QueryClient, api: Api, error: PlugboardError) {
  const cache = queryClient.getQueryCache();
  for (const query of cache.findAll({ queryKey: userKeys.all(api) })) {
    if (query.getObserversCount() === 0) cache.remove(query);
    else if (!isFrame(query)) {
      // Ends the request on its way too: one answered before would be stored, and all others are refused like the first.
      query.reset();
      query.setState({ error, status: 'error', fetchStatus: 'idle' });
    }
  }
}

const isRefused = ({ state }: Query) => isOver(state.error);

/** Asks again for what a write may have changed, unless the session has ended: then there is nobody to ask for. */
export async function renew(queryClient: QueryClient, api: KeyOwner, filters: InvalidateQueryFilters): Promise<void> {
  const refused = queryClient.getQueryCache().find({ queryKey: userKeys.all(api), exact: false, predicate: isRefused });
  if (!refused) await queryClient.invalidateQueries(filters);
}

/**
 * The same client, which at the first answer that says so ends the session for all that a cache holds of the user: what is on screen
 * says that it has ended, and the first success after it loads everything again. Calls back each time that changes.
 */
export function watchSession(api: Api, queryClient: QueryClient, onChange: () => void): Api {
  let over = false;
  return {
    ...api,
    async send(request) {
      const after = over;
      try {
        const answer = await api.send(request);
        if (over && after) {
          over = false;
          void queryClient.refetchQueries({ queryKey: userKeys.all(api), type: 'active', predicate: isRefused });
          onChange();
        }
        return answer;
      } catch (error) {
        if (isOver(error) && !over) {
          over = true;
          endSession(queryClient, api, error);
          onChange();
        }
        throw error;
      }
    },
  };
}
