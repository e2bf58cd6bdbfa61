import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WorkflowState } from '../../../src/api/index.ts';
import { useBulkChange, useWorkflows } from '../../../src/hooks/index.ts';
import { createHost, defer, problem, type Answer, type Routes } from '../harness.ts';

const ids = ['wf_1', 'wf_2', 'wf_3', 'wf_4', 'wf_5'];
const activate = 'PUT /embedded/workflows/activate';
const idOf = ({ body }: Parameters<Answer>[0]) => (body as { workflowId: string }).workflowId;

/** A page with five workflows, off at first, whose server keeps what the writes made of them. */
function createPage(routes: Routes = {}) {
  const states = new Map<string, WorkflowState>(ids.map((id) => [id, 'inactive']));
  const host = createHost({
    'POST /session': () => ({ scope: 'ada', capabilities: {}, links: {} }),
    'GET /embedded/workflows': () => ({
      workflows: ids.map((workflowId) => ({ workflowId, integrationId: 'int_a', state: states.get(workflowId) })),
    }),
    [activate](request) {
      states.set(idOf(request), 'active');
      return { success: true };
    },
    ...routes,
  });
  const { result } = host.render(() => {
    const { data = [] } = useWorkflows();
    return { workflows: data, bulk: useBulkChange('int_a', data) };
  });
  const loaded = () => waitFor(() => expect(result.current.workflows).toHaveLength(ids.length));
  const phase = () => result.current.bulk.phase;
  const writes = () => host.requests.filter((one) => one.startsWith('PUT'));
  return { ...host, states, result, loaded, phase, writes };
}

describe('useBulkChange', () => {
  it('changes each workflow once, and reads the list again at the end', async () => {
    const page = createPage();
    await page.loaded();
    act(() => page.result.current.bulk.start('on', ids));
    expect(page.phase()).toBe('running');
    await waitFor(() => expect(page.phase()).toBe('done'));
    expect(page.writes()).toHaveLength(ids.length);
    expect(Object.values(page.result.current.bulk.ends)).toEqual(ids.map(() => ({ outcome: 'applied' })));
    await waitFor(() => expect(page.result.current.workflows.every(({ state }) => state === 'active')).toBe(true));
  });

  it('has three writes in flight at most', async () => {
    const open: ReturnType<typeof defer>[] = [];
    const page = createPage({
      [activate]() {
        const answer = defer();
        open.push(answer);
        return answer.promise;
      },
    });
    await page.loaded();
    act(() => page.result.current.bulk.start('on', ids));
    await waitFor(() => expect(open).toHaveLength(3));
    act(() => page.result.current.bulk.stop());
    await act(async () => {
      for (const answer of open) answer.resolve({ success: true });
      await Promise.all(open.map(({ promise }) => promise));
    });
    await waitFor(() => expect(page.phase()).toBe('done'));
    // The two that had not started were stopped.
    expect(page.writes()).toHaveLength(3);
    expect(page.result.current.bulk.stopped).toBe(true);
  });

  it('goes on after one refusal, and says which it was', async () => {
    const page = createPage({
      [activate]: (request) => (idOf(request) === 'wf_2' ? problem(403, 'not_allowed') : { success: true }),
    });
    await page.loaded();
    act(() => page.result.current.bulk.start('on', ids));
    await waitFor(() => expect(page.phase()).toBe('done'));
    const { ends } = page.result.current.bulk;
    expect(ends['wf_2']).toMatchObject({ outcome: 'not_applied', error: { code: 'not_allowed' } });
    expect(ids.filter((id) => ends[id]?.outcome === 'applied')).toEqual(['wf_1', 'wf_3', 'wf_4', 'wf_5']);
  });

  it('ignores a second start while it runs, and clears its result when asked', async () => {
    const page = createPage();
    await page.loaded();
    act(() => {
      page.result.current.bulk.start('on', ['wf_1']);
      page.result.current.bulk.start('off', ids);
    });
    await waitFor(() => expect(page.phase()).toBe('done'));
    expect(page.writes()).toEqual([activate]);
    act(() => page.result.current.bulk.dismiss());
    expect(page.phase()).toBe('idle');
  });
});
