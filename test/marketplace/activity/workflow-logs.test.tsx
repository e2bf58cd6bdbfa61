/**
 * @module-tag embedded/listWorkflowLogs
 */
import { focusManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkflowLogs } from '../../../src/marketplace/index.ts';
import { choose, openMenu } from '../../support/choose.ts';
import { createStage, problem } from '../render-stage.tsx';

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
    expect(newest?.textContent).toMatch(/Succeeded.*just now/);
    expect(within(failed as HTMLElement).getByText('900 ms')).toBeDefined();
  });

  it('filters by status', async () => {
    const { stage, workflowId } = await after(30_000);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    await screen.findByRole('button', { name: 'Result: All' });
    await choose('Result: All', 'Failed 1');
    await waitFor(() => expect(states()).toEqual(['failure']));
    await choose('Result: Failed 1', 'All');
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

  it('says that some could not be read and calls an unheard-of status unclear', { tags: ['UX-43'] }, async () => {
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

  const live = () => screen.getByRole('menuitemcheckbox', { name: 'Live' });
  /** Opens the menu of the list while the timers stand still. */
  async function openLive() {
    openMenu('More for these runs');
    await pass(100);
    return live();
  }

  it('lets new runs in while the list is live and its top in view', async () => {
    const { stage, workflowId, clock, asked, logs } = await after(3_500);
    stage.show(<WorkflowLogs workflowId={workflowId} watch="always" />);
    await pass(100);
    expect(states()).toEqual(['success']);
    clock.advance(30_000);
    await pass(5_000);
    expect(asked(logs)).toHaveLength(2);
    expect(states()).toHaveLength(4);
    expect(within(screen.getAllByRole('status').at(-1) as HTMLElement).getByText('3 new runs')).toBeDefined();
    expect(screen.queryByRole('button', { name: /new run/ })).toBeNull();
  });

  it('keeps new runs waiting while a run is open, and shows them on request', { tags: ['UX-50'] }, async () => {
    const { stage, workflowId, clock } = await after(3_500);
    stage.show(<WorkflowLogs workflowId={workflowId} watch="always" />);
    await pass(100);
    act(() =>
      within(rows()[0] as HTMLElement)
        .getByRole('button')
        .click(),
    );
    clock.advance(30_000);
    await pass(5_000);
    expect(rows()[0]?.dataset['open']).toBe('');
    const button = screen.getByRole('button', { name: '3 new runs' });
    act(() => button.click());
    expect(rows().filter((row) => row.dataset['slot'] === 'pb-run')).toHaveLength(4);
    expect(document.activeElement).toBe(rows()[0]);
    expect(screen.queryByRole('button', { name: /new run/ })).toBeNull();
  });

  it('counts in its chart every run that it lists, however late the clock of the page ticks', async () => {
    const { stage, workflowId, clock } = await after(3_500);
    stage.show(<WorkflowLogs workflowId={workflowId} watch="always" />);
    await pass(100);
    clock.advance(30_000);
    await pass(5_000);
    expect(states()).toHaveLength(4);
    expect(screen.getByRole('img', { name: 'Last 24 hours: 3 succeeded and 1 failed' })).toBeDefined();
  });

  it('renews itself when asked to, and pauses when asked to', async () => {
    const { stage, workflowId, clock, asked, logs } = await after(3_500);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    await pass(60_000);
    expect(asked(logs)).toHaveLength(1);
    const off = await openLive();
    expect(off.getAttribute('aria-checked')).toBe('false');
    act(() => off.click());
    clock.advance(30_000);
    await pass(5_000);
    expect(asked(logs)).toHaveLength(2);
    const on = await openLive();
    expect(on.getAttribute('aria-checked')).toBe('true');
    act(() => on.click());
    const before = asked(logs).length;
    await pass(600_000);
    expect(asked(logs)).toHaveLength(before);
  });

  it('can be paused while a run is under way', async () => {
    const { stage, workflowId, asked, logs } = await after(1_500);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    await pass(100);
    const on = await openLive();
    expect(on.getAttribute('aria-checked')).toBe('true');
    act(() => on.click());
    expect(screen.queryByText(/under way/)).toBeNull();
    await pass(600_000);
    expect(asked(logs)).toHaveLength(1);
  });
});

/** Two workflows of Shopify that were switched on. */
async function two() {
  const stage = createStage();
  const [orders, customers] = stage.workflowsOf('int_shopify');
  for (const workflow of [orders, customers]) await stage.activate(workflow?.workflowId ?? '');
  stage.clock.advance(30_000);
  const path = (id = '') => `GET /embedded/workflows/${id}/logs`;
  return { stage, orders, customers, ordersLogs: path(orders?.workflowId), customersLogs: path(customers?.workflowId) };
}
const ofIntegration = <WorkflowLogs integrationId="int_shopify" />;

describe('across the workflows of an integration', () => {
  it('is one list, newest first, that says whose each run is', { tags: ['UX-42'] }, async () => {
    const { stage, orders, customers } = await two();
    stage.show(ofIntegration);
    await waitFor(() => expect(states()).toHaveLength(8));
    const names = rows().map((row) => within(row).getAllByRole('cell')[1]?.textContent);
    expect(new Set(names)).toEqual(new Set([orders?.name, customers?.name]));
    const times = rows().map((row) => row.querySelector('time')?.dateTime ?? '');
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('narrows to one workflow and back, asking for nothing twice', async () => {
    const { stage, customers } = await two();
    stage.show(ofIntegration);
    await waitFor(() => expect(states()).toHaveLength(8));
    const before = stage.requests.length;
    await choose('Workflow: All workflows', customers?.name ?? '');
    await waitFor(() => expect(states()).toHaveLength(4));
    expect(rows().every((row) => row.textContent?.includes(customers?.name ?? ''))).toBe(true);
    await choose(`Workflow: ${customers?.name}`, 'All workflows');
    await waitFor(() => expect(states()).toHaveLength(8));
    expect(stage.requests).toHaveLength(before);
  });

  it('finds runs by the name of their workflow', async () => {
    const { stage, orders } = await two();
    stage.show(ofIntegration);
    await waitFor(() => expect(states()).toHaveLength(8));
    await choose('More for these runs', 'Search by run ID', 'menuitem');
    await userEvent.type(screen.getByRole('searchbox', { name: /run ID or workflow/ }), orders?.name ?? '');
    await waitFor(() => expect(states()).toHaveLength(4));
  });

  it('names the workflow whose runs could not be loaded, keeps the others, and asks again for that one', async () => {
    const { stage, orders, ordersLogs, customersLogs } = await two();
    stage.answers[ordersLogs] = () => problem(502, 'upstream_error');
    stage.show(ofIntegration);
    expect(await screen.findByText(`The runs of ${orders?.name} couldn’t be loaded.`)).toBeDefined();
    expect(states()).toHaveLength(4);
    delete stage.answers[ordersLogs];
    const others = stage.asked(customersLogs).length;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/couldn’t be loaded/)).toBeNull());
    expect(stage.asked(customersLogs)).toHaveLength(others);
    await waitFor(() => expect(states()).toHaveLength(8));
  });

  it('says what went wrong when nothing could be loaded', async () => {
    const stage = createStage();
    stage.answers['GET /embedded/workflows'] = () => problem(500, 'internal');
    stage.show(ofIntegration);
    expect(await screen.findByText('Something went wrong on our side.')).toBeDefined();
    delete stage.answers['GET /embedded/workflows'];
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/No runs yet/)).toBeDefined();
  });
});

