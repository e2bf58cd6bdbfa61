import { QueryClient } from '@tanstack/react-query';

/**
 * Unsets the defaults of a host's client: they would persist our entries, or show one user's data to the next.
 * Typed as `object`, because the types know these options as absent only.
 */
const unset: object = { persister: undefined, initialData: undefined, placeholderData: undefined, select: undefined };

/**
 * Options of every query, in our own client and in a host's. The transports retry, so the cache does not;
 * `always` makes a query fail at once when offline instead of pausing silently.
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

/** Options of every mutation. `always` makes a write fail at once when offline instead of firing when the network returns. */
export const writeDefaults = { retry: false, networkMode: 'always', throwOnError: false } as const;

/** Creates the `QueryClient` of one provider. It keeps unused entries for five minutes. */
export const createPlugboardClient = () => new QueryClient();
