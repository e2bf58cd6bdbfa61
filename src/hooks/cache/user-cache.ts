import type { Query, QueryClient } from '@tanstack/react-query';
import type { Api, Session } from '../../api/index.ts';
import { sessionKeys, userKeys, type KeyOwner } from './keys.ts';

const isSession = ({ queryKey }: Query) => queryKey[2] === 'session';

interface Forgetting {
  userKey: string;
  hear: () => void;
}

const listeners = new WeakMap<QueryClient, Set<Forgetting>>();

/** Calls back when a user's entries are cleared. Returns a function that stops. */
export function onForget(queryClient: QueryClient, { userKey }: KeyOwner, hear: () => void): () => void {
  const all = listeners.get(queryClient) ?? new Set();
  listeners.set(queryClient, all);
  const one = { userKey, hear };
  all.add(one);
  return () => void all.delete(one);
}

function forget(queryClient: QueryClient, user: KeyOwner, keep: (query: Query) => boolean) {
  const mine = { queryKey: userKeys.all(user), predicate: (query: Query) => !keep(query) };
  const mutations = queryClient.getMutationCache();
  for (const mutation of mutations.findAll({ mutationKey: userKeys.all(user) })) mutations.remove(mutation);
  for (const query of queryClient.getQueryCache().findAll(mine)) {
    // Also cancels the request in flight, so that a late answer is not stored.
    query.reset();
    if (query.getObserversCount() === 0) queryClient.getQueryCache().remove(query);
  }
  for (const one of listeners.get(queryClient) ?? []) {
    if (one.userKey === user.userKey) one.hear();
  }
  return mine;
}

/** Clears one user's entries from a cache and cancels their requests. Queries on screen return to loading and are not refetched. */
export function purgeUser(queryClient: QueryClient, userKey: string): void {
  forget(queryClient, { userKey }, () => false);
}

/** True if the scope shows that the user or the upstream has changed. */
export const hasScopeChanged = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && before !== after;

/** Calls back when `/session` answers for another user or upstream. Returns a function that stops. */
export function onScopeChange(queryClient: QueryClient, user: KeyOwner, onChange: () => void): () => void {
  const key = sessionKeys.all(user);
  let scope = queryClient.getQueryData<Session>(key)?.scope;
  return queryClient.getQueryCache().subscribe(() => {
    const next = queryClient.getQueryData<Session>(key)?.scope;
    if (next === undefined || next === scope) return;
    const changed = hasScopeChanged(scope, next);
    scope = next;
    if (changed) onChange();
  });
}

/**
 * Watches the answers of `/session`: when the scope changes, it clears every other entry and refetches the queries on screen.
 * Returns a function that stops. `PlugboardClientProvider` calls it.
 */
export function watchScope(queryClient: QueryClient, user: KeyOwner & Pick<Api, 'reset'>): () => void {
  return onScopeChange(queryClient, user, () => {
    user.reset?.();
    const mine = forget(queryClient, user, isSession);
    void queryClient.refetchQueries({ ...mine, type: 'active' });
  });
}
