import { dehydrate, focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import * as fc from 'fast-check';
import { createElement, StrictMode, type ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import {
  PlugboardClientProvider,
  useConnectors,
  useCreateCredential,
  useCredentials,
  useDeleteUserLogs,
  useExecuteAction,
  useIntegrations,
  useSession,
  useToggleWorkflow,
  useTriggerEvent,
  useUpgradeWorkflow,
  useWorkflowLogs,
  useWorkflows,
  userKeys,
} from '../../src/hooks/index.ts';
import { purgeUser } from '../../src/hooks/internal.ts';
import { createHandler, createHost, defer, type Routes } from '../hooks/harness.ts';

afterEach(() => {
  onlineManager.setOnline(true);
  focusManager.setFocused(undefined);
});

/** Every hook that writes, what it is given and the route it calls. Each secret is typed by somebody. */
const secret = 'typed-CANARY-4711';
const writes = [
  ['a switched workflow', () => useToggleWorkflow('wf_1'), true, 'PUT /embedded/workflows/activate'],
  ['an upgrade', () => useUpgradeWorkflow('wf_1'), '2.0.0', 'PUT /embedded/workflows/wf_1/upgrade'],
  [
    'a credential',
    () => useCreateCredential('stripe'),
    () => ({ key: secret }),
    'POST /connectivity/connectors/stripe/credentials',
  ],
  [
    'an action',
    () => useExecuteAction('stripe', 'list-orders'),
    { credentialId: 'cred_1', parameters: { key: secret } },
    'POST /connectivity/connectors/stripe/actions/list-orders/execute',
  ],
  ['an event', () => useTriggerEvent(), { event: 'order.created', data: { key: secret } }, 'POST /embedded/run/event'],
  ['an erasure', () => useDeleteUserLogs(), undefined, 'DELETE /embedded/logs'],
] as const;

interface AnyWrite {
  mutate(value: unknown): void;
  isPending: boolean;
  isError: boolean;
  isSuccess: boolean;
  isPaused: boolean;
}
const use = (hook: () => unknown) => hook as () => AnyWrite;

const lists: Routes = {
  'GET /embedded/integrations': () => ({ integrations: [] }),
  'GET /embedded/workflows': () => ({ workflows: [] }),
  'GET /embedded/workflows/wf_1/logs': () => ({ logs: [] }),
  'GET /connectivity/connectors': () => ({ connectors: [] }),
  'GET /connectivity/connectors/stripe/credentials': () => ({ credentials: [] }),
};

/** A page with everything on it that asks. */
const usePage = () => [
  useIntegrations(),
  useWorkflows('int_shopify'),
  useConnectors(),
  useCredentials('stripe'),
  useWorkflowLogs('wf_1'),
];

const tick = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

describe('a write while offline', () => {
  it.each(writes)('is not sent when the network returns, nor on focus: %s', async (_, hook, variables, route) => {
    const host = createHost(
      {
        [route]: () => {
          throw new TypeError('Failed to fetch');
        },
      },
      { online: () => false },
    );
    onlineManager.setOnline(false);
    const { result } = host.render(use(hook));
    act(() => result.current.mutate(variables));
    await waitFor(() => expect(result.current.isError).toBe(true));
    expect(result.current.isPaused).toBe(false);
    const sent = host.requests.filter((one) => one === route).length;
    await act(async () => onlineManager.setOnline(true));
    await act(async () => focusManager.setFocused(true));
    await tick();
    expect(host.requests.filter((one) => one === route)).toHaveLength(sent);
  });

  it.each(writes)(
    'is in nothing that a host would persist: %s',
    { tags: ['security-55'] },
    async (_, hook, variables, route) => {
      const queryClient = new QueryClient();
      const held = defer();
      const host = createHost(
        { [route]: () => held.promise.then(() => ({ success: true, credentialId: 'cred_9' })) },
        { queryClient },
      );
      onlineManager.setOnline(false);
      const { result, unmount } = host.render(use(hook));
      act(() => result.current.mutate(variables));
      await waitFor(() => expect(host.requests).toContain(route));
      expect(JSON.stringify(dehydrate(queryClient))).not.toContain(secret);
      await act(async () => held.resolve({}));
      await waitFor(() => expect(result.current.isPending).toBe(false));
      unmount();
      await tick();
      const left = queryClient.getMutationCache().getAll();
      expect(JSON.stringify(left.map(({ state }) => state))).not.toContain(secret);
      expect(JSON.stringify(dehydrate(queryClient, { shouldDehydrateMutation: () => true }))).not.toContain(secret);
    },
  );
});

describe('a page that comes back', () => {
  it.each([
    ['the network', () => [onlineManager.setOnline(false), onlineManager.setOnline(true)]],
    ['the focus', () => [focusManager.setFocused(false), focusManager.setFocused(true)]],
  ])('requests each list at most once for any number of observers: %s', { tags: ['security-135'] }, async (_, flap) => {
    const host = createHost(lists);
    const { result } = host.render(() => Array.from({ length: 20 }, usePage).flat());
    await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true));
    const before = host.requests.length;
    expect(before).toBe(new Set(host.requests).size);
    await act(async () => void Array.from({ length: 5 }, flap));
    await tick();
    await waitFor(() => expect(result.current.every(({ isFetching }) => !isFetching)).toBe(true));
    const again = host.requests.slice(before);
    expect(again).toHaveLength(new Set(again).size);
  });
});

