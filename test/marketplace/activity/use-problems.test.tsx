import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useProblemOf, type ProblemsOfOptions } from '../../../src/marketplace/activity/use-problems.ts';
import { createStage } from '../render-stage.tsx';

function Line(options: ProblemsOfOptions) {
  const { problem, count } = useProblemOf('int_shopify', options);
  return <p role="note">{`${count}: ${problem?.title ?? 'nothing'} (${problem?.workflowId})`}</p>;
}

const refused = 'A required field is missing (422)';

/** A stage whose workflow of Shopify is on and has these errors and runs, by minutes after 11:00. */
async function withErrors(errors: [message: string, minute: number][], successes: number[] = []) {
  const stage = createStage();
  const [workflow, ...others] = stage.workflowsOf('int_shopify');
  const workflowId = workflow?.workflowId ?? '';
  await stage.activate(workflowId);
  const at = (minute: number) => `2026-11-21T11:${String(minute).padStart(2, '0')}:00Z`;
  stage.sandbox.faults.set({
    operationId: 'listWorkflowErrors',
    body: {
      errors: errors.map(([message, minute]) => ({ errorId: `err_${minute}`, message, occurredAt: at(minute) })),
    },
  });
  stage.sandbox.faults.set({
    operationId: 'listWorkflowLogs',
    body: { logs: successes.map((minute) => ({ logId: `log_${minute}`, status: 'success', executedAt: at(minute) })) },
  });
  return { stage, workflowId, others };
}

describe('useProblemOf', () => {
  it('names the problem that needs a user, its workflow, and how many there are', async () => {
    const { stage, workflowId } = await withErrors([
      [refused, 40],
      ['The token was revoked', 30],
      ['Connection timeout', 50],
    ]);
    stage.show(<Line provider="Shopify" />);
    await waitFor(() =>
      expect(screen.getByRole('note').textContent).toBe(`2: Shopify refused some data (${workflowId})`),
    );
  });

  it('asks for the errors and runs of the active workflows only', async () => {
    const { stage, others } = await withErrors([[refused, 40]]);
    stage.show(<Line />);
    await waitFor(() => expect(screen.getByRole('note').textContent).toMatch(/^1: The provider refused/));
    for (const { workflowId } of others) expect(stage.asked(`GET /embedded/workflows/${workflowId}/`)).toEqual([]);
  });

  it('takes a problem for passed once a later run has succeeded', async () => {
    const { stage, workflowId } = await withErrors([['The token was revoked', 30]], [45]);
    stage.show(<Line />);
    await waitFor(() => expect(stage.asked(`GET /embedded/workflows/${workflowId}/logs`)).toHaveLength(1));
    await waitFor(() => expect(screen.getByRole('note').textContent).toMatch(/^0: nothing/));
  });

  it('asks for no runs where the host hides them, and for nothing where it hides the errors', async () => {
    const { stage, workflowId } = await withErrors([['The token was revoked', 30]], [45]);
    const { unmount } = stage.show(<Line hideRuns />);
    await waitFor(() => expect(screen.getByRole('note').textContent).toMatch(/^1: Access was revoked/));
    unmount();
    stage.requests.length = 0;
    stage.show(<Line hideErrors hideRuns />);
    await waitFor(() => expect(stage.asked('GET /embedded/workflows')).toHaveLength(1));
    await act(async () => {});
    expect(stage.asked(`GET /embedded/workflows/${workflowId}/`)).toEqual([]);
  });
});
