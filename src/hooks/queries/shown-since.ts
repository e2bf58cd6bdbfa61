import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';

/** Data that says nothing about how things stand: who is signed in, and what the connectors are. */
const frames: readonly unknown[] = ['session', 'connectors'];

/** Returns a function that reads when the oldest data on screen was loaded, in ms since 1970. Undefined when none is. */
export function useShownSince(): () => number | undefined {
  const { api, queryClient } = usePlugboardContext();
  return () => {
    const shown = queryClient.getQueryCache().findAll({ queryKey: userKeys.all(api), type: 'active' });
    const times = shown
      .filter(({ queryKey, state }) => state.data !== undefined && !frames.includes(queryKey[2]))
      .map(({ state }) => state.dataUpdatedAt);
    return times.length > 0 ? Math.min(...times) : undefined;
  };
}
