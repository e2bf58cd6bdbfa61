import type { Query, QueryClient } from '@tanstack/react-query';
import type { Api, Session } from '../../api/index.ts';
import { sessionKeys, userKeys, type KeyOwner } from './keys.ts';

const isSession = ({ queryKey }: Query) => queryKey[2] === 'session';

interface Forgetting {
  userKey: string;
  hear: () => void;
}

const listeners = new WeakMap<QueryClient, Set<Forgetting>>();

/** Calls back when the entries of a user are dropped. Returns what ends that. */
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
    // Also ends the request on its way, so that a late answer is not stored.
    query.reset();
    if (query.getObserversCount() === 0) queryClient.getQueryCache().remove(query);
  }
  for (const one of listeners.get(queryClient) ?? []) {
    if (one.userKey === user.userKey) one.hear();
  }
  return mine;
}

/** Drops all that a cache holds of one user, requests under way included. What is on screen falls back to loading and is not asked for again. */
export function purgeUser(queryClient: QueryClient, userKey: string): void {
  forget(queryClient, { userKey }, () => false);
}

/** Whether an answered scope shows that the user or the upstream is no longer the one before. */
export const hasScopeChanged = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && before !== after;

/** Calls back when an answer of `/session` shows another user or upstream than the one before. Returns what ends the watch. */
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
 * Watches the answers of `/session`: when the scope changes, every other entry goes and what is on screen is asked for again.
 * Returns what ends the watch. `PlugboardClientProvider` calls it.
 */
export function watchScope(queryClient: QueryClient, user: KeyOwner & Pick<Api, 'reset'>): () => void {
  return onScopeChange(queryClient, user, () => {
    user.reset?.();
    const mine = forget(queryClient, user, isSession);
    void queryClient.refetchQueries({ ...mine, type: 'active' });
  });
}
