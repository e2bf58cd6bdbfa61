import { hashKey, type DehydratedState } from '@tanstack/react-query';
import { userKeys, type KeyOwner } from './keys.ts';

/** Keeps only this user's queries of a prefetched state: no mutations, no entries of other users or of the host, nothing malformed. */
export function prefetchedFor(user: KeyOwner, given: DehydratedState | null | undefined): DehydratedState | undefined {
  if (!Array.isArray(given?.queries)) return undefined;
  const [ours, mine] = userKeys.all(user);
  const queries = given.queries
    .filter((one) => one?.state && Array.isArray(one.queryKey) && one.queryKey[0] === ours && one.queryKey[1] === mine)
    // Recompute the hash: a foreign one could overwrite another entry.
    .map((one) => ({ ...one, queryHash: hashKey(one.queryKey) }));
  return { queries, mutations: [] };
}
