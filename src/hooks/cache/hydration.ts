import { hashKey, type DehydratedState } from '@tanstack/react-query';
import { userKeys, type KeyOwner } from './keys.ts';

/** Of what a server prefetched only the answers for this user: no writes, nothing of others or of the host, nothing that is no entry. */
export function prefetchedFor(user: KeyOwner, given: DehydratedState | null | undefined): DehydratedState | undefined {
  if (!Array.isArray(given?.queries)) return undefined;
  const [ours, mine] = userKeys.all(user);
  const queries = given.queries
    .filter((one) => one?.state && Array.isArray(one.queryKey) && one.queryKey[0] === ours && one.queryKey[1] === mine)
    // It says where an entry is kept, so it is not to be taken from anybody.
    .map((one) => ({ ...one, queryHash: hashKey(one.queryKey) }));
  return { queries, mutations: [] };
}
