import { QueryClient } from '@tanstack/react-query';
import { toPlugboardError, type Api } from '../../api/index.ts';

/**
 * A host's defaults are for its own queries: they would store ours, or show one user's answers to the next.
 * An `object`, because the types know these options as absent only.
 */
const unset: object = { persister: undefined, initialData: undefined, placeholderData: undefined, select: undefined };

/**
 * What every query of ours starts from, whoever's client it runs in. The transports retry, so the cache does not;
 * `always` makes a query fail at once when offline instead of waiting without a word.
 */
export const readDefaults = {
  retry: false,
  staleTime: 30_000,
  refetchOnWindowFocus: true,
  networkMode: 'always',
  ...unset,
  throwOnError: false,
  refetchInterval: false,
  refetchIntervalInBackground: false,
} as const;

/** What every mutation of ours starts from. `always` makes a write fail at once when offline instead of firing later, unasked. */
export const writeDefaults = { retry: false, networkMode: 'always', throwOnError: false } as const;

/** A `QueryClient` for one provider. It keeps what nobody looks at for five minutes. */
export const createPlugboardClient = () => new QueryClient();

/** The same client, whose every failure is a `PlugboardError` even if its transport is the host's own. */
export function withPlugboardErrors(api: Api): Api {
  return {
    userKey: api.userKey,
    access: api.access,
    async send(request) {
      try {
        return await api.send(request);
      } catch (error) {
        throw toPlugboardError(error);
      }
    },
    reset: () => api.reset?.(),
  };
}
