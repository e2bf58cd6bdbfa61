import { QueryClient, dehydrate, hydrate, type DehydratedState } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { userKeys } from '../../../src/hooks/index.ts';
import { prefetchedFor } from '../../../src/hooks/cache/hydration.ts';

const ada = { userKey: 'ada' };
const mine = [...userKeys.all(ada), 'integrations', 'list'];
const theirs = [...userKeys.all({ userKey: 'grace' }), 'integrations', 'list'];

/** What a client holds once it has taken over what is left of a state. */
function takeOver(state: DehydratedState) {
  const client = new QueryClient();
  hydrate(client, prefetchedFor(ada, state) ?? {});
  return client;
}

describe('what a server prefetched', () => {
  it('is used for its user alone', () => {
    const server = new QueryClient();
    for (const key of [mine, theirs, ['orders'], 'pb']) server.setQueryData([key].flat(), 'kept');
    const client = takeOver(dehydrate(server));
    expect(client.getQueryCache().getAll()).toHaveLength(1);
    expect(client.getQueryData(mine)).toBe('kept');
  });

  it('brings no write along', () => {
    const server = new QueryClient();
    server.getMutationCache().build(server, { mutationKey: [...userKeys.all(ada), 'event'] });
    const state = dehydrate(server, { shouldDehydrateMutation: () => true });
    expect(state.mutations).toHaveLength(1);
    expect(takeOver(state).getMutationCache().getAll()).toEqual([]);
  });

  it('is stored under the hash of its key, not under the given hash', () => {
    const server = new QueryClient();
    server.setQueryData(mine, 'of ada');
    const state = dehydrate(server);
    for (const query of state.queries) query.queryHash = JSON.stringify(theirs);
    const client = takeOver(state);
    expect(client.getQueryData(theirs)).toBeUndefined();
    expect(client.getQueryData(mine)).toBe('of ada');
  });
});
