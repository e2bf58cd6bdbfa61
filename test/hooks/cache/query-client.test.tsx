import { keepPreviousData, QueryClient, type DefaultOptions } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createApi } from '../../../src/api/index.ts';
import {
  PlugboardClientProvider,
  useCredentials,
  useExecuteAction,
  useWorkflowLogs,
} from '../../../src/hooks/index.ts';
import { createHandler, createHost, defer, problem, type Routes } from '../harness.ts';

const list = 'GET /connectivity/connectors/stripe/credentials';

/** A page in a host's own client with defaults of the host's own. */
function createPage(defaults: DefaultOptions, routes: Routes) {
  const queryClient = new QueryClient({ defaultOptions: defaults });
  return { queryClient, ...createHost(routes, { queryClient }) };
}

describe('in a client with defaults of the host', () => {
  it('never shows the previous user’s data', async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { placeholderData: keepPreviousData } } });
    const handler = createHandler({ [list]: () => ({ credentials: [{ credentialId: 'cred_ada' }] }) });
    const late = createHandler({ [list]: () => new Promise(() => undefined) });
    const apis = [createApi({ fetch: handler.fetch, userKey: 'ada' }), createApi({ ...late, userKey: 'grace' })];
    let [api] = apis;
    const wrapper = ({ children }: { children?: ReactNode }) =>
      createElement(PlugboardClientProvider, { api: api as (typeof apis)[0], queryClient }, children);
    const { result, rerender } = renderHook(() => useCredentials('stripe'), { wrapper });
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    [, api] = apis;
    rerender();
    expect(result.current.data).toBeUndefined();
  });

  it('throws no failure at the host while rendering', async () => {
    const page = createPage({ queries: { throwOnError: true }, mutations: { throwOnError: true } }, {});
    const { result } = page.render(() => [useCredentials('stripe'), useExecuteAction('stripe', 'run')] as const);
    act(() => result.current[1].mutate({ credentialId: 'cred_1' }));
    await waitFor(() => expect(result.current.map(({ error }) => error?.code)).toEqual(['not_found', 'not_found']));
  });

  it('polls no more often than its own interval', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const defaults = { refetchInterval: 10, refetchIntervalInBackground: true, retry: 3, retryDelay: 1 };
    const page = createPage({ queries: defaults }, { [list]: () => problem(502, 'upstream_error') });
    const { result } = page.render(() => useCredentials('stripe'));
    await waitFor(() => expect(result.current.isError).toBe(true));
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    vi.useRealTimers();
    expect(page.requests).toHaveLength(1);
  });

  it('is not asked for in a hidden page, whatever the host does there', async () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const logs = [{ logId: 'log_1', status: 'pending' }];
    const routes = { 'GET /embedded/workflows/wf_1/logs': () => ({ logs }) };
    const page = createPage({ queries: { refetchIntervalInBackground: true } }, routes);
    const { result } = page.render(() => useWorkflowLogs('wf_1'));
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    vi.useRealTimers();
    visibility.mockRestore();
    expect(page.requests).toHaveLength(1);
  });

  it('stores no response in the host’s own cache', async () => {
    const kept: unknown[] = [];
    const persister = async (ask: (context: never) => unknown, context: never) => {
      const answer = await ask(context);
      kept.push(answer);
      return answer;
    };
    const page = createPage(
      { queries: { persister: persister as never } },
      { [list]: () => ({ credentials: [{ credentialId: 'cred_1', name: 'Ada' }] }) },
    );
    const { result } = page.render(() => useCredentials('stripe'));
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(kept).toEqual([]);
  });

  it('ignores every event except a response', async () => {
    const held = defer();
    const page = createPage(
      { queries: { initialData: { orders: [] }, placeholderData: { orders: [] }, select: () => 'mine' } },
      { [list]: () => held.promise },
    );
    const { result } = page.render(() => useCredentials('stripe'));
    expect(result.current.data).toBeUndefined();
    await act(async () => held.resolve({ credentials: [] }));
    await waitFor(() => expect(result.current.data).toEqual({ credentials: [], skipped: 0 }));
  });
});
