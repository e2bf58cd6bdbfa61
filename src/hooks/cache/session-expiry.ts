import type { InvalidateQueryFilters, Query, QueryClient } from '@tanstack/react-query';
import { PlugboardError, toPlugboardError, type Api } from '../../api/index.ts';
import { userKeys, type KeyOwner } from './keys.ts';

const isOver = (error: unknown): error is PlugboardError =>
  error instanceof PlugboardError && error.code === 'unauthenticated';

/** True for entries that forms are built from. They hold no user data, and stay on screen so that no typed value is lost. */
const isFrame = ({ queryKey }: Query) => queryKey[2] === 'session' || queryKey[2] === 'connectors';

function endSession(queryClient: QueryClient, api: Api, error: PlugboardError) {
  const cache = queryClient.getQueryCache();
  for (const query of cache.findAll({ queryKey: userKeys.all(api) })) {
    if (query.getObserversCount() === 0) cache.remove(query);
    else if (!isFrame(query)) {
      // Also cancels the request in flight, whose answer would be stored.
      query.reset();
      query.setState({ error, status: 'error', fetchStatus: 'idle' });
    }
  }
}

const isRefused = ({ state }: Query) => isOver(state.error);

/** Invalidates what a write may have changed, unless the session has ended. */
export async function renew(queryClient: QueryClient, api: KeyOwner, filters: InvalidateQueryFilters): Promise<void> {
  const refused = queryClient.getQueryCache().find({ queryKey: userKeys.all(api), exact: false, predicate: isRefused });
  if (!refused) await queryClient.invalidateQueries(filters);
}

/** Callbacks on the answers that pass the client. */
export interface ApiObserver {
  /** Called for every failure except a cancelled request. */
  onError?: ((error: PlugboardError) => void) | undefined;
  /** Called on the first 401. Called again only after the session has been renewed in between. */
  onExpire?: ((error: PlugboardError) => void) | undefined;
  /** Called on the first success of a request that was sent after the session had ended. */
  onRenew?: (() => void) | undefined;
}

/**
 * Wraps the client. Every failure becomes a `PlugboardError`, even if the transport is the host's own. On the first 401 it clears
 * the user's cached data, and what is on screen shows that the session has ended; the first success after it loads everything again.
 */
export function observeApi(api: Api, queryClient: QueryClient, observer: ApiObserver): Api {
  let expired = false;

  function fail(error: PlugboardError): PlugboardError {
    if (error.code !== 'aborted') observer.onError?.(error);
    if (isOver(error) && !expired) {
      expired = true;
      endSession(queryClient, api, error);
      observer.onExpire?.(error);
    }
    return error;
  }

  return {
    userKey: api.userKey,
    access: api.access,
    async send(request) {
      const sentAfterEnd = expired;
      try {
        const answer = await api.send(request);
        if (expired && sentAfterEnd) {
          expired = false;
          void queryClient.refetchQueries({ queryKey: userKeys.all(api), type: 'active', predicate: isRefused });
          observer.onRenew?.();
        }
        return answer;
      } catch (error) {
        throw fail(toPlugboardError(error));
      }
    },
    reset: () => api.reset?.(),
  };
}
