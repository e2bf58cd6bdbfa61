import { focusManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkflowLogs } from '../../src/marketplace/index.ts';
import { createStage } from './stage.tsx';

/** A stage with a workflow that was switched on so long ago. */
async function after(ms: number) {
  const stage = createStage();
  const workflowId = stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
  await stage.activate(workflowId);
  stage.clock.advance(ms);
  return { ...stage, stage, workflowId, logs: `GET /embedded/workflows/${workflowId}/logs` };
}

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);
const states = () => rows().map(({ dataset }) => dataset['state']);

describe('<WorkflowLogs />', () => {
  it('shows each run with its status, when it started and how long it took, newest first', async () => {
    const { stage, workflowId } = await after(36_000);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    await waitFor(() => expect(states()).toEqual(['success', 'failure', 'success', 'success']));
    const [newest, failed] = rows();
    expect(newest?.textContent).toMatch(/Succeeded.*12 seconds ago.*Nov 21, 2026/);
    expect(within(failed as HTMLElement).getByText('900 ms')).toBeDefined();
  });

  it('filters by status', async () => {
    const { stage, workflowId } = await after(30_000);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Failed 1' }));
    expect(states()).toEqual(['failure']);
    await userEvent.click(screen.getByRole('button', { name: 'All 4' }));
    expect(states()).toHaveLength(4);
  });

  it('holds the place of runs while they load', async () => {
    const { stage, workflowId, hold, logs } = await after(30_000);
    const release = hold(logs);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    expect(document.querySelector('[data-slot="pb-workflow-logs"]')?.getAttribute('aria-busy')).toBe('true');
    release();
    await waitFor(() => expect(states()).toContain('failure'));
  });

  it('says that nothing has run yet', async () => {
    const { stage, workflowId } = await after(0);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    expect(await screen.findByText(/No runs yet/)).toBeDefined();
  });

  it('says that some could not be read and calls an unheard-of status unclear', async () => {
    const { stage, workflowId, sandbox } = await after(0);
    const executedAt = '2026-11-21T11:00:00Z';
    sandbox.faults.set({
      operationId: 'listWorkflowLogs',
      body: { logs: [{ logId: 'log_1', status: 'paused', executedAt }, { status: 'success' }] },
    });
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    expect(await screen.findByText('1 run couldn’t be read.')).toBeDefined();
    expect(states()).toEqual(['unknown']);
  });

  it('never takes a failure for an empty list, and tries again', async () => {
    const { stage, workflowId, sandbox } = await after(30_000);
    sandbox.faults.set({ operationId: 'listWorkflowLogs', kind: 'garbage' });
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    expect(await screen.findByText(/answer we couldn’t read/)).toBeDefined();
    expect(screen.queryByText(/No runs yet/)).toBeNull();
    sandbox.faults.clear();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(states()).toHaveLength(4));
  });
});

describe('while a run is under way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    focusManager.setFocused(undefined);
    vi.useRealTimers();
  });

  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('asks again by itself until it has ended, then stops', async () => {
    const { stage, workflowId, clock, asked, logs } = await after(1_500);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    await pass(100);
    expect(states()).toEqual(['pending']);
    expect(screen.getByText('1 run is under way. This list updates by itself.')).toBeDefined();
    clock.advance(2_000);
    await pass(5_000);
    expect(states()).toEqual(['success']);
    expect(screen.queryByText(/under way/)).toBeNull();
    await pass(600_000);
    expect(asked(logs)).toHaveLength(2);
  });

  it('rests while the page is hidden and when it is gone', async () => {
    const { stage, workflowId, asked, logs } = await after(1_500);
    const { unmount } = stage.show(<WorkflowLogs workflowId={workflowId} />);
    await pass(100);
    focusManager.setFocused(false);
    await pass(60_000);
    expect(asked(logs)).toHaveLength(1);
    focusManager.setFocused(true);
    await pass(60_000);
    const before = asked(logs).length;
    expect(before).toBeGreaterThan(1);
    unmount();
    await pass(60_000);
    expect(asked(logs)).toHaveLength(before);
  });

  it('asks on for a workflow that is on, where the host wants it', async () => {
    const { stage, workflowId, clock, asked, logs } = await after(3_500);
    stage.show(<WorkflowLogs workflowId={workflowId} watch="always" />);
    await pass(100);
    expect(states()).toEqual(['success']);
    clock.advance(30_000);
    await pass(5_000);
    expect(states().length).toBeGreaterThan(1);
    expect(asked(logs)).toHaveLength(2);
  });
});