describe('a provider that goes away', () => {
  const reads = Object.keys(lists);

  it.each([false, true])(
    'ends every read that is on its way and hears nothing more, strict mode: %s',
    async (strict) => {
      const held = defer();
      const handler = createHandler(Object.fromEntries(reads.map((name) => [name, () => held.promise])));
      const api = createApi({ fetch: handler.fetch });
      const wrapper = ({ children }: { children?: ReactNode }) => {
        const tree = createElement(PlugboardClientProvider, { api }, children);
        return strict ? createElement(StrictMode, null, tree) : tree;
      };
      const rejections: unknown[] = [];
      const note = (reason: unknown) => void rejections.push(reason);
      process.on('unhandledRejection', note);
      const { unmount } = renderHook(usePage, { wrapper });
      await waitFor(() => expect(new Set(handler.requests.map((one) => one.split('?')[0])).size).toBe(reads.length));
      unmount();
      await waitFor(() => expect(new Set(handler.aborted).size).toBe(reads.length));
      held.resolve({});
      await tick();
      process.off('unhandledRejection', note);
      expect(rejections).toEqual([]);
      // What strict mode asked for twice was given up once more.
      expect(handler.aborted.length).toBe(handler.requests.length);
    },
  );

  it.each(writes)('does not cancel a write: %s', async (_, hook, variables, route) => {
    const held = defer();
    const host = createHost({ [route]: () => held.promise });
    const rejections: unknown[] = [];
    const note = (reason: unknown) => void rejections.push(reason);
    process.on('unhandledRejection', note);
    const { result, unmount } = host.render(use(hook));
    act(() => result.current.mutate(variables));
    await waitFor(() => expect(host.requests).toContain(route));
    unmount();
    expect(host.aborted).not.toContain(route);
    held.resolve({ success: true });
    await tick();
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
    expect(host.requests.filter((one) => one === route)).toHaveLength(1);
  });
});

describe('one cache for two users and a host of its own', { tags: ['security-23'] }, () => {
  /** A provider of a user in a client that others use too. */
  function open(queryClient: QueryClient, userKey: string) {
    const routes: Routes = {
      'GET /embedded/integrations': () => ({ integrations: [{ integrationId: `int_${userKey}`, name: userKey }] }),
      'POST /session': () => ({ access: 'proxy', scope: userKey, capabilities: {}, links: {} }),
    };
    const handler = createHandler(routes);
    const api = createApi({ fetch: handler.fetch, userKey });
    const wrapper = ({ children }: { children?: ReactNode }) =>
      createElement(PlugboardClientProvider, { api, queryClient }, children);
    return { ...renderHook(() => [useIntegrations(), useSession()] as const, { wrapper }), handler };
  }

  it('shows each the own lists and purges one without the other', async () => {
    const queryClient = new QueryClient();
    queryClient.setQueryData(['integrations'], 'host');
    queryClient.setQueryData(['pbx', 'ada'], 'host');
    const [ada, grace] = [open(queryClient, 'ada'), open(queryClient, 'grace')];
    for (const [page, name] of [
      [ada, 'ada'],
      [grace, 'grace'],
    ] as const)
      await waitFor(() => expect(page.result.current[0].data?.integrations.map((one) => one.name)).toEqual([name]));
    ada.unmount();
    purgeUser(queryClient, 'ada');
    const keys = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey);
    expect(keys.filter(([first, user]) => first === 'pb' && user === 'ada')).toEqual([]);
    expect(keys.filter(([first, user]) => first === 'pb' && user === 'grace')).toHaveLength(2);
    expect(queryClient.getQueryData(['integrations'])).toBe('host');
    expect(queryClient.getQueryData(['pbx', 'ada'])).toBe('host');
    expect(grace.result.current[0].data?.integrations[0]?.name).toBe('grace');
  });

  it('is asked again after the host has cleared it', async () => {
    const queryClient = new QueryClient();
    const ada = open(queryClient, 'ada');
    await waitFor(() => expect(ada.result.current[0].isSuccess).toBe(true));
    act(() => queryClient.clear());
    ada.unmount();
    const again = open(queryClient, 'ada');
    await waitFor(() => expect(again.result.current[0].data?.integrations).toHaveLength(1));
  });

  it('has one prefix for one user, and no other for any two names', () => {
    const client = new QueryClient();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        fc.pre(one !== other);
        client.setQueryData([...userKeys.all({ userKey: one }), 'integrations'], one);
        client.setQueryData([...userKeys.all({ userKey: other }), 'integrations'], other);
        purgeUser(client, one);
        expect(client.getQueryData([...userKeys.all({ userKey: one }), 'integrations'])).toBeUndefined();
        expect(client.getQueryData([...userKeys.all({ userKey: other }), 'integrations'])).toBe(other);
        client.clear();
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});
