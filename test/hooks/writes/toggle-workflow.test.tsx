import { QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { PlugboardError } from '../../../src/api/index.ts';
import {
  PlugboardClientProvider,
  useToggleWorkflow,
  useWorkflows,
  type ConfirmedWrite,
} from '../../../src/hooks/index.ts';
import { createHost, defer, problem, type Routes } from '../harness.ts';

const writes = (requests: readonly string[]) => requests.filter((one) => one.startsWith('PUT'));
const activate = 'PUT /embedded/workflows/activate';
const deactivate = 'PUT /embedded/workflows/deactivate';
const done = () => ({ success: true });

/** A page with one workflow, off at first, whose server keeps what the writes made of it. */
function createPage(routes: Routes = {}, client = new QueryClient()) {
  const server = { state: 'inactive' };
  const host = createHost(
    {
      'GET /embedded/workflows': () => ({
        workflows: [
          { workflowId: 'wf_1', integrationId: 'int_a', state: server.state },
          { workflowId: 'wf_2', integrationId: 'int_a', state: 'active' },
        ],
      }),
      [activate]: done,
      [deactivate]: done,
      ...routes,
    },
    { queryClient: client },
  );
  const { result } = host.render(() => ({ list: useWorkflows(), toggle: useToggleWorkflow('wf_1') }));
  const shown = () => result.current.list.data?.find(({ workflowId }) => workflowId === 'wf_1')?.state;
  const loaded = () => waitFor(() => expect(shown()).toBe('inactive'));
  const toggle = (on: boolean) => result.current.toggle.mutateAsync(on).catch((error: PlugboardError) => error.code);
  return { ...host, server, client, result, shown, loaded, toggle };
}

describe('useToggleWorkflow', () => {
  it('shows the intent at once, sends it and refetches', async () => {
    const answer = defer();
    const page = createPage({ [activate]: () => answer.promise });
    await page.loaded();
    let settled: Promise<unknown> | undefined;
    act(() => void (settled = page.toggle(true)));
    await waitFor(() => expect(page.shown()).toBe('active'));
    expect(page.result.current.toggle.isPending).toBe(true);
    page.server.state = 'active';
    await act(async () => {
      answer.resolve(done());
      await settled;
    });
    expect(writes(page.requests)).toEqual([activate]);
    await waitFor(() => expect(page.requests.filter((one) => one.startsWith('GET'))).toHaveLength(2));
    await waitFor(() => expect(page.shown()).toBe('active'));
    expect(page.result.current.list.data?.find(({ workflowId }) => workflowId === 'wf_2')?.state).toBe('active');
  });

  it('goes back to the confirmed state when the write is refused', async () => {
    const page = createPage({ [activate]: () => problem(409, 'conflict') });
    await page.loaded();
    await act(async () => expect(await page.toggle(true)).toBe('conflict'));
    await waitFor(() => expect(page.shown()).toBe('inactive'));
  });

  it('shows unknown after a failure that leaves the outcome open', async () => {
    const page = createPage({ [activate]: () => problem(504, 'upstream_timeout') });
    await page.loaded();
    page.server.state = 'unknown';
    await act(async () => expect(await page.toggle(true)).toBe('upstream_timeout'));
    await waitFor(() => expect(page.shown()).toBe('unknown'));
    expect(writes(page.requests)).toHaveLength(1);
  });

  it('is not undone by a list that was on its way before the click', { tags: ['security-129'] }, async () => {
    const late = defer();
    let lists = 0;
    const page = createPage({
      'GET /embedded/workflows': () => {
        const workflows = [{ workflowId: 'wf_1', integrationId: 'int_a', state: 'inactive' }];
        return ++lists === 2 ? late.promise : { workflows };
      },
      [activate]: () => new Promise(() => undefined),
    });
    await page.loaded();
    act(() => void page.result.current.list.refetch());
    await waitFor(() => expect(lists).toBe(2));
    act(() => void page.toggle(true));
    await waitFor(() => expect(page.shown()).toBe('active'));
    await act(async () => late.resolve({ workflows: [{ workflowId: 'wf_1', integrationId: 'int_a' }] }));
    expect(page.shown()).toBe('active');
    expect(page.aborted).toEqual(['GET /embedded/workflows']);
  });

  it('sends the first and the last of many clicks, one after the other', async () => {
    const first = defer();
    const page = createPage({ [activate]: () => first.promise });
    await page.loaded();
    const settled: Promise<unknown>[] = [];
    act(() => void settled.push(page.toggle(true)));
    await waitFor(() => expect(writes(page.requests)).toHaveLength(1));
    act(() => {
      for (const on of [false, true, false, true, false]) settled.push(page.toggle(on));
    });
    await waitFor(() => expect(page.shown()).toBe('inactive'));
    expect(writes(page.requests)).toEqual([activate]);
    await act(async () => {
      first.resolve(done());
      expect(await Promise.all(settled)).toEqual([
        'applied',
        'superseded',
        'superseded',
        'superseded',
        'superseded',
        'applied',
      ]);
    });
    expect(writes(page.requests)).toEqual([activate, deactivate]);
    await waitFor(() => expect(page.shown()).toBe('inactive'));
  });

  it('goes back to what the first write confirmed when the one after it is refused', async () => {
    const first = defer();
    const page = createPage({ [activate]: () => first.promise, [deactivate]: () => problem(409, 'conflict') });
    await page.loaded();
    page.server.state = 'active';
    const settled: Promise<unknown>[] = [];
    act(() => void settled.push(page.toggle(true)));
    await waitFor(() => expect(writes(page.requests)).toHaveLength(1));
    act(() => void settled.push(page.toggle(false)));
    await act(async () => {
      first.resolve(done());
      expect(await Promise.all(settled)).toEqual(['applied', 'conflict']);
    });
    await waitFor(() => expect(page.shown()).toBe('active'));
  });

  it('sends nothing more when a refusal leaves the state that the waiting intent asks for', async () => {
    const first = defer();
    const page = createPage({ [activate]: () => first.promise });
    await page.loaded();
    const settled: Promise<unknown>[] = [];
    act(() => void settled.push(page.toggle(true)));
    await waitFor(() => expect(writes(page.requests)).toHaveLength(1));
    act(() => void settled.push(page.toggle(false)));
    await act(async () => {
      first.resolve(problem(409, 'conflict'));
      expect(await Promise.all(settled)).toEqual(['conflict', 'applied']);
    });
    expect(writes(page.requests)).toEqual([activate]);
    await waitFor(() => expect(page.shown()).toBe('inactive'));
  });

  it('sends a write although no list is cached, and again after it was confirmed', async () => {
    const host = createHost({ [activate]: done });
    const { result } = host.render(() => useToggleWorkflow('wf_1'));
    await act(() => result.current.mutateAsync(true));
    expect(result.current.intent).toMatchObject({ shown: 'on', confirmed: 'on', phase: 'idle' });
    await act(() => result.current.mutateAsync(true));
    expect(writes(host.requests)).toEqual([activate, activate]);
  });

  it('reports a confirmed write to the provider once', async () => {
    const reported: ConfirmedWrite[] = [];
    const upgrade = 'PUT /embedded/workflows/wf_1/upgrade';
    const { api } = createHost({ [activate]: done, [deactivate]: () => problem(409, 'conflict'), [upgrade]: done });
    const wrapper = ({ children }: { children?: ReactNode }) =>
      createElement(PlugboardClientProvider, { api, onConfirmedWrite: (write) => reported.push(write) }, children);
    const { result } = renderHook(() => useToggleWorkflow('wf_1'), { wrapper });
    await act(() => result.current.mutateAsync(true));
    act(() => result.current.upgrade('2.0.0'));
    await waitFor(() => expect(result.current.intent.upgrade?.outcome).toBe('applied'));
    await act(() => result.current.mutateAsync(false).catch(() => undefined));
    expect(result.current.intent).toMatchObject({ shown: 'unknown', outcome: 'not_applied' });
    expect(reported).toEqual([
      { type: 'workflow_toggled', workflowId: 'wf_1', on: true },
      { type: 'workflow_upgraded', workflowId: 'wf_1', version: '2.0.0' },
    ]);
  });

  it('fails at once in a client whose default waits for the network, and sends nothing later', async () => {
    const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'online', retry: 5 } } });
    const page = createPage({ [activate]: () => Promise.reject(new TypeError('Failed to fetch')) }, client);
    await page.loaded();
    await act(async () => {
      await page.toggle(true);
    });
    await act(() => client.resumePausedMutations());
    expect(writes(page.requests)).toHaveLength(1);
    expect(page.result.current.toggle.isError).toBe(true);
  });
});
