/**
 * @module-tag embedded/listWorkflowErrors
 */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { RunFilter } from '../../../src/components/index.ts';
import { ErrorPanel, WorkflowLogs } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const at = (minute: number) => `2026-11-21T11:${String(minute).padStart(2, '0')}:00Z`;
const expired = 'The authorization of Shopify has expired or was revoked (401)';

/** A stage whose workflow has these errors. */
function withErrors(...messages: (string | undefined)[]) {
  const stage = createStage();
  const workflowId = stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
  const errors = messages.map((message, index) => ({ errorId: `err_${index}`, message, occurredAt: at(index) }));
  stage.sandbox.faults.set({ operationId: 'listWorkflowErrors', body: { errors } });
  return { ...stage, stage, workflowId };
}

const groups = () => screen.findByRole('list', { name: 'To fix' }).then((list) => [...list.children] as HTMLElement[]);

describe('<ErrorPanel />', () => {
  it('groups what went wrong, in plain words, with count, first and last', async () => {
    const { stage, workflowId } = withErrors(expired, 'Connection timeout to Shopify', expired, expired);
    stage.show(<ErrorPanel workflowId={workflowId} />);
    const [first, second] = await groups();
    expect(within(first as HTMLElement).getByRole('heading', { name: /expired or was revoked/ })).toBeDefined();
    expect(first?.textContent).toMatch(/3 times since 11:00\sAM, last 57 min ago/);
    expect(second?.textContent).toMatch(/took too long.*Once, 59 min ago/);
  });

  it('has what the sandbox’s own failures come to', async () => {
    const stage = createStage();
    const workflowId = stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
    await stage.activate(workflowId);
    stage.clock.advance(24 * 3_600_000);
    stage.show(<ErrorPanel workflowId={workflowId} />);
    const shown = await groups();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(3);
  });

  it('takes the user to where the account is connected again', async () => {
    const { stage, workflowId } = withErrors(expired);
    const onReconnect = vi.fn<() => void>();
    stage.show(<ErrorPanel workflowId={workflowId} onReconnect={onReconnect} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Reconnect' }));
    expect(onReconnect).toHaveBeenCalledOnce();
  });

  it('takes the user to the runs', async () => {
    const { stage, workflowId } = withErrors('Shopify rejected a record: a required field is missing (422)');
    const onShowRuns = vi.fn<() => void>();
    stage.show(<ErrorPanel workflowId={workflowId} onShowRuns={onShowRuns} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Show the runs' }));
    expect(onShowRuns).toHaveBeenCalledOnce();
  });

  it('looks again at runs and errors where that is the step', async () => {
    const { stage, workflowId, asked, sandbox } = withErrors('Connection timeout to Shopify');
    stage.show(
      <>
        <WorkflowLogs workflowId={workflowId} />
        <ErrorPanel workflowId={workflowId} />
      </>,
    );
    const button = await screen.findByRole('button', { name: 'Refresh' });
    sandbox.faults.clear();
    await userEvent.click(button);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull());
    expect(asked(`GET /embedded/workflows/${workflowId}/logs`)).toHaveLength(2);
    expect(asked(`GET /embedded/workflows/${workflowId}/errors`)).toHaveLength(2);
  });

  it('offers no step that leads nowhere, but the details to copy', async () => {
    const { stage, workflowId } = withErrors(expired, 'Something odd');
    const user = userEvent.setup();
    stage.show(<ErrorPanel workflowId={workflowId} />);
    await groups();
    expect(screen.queryByRole('button', { name: 'Reconnect' })).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Copy for support' })).toHaveLength(2);
    const [details] = screen.getAllByRole('button', { name: 'Details' });
    await user.click(details as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Copy details' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain(workflowId);
    expect(copied).toMatch(/err_\d/);
  });

  it('groups the errors of all workflows of an integration, and names one that could not be loaded', async () => {
    const stage = createStage();
    const [orders, stock, ...others] = stage.workflowsOf('int_shopify');
    const path = (id = '') => `GET /embedded/workflows/${id}/errors`;
    const failing = (errorId: string) => () =>
      Response.json({ errors: [{ errorId, message: expired, occurredAt: at(1) }] });
    stage.answers[path(orders?.workflowId)] = failing('err_1');
    stage.answers[path(stock?.workflowId)] = failing('err_2');
    const [broken] = others;
    if (broken) stage.answers[path(broken.workflowId)] = () => problem(502, 'upstream_error');
    stage.show(<ErrorPanel integrationId="int_shopify" connectorName="Shopify" onReconnect={() => {}} />);
    const [group, ...rest] = await groups();
    expect(rest).toEqual([]);
    await waitFor(() => expect(group?.textContent).toContain('2 times'));
    expect(group?.textContent).toContain(`${orders?.name} and ${stock?.name}`);
    expect(screen.getByRole('button', { name: 'Reconnect Shopify' })).toBeDefined();
    if (broken) expect(await screen.findByText(`The errors of ${broken.name} couldn’t be loaded.`)).toBeDefined();
  });

  it('leads to the runs in which a problem occurred', async () => {
    const { stage, workflowId, sandbox } = withErrors(
      'A required field is missing (422)',
      'A required field is missing (422)',
    );
    const logs = [0, 1, 5].map((minute) => ({ logId: `log_${minute}`, status: 'failure', executedAt: at(minute) }));
    sandbox.faults.set({ operationId: 'listWorkflowLogs', body: { logs } });
    const onShowRuns = vi.fn<(filter: RunFilter) => void>();
    stage.show(<ErrorPanel workflowId={workflowId} onShowRuns={onShowRuns} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Show the 2 runs' }));
    expect(onShowRuns).toHaveBeenCalledWith({ runIds: ['log_1', 'log_0'] });
  });

  it('folds a problem that a later run has passed', async () => {
    const { stage, workflowId, sandbox } = withErrors(expired);
    const logs = [{ logId: 'log_1', status: 'success', executedAt: at(30) }];
    sandbox.faults.set({ operationId: 'listWorkflowLogs', body: { logs } });
    stage.show(<ErrorPanel workflowId={workflowId} onReconnect={() => {}} />);
    expect(await screen.findByRole('button', { name: /Passed by itself/, expanded: false })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Reconnect' })).toBeNull();
  });

  it('asks for no runs where the host wants none', async () => {
    const { stage, workflowId, asked } = withErrors(expired);
    stage.show(<ErrorPanel workflowId={workflowId} hideRuns />);
    await groups();
    expect(asked(`GET /embedded/workflows/${workflowId}/logs`)).toEqual([]);
  });

  it('says nothing where nothing is wrong', async () => {
    const { stage, workflowId, asked } = withErrors();
    stage.show(<ErrorPanel workflowId={workflowId} />);
    const panel = () => document.querySelector('[data-slot="pb-error-panel"]');
    await waitFor(() => expect(panel()?.hasAttribute('aria-busy')).toBe(false));
    expect(panel()?.textContent).toBe('');
    expect(asked(`GET /embedded/workflows/${workflowId}/errors`)).toHaveLength(1);
  });

  it('says how many could not be read, beside those that could', async () => {
    const { stage, workflowId, sandbox } = withErrors();
    sandbox.faults.clear();
    sandbox.faults.set({ operationId: 'listWorkflowErrors', body: { errors: [7, { errorId: 'err_1' }] } });
    stage.show(<ErrorPanel workflowId={workflowId} />);
    expect(await screen.findByText('1 error couldn’t be read.')).toBeDefined();
    expect(await groups()).toHaveLength(1);
  });

  it('says when the errors can’t be loaded, and tries again', async () => {
    const { stage, workflowId, sandbox } = withErrors();
    sandbox.faults.clear();
    sandbox.faults.set({ operationId: 'listWorkflowErrors', status: 500 });
    stage.show(<ErrorPanel workflowId={workflowId} />);
    await screen.findByRole('button', { name: 'Try again' });
    sandbox.faults.clear();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
  });
});
