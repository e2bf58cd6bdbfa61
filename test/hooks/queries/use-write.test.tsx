import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  useActivateWorkflow,
  useDeactivateWorkflow,
  useDeleteUserLogs,
  useExecuteAction,
  usePlugboardContext,
  useTriggerEvent,
  useUpgradeWorkflow,
  useWorkflowLogs,
  useWorkflows,
} from '../../../src/hooks/index.ts';
import { createHost, defer, problem } from '../harness.ts';

const done = () => ({ success: true });
const lists = 'GET /embedded/workflows';
const logs = 'GET /embedded/workflows/wf_1/logs';

describe('writes to a workflow', () => {
  it.each([
    [
      'useActivateWorkflow',
      () => useActivateWorkflow('wf_1'),
      undefined,
      'PUT /embedded/workflows/activate',
      { workflowId: 'wf_1' },
    ],
    [
      'useDeactivateWorkflow',
      () => useDeactivateWorkflow('wf_1'),
      undefined,
      'PUT /embedded/workflows/deactivate',
      { workflowId: 'wf_1' },
    ],
    [
      'useUpgradeWorkflow',
      () => useUpgradeWorkflow('wf_1'),
      '2.0.0',
      'PUT /embedded/workflows/wf_1/upgrade',
      { version: '2.0.0' },
    ],
    [
      'useUpgradeWorkflow to the newest',
      () => useUpgradeWorkflow('wf_1'),
      undefined,
      'PUT /embedded/workflows/wf_1/upgrade',
      {},
    ],
  ] as const)('%s sends one request and asks for the lists again', async (_, use, input, request, body) => {
    const host = createHost({ [lists]: () => ({ workflows: [] }), [request]: done });
    const { result } = host.render(() => ({ list: useWorkflows(), write: use() }));
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    await act(async () => void (await result.current.write.mutateAsync(input as never)));
    expect(host.requests).toEqual([lists, request, lists]);
    expect(host.bodies[1]).toEqual(body);
  });

  it('are sent one after the other, whichever hook sends them', async () => {
    const held = defer();
    const host = createHost({
      'PUT /embedded/workflows/activate': () => held.promise,
      'PUT /embedded/workflows/wf_1/upgrade': done,
    });
    const { result } = host.render(() => ({ on: useActivateWorkflow('wf_1'), move: useUpgradeWorkflow('wf_1') }));
    await act(async () => {
      result.current.on.mutate();
      result.current.move.mutate('2.0.0');
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(host.requests).toEqual(['PUT /embedded/workflows/activate']);
    await act(async () => held.resolve(done()));
    await waitFor(() => expect(result.current.move.isSuccess).toBe(true));
    expect(host.requests).toEqual(['PUT /embedded/workflows/activate', 'PUT /embedded/workflows/wf_1/upgrade']);
  });

  it('asks for the lists again after a failure too', async () => {
    const host = createHost({ [lists]: () => ({ workflows: [] }) });
    const { result } = host.render(() => ({ list: useWorkflows(), write: useUpgradeWorkflow('wf_1') }));
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    await act(async () => {
      await expect(result.current.write.mutateAsync('9')).rejects.toMatchObject({ code: 'not_found' });
    });
    expect(host.requests.filter((one) => one === lists)).toHaveLength(2);
  });
});

describe('useTriggerEvent', () => {
  it('sends the event once and asks for the runs again', async () => {
    const host = createHost({ [logs]: () => ({ logs: [] }), 'POST /embedded/run/event': done });
    const { result } = host.render(() => ({ runs: useWorkflowLogs('wf_1'), event: useTriggerEvent() }));
    await waitFor(() => expect(result.current.runs.isSuccess).toBe(true));
    await act(() => result.current.event.mutateAsync({ event: 'order.created', data: { id: 1 } }));
    expect(host.bodies[1]).toEqual({ event: 'order.created', data: { id: 1 } });
    await waitFor(() => expect(host.requests).toEqual([logs, 'POST /embedded/run/event', logs]));
  });
});

describe('useExecuteAction', () => {
  const execute = 'POST /connectivity/connectors/shopify/actions/list-orders/execute';

  it('returns the result of the action', async () => {
    const host = createHost({ [execute]: () => ({ success: false, data: { orders: [] } }) });
    const { result } = host.render(() => useExecuteAction('shopify', 'list-orders'));
    await act(async () => {
      const answer = await result.current.mutateAsync({ credentialId: 'cred_1', parameters: { limit: 5 } });
      expect(answer).toEqual({ success: false, data: { orders: [] } });
    });
    expect(host.bodies).toEqual([{ credentialId: 'cred_1', parameters: { limit: 5 } }]);
  });

  it('leaves parameters and result in no cache once the component is gone', async () => {
    const host = createHost({ [execute]: () => ({ success: true, data: 'private' }) });
    const { result, unmount } = host.render(() => ({
      run: useExecuteAction('shopify', 'list-orders'),
      client: usePlugboardContext().queryClient,
    }));
    await act(() => result.current.run.mutateAsync({ credentialId: 'cred_1' }));
    const { client } = result.current;
    unmount();
    await waitFor(() => expect(client.getMutationCache().getAll()).toEqual([]));
  });
});

describe('useDeleteUserLogs', () => {
  const erase = 'DELETE /embedded/logs';
  const run = { logId: 'l1', status: 'success' };

  it('takes the erased runs off the screen before asking again', async () => {
    let answers = 0;
    const host = createHost({
      [logs]: () => (answers++ === 0 ? { logs: [run] } : new Promise(() => undefined)),
      [erase]: done,
    });
    const { result } = host.render(() => ({ runs: useWorkflowLogs('wf_1'), erase: useDeleteUserLogs() }));
    await waitFor(() => expect(result.current.runs.isSuccess).toBe(true));
    await act(() => result.current.erase.mutateAsync());
    await waitFor(() => expect(result.current.runs.data).toBeUndefined());
    expect(host.requests).toEqual([logs, erase, logs]);
  });

  it('keeps the runs on screen when erasing is refused', async () => {
    const host = createHost({ [logs]: () => ({ logs: [run] }), [erase]: () => problem(403, 'not_allowed') });
    const { result } = host.render(() => ({ runs: useWorkflowLogs('wf_1'), erase: useDeleteUserLogs() }));
    await waitFor(() => expect(result.current.runs.isSuccess).toBe(true));
    await act(async () => {
      await expect(result.current.erase.mutateAsync()).rejects.toMatchObject({ code: 'not_allowed' });
    });
    expect(result.current.runs.data?.logs).toHaveLength(1);
  });
});