describe('an opened run', () => {
  it('shows all that is known of it, with what was reported at about its time', { tags: ['UX-44'] }, async () => {
    const { stage, workflowId } = await after(36_000);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    await waitFor(() => expect(states()).toHaveLength(4));
    const [, failed] = rows();
    await userEvent.click(within(failed as HTMLElement).getByRole('button', { expanded: false }));
    expect(within(rows()[1] as HTMLElement).getByRole('button', { expanded: true })).toBeDefined();
    const detail = rows()[2] as HTMLElement;
    expect(within(detail).getByText(failed?.dataset['runId'] ?? '')).toBeDefined();
    expect(detail.textContent).toMatch(/Ended.*Nov 21, 2026/);
    expect(within(detail).getByText('Errors at about this time')).toBeDefined();
    expect(await within(detail).findByText(/Shopify/)).toBeDefined();
    expect(within(detail).getByRole('button', { name: 'Copy run ID' })).toBeDefined();
  });

  it('asks for no errors where a run succeeded', async () => {
    const { stage, workflowId } = await after(36_000);
    stage.show(<WorkflowLogs workflowId={workflowId} />);
    await waitFor(() => expect(states()).toHaveLength(4));
    await userEvent.click(within(rows()[0] as HTMLElement).getByRole('button'));
    expect(screen.queryByText('Errors at about this time')).toBeNull();
    expect(stage.asked(`GET /embedded/workflows/${workflowId}/errors`)).toEqual([]);
  });
});
