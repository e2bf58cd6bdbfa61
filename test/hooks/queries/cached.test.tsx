import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useWorkflowLogs, useWorkflows } from '../../../src/hooks/index.ts';
import { useCachedWorkflows, useCachedLastRuns } from '../../../src/hooks/internal.ts';
import { createHost } from '../harness.ts';

const workflows = [
  { workflowId: 'wf_1', integrationId: 'int_a', name: 'One', state: 'active' },
  { workflowId: 'wf_2', integrationId: 'int_a', name: 'Two', state: 'active' },
];
const log = (logId: string, status: string, executedAt: string) => ({ logId, status, executedAt });
const routes = {
  'GET /embedded/workflows': () => ({ workflows }),
  'GET /embedded/workflows/wf_1/logs': () => ({
    logs: [
      log('a', 'failure', '2026-11-21T10:00:00Z'),
      log('b', 'success', '2026-11-21T09:00:00Z'),
      log('c', 'success', '2026-11-20T09:00:00Z'),
    ],
  }),
  'GET /embedded/workflows/wf_2/logs': () => ({
    logs: [log('d', 'success', '2026-11-21T11:00:00Z'), log('e', 'failure', '2026-11-19T09:00:00Z')],
  }),
};

describe('cached workflows and runs', () => {
  it('sends no request', async () => {
    const host = createHost(routes);
    const { result } = host.render(() => [useCachedWorkflows('int_a'), useCachedLastRuns(['wf_1', 'wf_2'])] as const);
    await act(async () => {});
    expect(result.current).toEqual([undefined, { success: undefined, failure: undefined }]);
    expect(host.requests).toEqual([]);
  });

  it('is there as soon as something else has asked', async () => {
    const host = createHost(routes);
    const { result } = host.render(() => {
      useWorkflows('int_a');
      useWorkflowLogs('wf_1', { watch: 'never' });
      useWorkflowLogs('wf_2', { watch: 'never' });
      return [useCachedWorkflows('int_a'), useCachedLastRuns(['wf_1', 'wf_2'])] as const;
    });
    await waitFor(() => expect(result.current[0]?.map(({ name }) => name)).toEqual(['One', 'Two']));
    await waitFor(() =>
      expect(result.current[1]).toEqual({ success: '2026-11-21T11:00:00Z', failure: '2026-11-21T10:00:00Z' }),
    );
    expect(host.requests).toHaveLength(3);
  });

  it('of no workflow is nothing', () => {
    const { result } = createHost({}).render(() => useCachedLastRuns([]));
    expect(result.current).toEqual({ success: undefined, failure: undefined });
  });
});
