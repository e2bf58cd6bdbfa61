import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { sessionKeys } from '../../../src/hooks/index.ts';
import { hasScopeChanged, purgeUser, watchScope } from '../../../src/hooks/internal.ts';
import { defer } from '../harness.ts';

const ada = { userKey: 'ada' };
const key = ['pb', 'ada', 'integrations', 'list'];
const session = (scope: string) => ({ access: 'proxy', scope, capabilities: {}, links: {} });

describe('hasScopeChanged', () => {
  it.each([
    [undefined, undefined, false],
    [undefined, 'a', false],
    ['a', undefined, false],
    ['a', 'a', false],
    ['a', 'b', true],
  ])('from %s to %s is %s', (before, after, changed) => {
    expect(hasScopeChanged(before, after)).toBe(changed);
  });
});

describe('purgeUser', () => {
  it('removes every entry and write of that user and no other', () => {
    const client = new QueryClient();
    client.setQueryData(key, [1]);
    client.setQueryData(['pb', 'grace', 'integrations'], [2]);
    client.setQueryData(['orders'], [3]);
    client.getMutationCache().build(client, { mutationKey: ['pb', 'ada', 'event'] });
    client.getMutationCache().build(client, { mutationKey: ['save'] });
    purgeUser(client, 'ada');
    const left = client.getQueryCache().getAll();
    expect(left.map(({ queryKey }) => queryKey)).toEqual([['pb', 'grace', 'integrations'], ['orders']]);
    expect(client.getMutationCache().getAll()).toHaveLength(1);
  });

  it('clears queries on screen, without a refetch', async () => {
    const client = new QueryClient();
    let asked = 0;
    const observer = new QueryObserver(client, { queryKey: key, queryFn: () => ++asked });
    const stop = observer.subscribe(() => undefined);
    await client.fetchQuery({ queryKey: key });
    expect(observer.getCurrentResult().data).toBe(1);
    purgeUser(client, 'ada');
    expect(observer.getCurrentResult().data).toBeUndefined();
    await Promise.resolve();
    expect(asked).toBe(1);
    stop();
  });

  it('does not store an answer that was on its way', { tags: ['security-21'] }, async () => {
    const client = new QueryClient();
    const late = defer();
    const fetching = client.fetchQuery({ queryKey: key, queryFn: () => late.promise }).catch(() => 'given up');
    purgeUser(client, 'ada');
    late.resolve(['late']);
    expect(await fetching).toBe('given up');
    expect(client.getQueryData(key)).toBeUndefined();
  });
});

describe('watchScope', () => {
  it('drops everything but the session when the scope changes', () => {
    const client = new QueryClient();
    let resets = 0;
    const stop = watchScope(client, { ...ada, reset: () => resets++ });
    client.setQueryData(sessionKeys.all(ada), session('s1'));
    client.setQueryData(key, ['of ada']);
    client.setQueryData(sessionKeys.all(ada), session('s1'));
    expect(client.getQueryData(key)).toEqual(['of ada']);

    client.setQueryData(sessionKeys.all(ada), session('s2'));
    expect(client.getQueryData(key)).toBeUndefined();
    expect(client.getQueryData(sessionKeys.all(ada))).toEqual(session('s2'));
    expect(resets).toBe(1);
    stop();
  });

  it('counts the session that was there before it', () => {
    const client = new QueryClient();
    client.setQueryData(sessionKeys.all(ada), session('s1'));
    client.setQueryData(key, ['of ada']);
    const stop = watchScope(client, ada);
    client.setQueryData(sessionKeys.all(ada), session('s2'));
    expect(client.getQueryData(key)).toBeUndefined();
    stop();
  });

  it('ends when it is stopped', () => {
    const client = new QueryClient();
    client.setQueryData(sessionKeys.all(ada), session('s1'));
    watchScope(client, ada)();
    client.setQueryData(key, ['kept']);
    client.setQueryData(sessionKeys.all(ada), session('s2'));
    expect(client.getQueryData(key)).toEqual(['kept']);
  });
});
