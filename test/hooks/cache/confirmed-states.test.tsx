import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useToggleWorkflow, useWorkflowLogs, useWorkflows } from '../../../src/hooks/index.ts';
import { createHost, problem, type Routes } from '../harness.ts';

const logs = 'GET /embedded/workflows/wf_1/logs';
const lists = 'GET /embedded/workflows';
const at = '2026-11-21T12:00:00Z';
const run = { logId: 'log_1', status: 'success', executedAt: at };

function createPage(workflow: object, routes: Routes = {}) {
  const host = createHost({
    [lists]: () => ({ workflows: [{ workflowId: 'wf_1', integrationId: 'int_a', ...workflow }] }),
    [logs]: () => ({ logs: [run] }),
    ...routes,
  });
  const { result } = host.render(() => ({
    list: useWorkflows(),
    logs: useWorkflowLogs('wf_1'),
    toggle: useToggleWorkflow('wf_1'),
  }));
  const loaded = () => waitFor(() => expect(result.current.list.data && result.current.logs.data).toBeDefined());
  return {
    result,
    loaded,
    state: () => result.current.list.data?.[0]?.state,
    shown: () => result.current.toggle.intent.shown,
  };
}

describe('a state that is not confirmed', () => {
  it('is on, in the list and at the switch, once a run shows it', async () => {
    const page = createPage({ state: 'unknown' });
    await page.loaded();
    await waitFor(() => expect([page.state(), page.shown()]).toEqual(['active', 'on']));
  });

  it('stays on when the list is loaded again', async () => {
    const page = createPage({ state: 'unknown' });
    await page.loaded();
    await act(() => page.result.current.list.refetch());
    await waitFor(() => expect([page.state(), page.shown()]).toEqual(['active', 'on']));
  });

  it('stays open when the run is older than the unclear write', async () => {
    const page = createPage({ state: 'unknown', unclearSince: '2026-11-21T12:00:01Z' });
    await page.loaded();
    await act(async () => {});
    expect([page.state(), page.shown()]).toEqual(['unknown', 'unknown']);
  });

  it('is not claimed for a write of this page whose time the list does not tell', async () => {
    let runs: object[] = [];
    const refuse = () => problem(409, 'conflict');
    const page = createPage(
      { state: 'inactive' },
      { [logs]: () => ({ logs: runs }), 'PUT /embedded/workflows/activate': refuse },
    );
    await page.loaded();
    await act(() => page.result.current.toggle.mutateAsync(true).catch(() => undefined));
    runs = [run];
    await act(() => page.result.current.logs.refetch());
    await waitFor(() => expect(page.shown()).toBe('off'));
  });
});

describe('a confirmed state', () => {
  it('is never overruled by a run', async () => {
    const page = createPage({ state: 'inactive', confirmedAt: '2026-11-21T11:00:00Z' });
    await page.loaded();
    await act(async () => {});
    expect([page.state(), page.shown()]).toEqual(['inactive', 'off']);
  });
});
