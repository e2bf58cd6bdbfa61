import { dehydrate, QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../../src/api/index.ts';
import {
  PlugboardClientProvider,
  useExecuteAction,
  useSession,
  useToggleWorkflow,
  useUpgradeWorkflow,
  useWorkflows,
} from '../../../src/hooks/index.ts';
import { purgeUser } from '../../../src/hooks/internal.ts';
import { createHandler, createHost, defer, problem, type Routes } from '../harness.ts';

const activate = 'PUT /embedded/workflows/activate';
const deactivate = 'PUT /embedded/workflows/deactivate';
const execute = 'POST /connectivity/connectors/stripe/actions/run/execute';
const done = () => ({ success: true });
const tick = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

/** Renders one workflow for the user that the server has signed in, with a client that the test can inspect. */
function createPage(routes: Routes) {
  const server = { user: 'ada', state: 'inactive' };
  const queryClient = new QueryClient();
  const host = createHost(
    {
      'POST /session': () => ({ access: 'proxy', scope: server.user, capabilities: {}, links: {} }),
      'GET /embedded/workflows': () => ({
        workflows: [{ workflowId: 'wf_1', integrationId: 'int_a', state: server.state }],
      }),
      ...routes,
    },
    { queryClient },
  );
  const { result } = host.render(() => ({
    session: useSession(),
    list: useWorkflows(),
    toggle: useToggleWorkflow('wf_1'),
    upgrade: useUpgradeWorkflow('wf_1'),
    action: useExecuteAction('stripe', 'run'),
  }));
  return {
    ...host,
    server,
    queryClient,
    result,
    shown: () => result.current.list.data?.[0]?.state,
    loaded: () => waitFor(() => expect(result.current.list.isSuccess && result.current.session.isSuccess).toBe(true)),
    asked: (name: string) => waitFor(() => expect(host.requests).toContain(name)),
    /** Signs another user in, and makes the page check the session. */
    async change(state: string) {
      Object.assign(server, { user: 'grace', state });
      await act(() => result.current.session.refetch());
      await waitFor(() => expect(result.current.list.data?.[0]?.state).toBe(state));
    },
  };
}

describe('a queued write', () => {
  it('does not appear in dehydrated state', async () => {
    const held = defer();
    const page = createPage({ [activate]: () => held.promise });
    await page.loaded();
    act(() => page.result.current.toggle.mutate(true));
    await page.asked(activate);
    act(() => {
      page.result.current.toggle.mutate(false);
      page.result.current.upgrade.mutate('2.0.0');
    });
    await tick();
    expect(page.queryClient.isMutating()).toBe(3);
    expect(dehydrate(page.queryClient).mutations).toEqual([]);
  });

  it('is not sent after another user has signed in', async () => {
    const held = defer();
    const page = createPage({ [activate]: () => held.promise, [deactivate]: done });
    await page.loaded();
    act(() => page.result.current.toggle.mutate(true));
    await page.asked(activate);
    act(() => {
      page.result.current.toggle.mutate(false);
      page.result.current.upgrade.mutate('2.0.0');
    });
    await page.change('inactive');
    await act(async () => held.resolve(done()));
    await tick();
    expect(page.requests.filter((one) => one.startsWith('PUT'))).toEqual([activate]);
  });

  it('is not sent after the host has changed the user key, and no entry of the first user remains', async () => {
    const held = defer();
    const queryClient = new QueryClient();
    const handler = createHandler({
      'GET /embedded/workflows': () => ({ workflows: [{ workflowId: 'wf_1', integrationId: 'int_a' }] }),
      [activate]: () => held.promise,
      [deactivate]: done,
    });
    const apis = ['ada', 'grace'].map((userKey) => createApi({ fetch: handler.fetch, userKey }));
    let turn = 0;
    const wrapper = ({ children }: { children?: ReactNode }) =>
      createElement(PlugboardClientProvider, { api: apis[turn] as (typeof apis)[0], queryClient }, children);
    const page = renderHook(() => ({ toggle: useToggleWorkflow('wf_1'), list: useWorkflows() }), { wrapper });
    await waitFor(() => expect(page.result.current.list.isSuccess).toBe(true));
    act(() => page.result.current.toggle.mutate(true));
    await waitFor(() => expect(handler.requests).toContain(activate));
    act(() => page.result.current.toggle.mutate(false));
    turn = 1;
    page.rerender();
    await act(async () => held.resolve(done()));
    await tick();
    expect(handler.requests.filter((one) => one.startsWith('PUT'))).toEqual([activate]);
    expect(queryClient.getQueryCache().findAll({ queryKey: ['pb', 'ada'] })).toEqual([]);
    expect(queryClient.getMutationCache().getAll()).toEqual([]);
  });

  it('does not delay the writes of other users', async () => {
    const queryClient = new QueryClient();
    const requests = ['ada', 'grace'].map((userKey) => {
      const handler = createHandler({ [activate]: () => new Promise(() => undefined) });
      const api = createApi({ fetch: handler.fetch, userKey });
      const wrapper = ({ children }: { children?: ReactNode }) =>
        createElement(PlugboardClientProvider, { api, queryClient }, children);
      const { result } = renderHook(() => useToggleWorkflow('wf_1'), { wrapper });
      act(() => result.current.mutate(true));
      return handler.requests;
    });
    await waitFor(() => expect(requests).toEqual([[activate], [activate]]));
  });

  it('does not wait for a write of the previous user', async () => {
    const page = createPage({ [activate]: () => new Promise(() => undefined), [deactivate]: done });
    await page.loaded();
    act(() => page.result.current.toggle.mutate(true));
    await page.asked(activate);
    await page.change('active');
    act(() => page.result.current.toggle.mutate(false));
    await waitFor(() => expect(page.requests).toContain(deactivate));
  });
});

describe('a write of the previous user', () => {
  it.each<[string, () => unknown]>([
    ['is confirmed', done],
    ['is refused', () => problem(409, 'conflict')],
    ['ends in an unclear way', () => problem(504, 'upstream_timeout')],
  ])('changes no entry of the next user when it %s', async (_, answer) => {
    const held = defer();
    const page = createPage({ [activate]: () => held.promise.then(answer) });
    await page.loaded();
    act(() => page.result.current.toggle.mutate(true));
    await page.asked(activate);
    await page.change('inactive');
    const before = page.requests.length;
    await act(async () => held.resolve(undefined));
    await tick();
    expect(page.shown()).toBe('inactive');
    expect(page.requests).toHaveLength(before);
    expect(page.result.current.toggle.status).toBe('idle');
    const keys = page.queryClient.getQueryCache().getAll();
    expect(keys.some(({ queryKey }) => queryKey.includes('confirmed'))).toBe(false);
  });

  it.each<[string, (page: ReturnType<typeof createPage>) => unknown]>([
    ['another user has signed in', (page) => page.change('inactive')],
    ['the host has purged the user', ({ queryClient }) => act(async () => purgeUser(queryClient, 'self'))],
  ])('shows no answer, early or late, after %s', async (_, drop) => {
    const late = defer();
    let times = 0;
    const page = createPage({ [execute]: () => (++times === 1 ? { success: true, data: 'of ada' } : late.promise) });
    await page.loaded();
    const told: unknown[] = [];
    act(() => page.result.current.action.mutate({ credentialId: 'cred_1' }));
    await waitFor(() => expect(page.result.current.action.data?.data).toBe('of ada'));
    await drop(page);
    await waitFor(() => expect(page.result.current.action.data).toBeUndefined());

    act(() => page.result.current.action.mutate({ credentialId: 'cred_1' }, { onSuccess: () => told.push('success') }));
    await waitFor(() => expect(times).toBe(2));
    await act(async () => purgeUser(page.queryClient, 'self'));
    await act(async () => late.resolve({ success: true, data: 'of ada' }));
    await tick();
    expect(page.result.current.action).toMatchObject({ status: 'idle', data: undefined, variables: undefined });
    expect(told).toEqual([]);
    expect(page.queryClient.getMutationCache().getAll()).toEqual([]);
  });
});
