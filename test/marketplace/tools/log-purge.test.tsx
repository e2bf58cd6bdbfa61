/**
 * @module-tag embedded/deleteUserLogs
 */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LogPurge, WorkflowLogs } from '../../../src/marketplace/index.ts';
import { createStage, problem, type Stage } from '../render-stage.tsx';

const purge = 'DELETE /embedded/logs';
const hour = 3_600_000;

/** A user with some hours of runs. */
async function lived(): Promise<{ stage: Stage; workflowId: string }> {
  const stage = createStage({ allow: { purge: true } });
  const workflowId = stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
  await stage.activate(workflowId);
  stage.clock.advance(12 * hour);
  return { stage, workflowId };
}

const logsOf = async (stage: Stage, workflowId: string) =>
  ((await stage.call(`GET /embedded/workflows/${workflowId}/logs`)) as { logs: unknown[] }).logs;

async function open() {
  await userEvent.click(await screen.findByRole('button', { name: 'Delete run logs…' }));
  return within(await screen.findByRole('dialog'));
}

async function confirm(typed = ' delete ') {
  await userEvent.type(screen.getByRole('textbox', { name: 'Type DELETE to confirm' }), typed);
  await userEvent.click(screen.getByRole('button', { name: 'Delete all run logs' }));
}

describe('<LogPurge />', () => {
  it(
    'says what is deleted, what is kept and what is not revoked, and that it is final',
    { tags: ['UX-64'] },
    async () => {
      const { stage } = await lived();
      stage.show(<LogPurge />);
      const dialog = await open();
      expect(dialog.getByRole('heading', { name: 'Delete the run history of all integrations?' })).toBeDefined();
      expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        'every run log and error of all your workflows',
        'your connected accounts',
        'your workflows, and whether each is on or off',
        'your data at the providers',
      ]);
      expect(dialog.getByText('Deleted logs can’t be brought back.')).toBeDefined();
      expect(dialog.getByText(/Access that you gave at a provider isn’t revoked/)).toBeDefined();
      expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Keep the logs' }));
      await userEvent.click(dialog.getByRole('button', { name: 'Keep the logs' }));
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(stage.asked(purge)).toEqual([]);
    },
  );

  it(
    'deletes only after the word, whatever its case, gives a receipt, and clears what is on the page',
    { tags: ['UX-63'] },
    async () => {
      const { stage, workflowId } = await lived();
      stage.show(
        <>
          <WorkflowLogs workflowId={workflowId} />
          <LogPurge />
        </>,
        { strict: true },
      );
      await screen.findAllByRole('row');
      await open();
      await confirm('remove');
      expect(screen.getByText('That isn’t the word. Type DELETE to confirm.')).toBeDefined();
      expect(stage.asked(purge)).toEqual([]);
      await userEvent.clear(screen.getByRole('textbox', { name: 'Type DELETE to confirm' }));
      await confirm();
      const dialog = within(await screen.findByRole('dialog', { name: 'Your run logs are deleted.' }));
      expect(dialog.getByText('Nov 22, 2026, 12:00 AM')).toBeDefined();
      expect(dialog.getByRole('button', { name: 'Download receipt' })).toBeDefined();
      expect(dialog.getByRole('status').textContent).toBe('Your run logs are deleted.');
      await waitFor(() => expect(document.activeElement?.textContent).toBe('Close'));
      expect(await logsOf(stage, workflowId)).toEqual([]);
      expect(stage.asked(purge)).toHaveLength(1);
      expect(stage.events).toEqual([{ type: 'logs_purged' }]);
      await userEvent.click(document.activeElement as HTMLElement);
      await waitFor(() => expect(screen.queryAllByRole('row')).toEqual([]));
      // The next visit asks anew.
      await open();
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Type DELETE to confirm' }).value).toBe('');
    },
  );

  it('takes it for done when the answer was lost and the logs are gone', async () => {
    const { stage, workflowId } = await lived();
    stage.sandbox.faults.set({ operationId: 'deleteUserLogs', kind: 'network', applied: true });
    stage.show(<LogPurge />);
    await open();
    await confirm();
    expect(await screen.findByRole('dialog', { name: 'Your run logs are deleted.' })).toBeDefined();
    expect(screen.getByText('Request ID')).toBeDefined();
    expect(await logsOf(stage, workflowId)).toEqual([]);
    expect(stage.events.filter(({ type }) => type === 'logs_purged')).toHaveLength(1);
  });

  it('says that nothing was deleted when the logs are still there, and lets one try again', async () => {
    const { stage } = await lived();
    stage.answers[purge] = () => problem(504, 'upstream_timeout');
    stage.show(<LogPurge />);
    await open();
    await confirm();
    expect(await screen.findAllByText(/The logs are still there/)).toHaveLength(2);
    expect(stage.events.filter(({ type }) => type === 'logs_purged')).toEqual([]);
    delete stage.answers[purge];
    await userEvent.click(screen.getByRole('button', { name: 'Delete all run logs' }));
    expect(await screen.findByRole('dialog', { name: 'Your run logs are deleted.' })).toBeDefined();
  });

  it('admits that it can’t tell, and looks again on request', async () => {
    const { stage, workflowId } = await lived();
    stage.sandbox.faults.set({ operationId: 'deleteUserLogs', kind: 'network', applied: true });
    const logs = `GET /embedded/workflows/${workflowId}/logs`;
    stage.answers[logs] = () => problem(502, 'upstream_error');
    stage.show(<LogPurge />);
    await open();
    await confirm();
    expect(await screen.findAllByText('We can’t tell whether the logs were deleted.')).not.toHaveLength(0);
    delete stage.answers[logs];
    await userEvent.click(await screen.findByRole('button', { name: 'Check now' }));
    expect(await screen.findByRole('dialog', { name: 'Your run logs are deleted.' })).toBeDefined();
    expect(stage.events.filter(({ type }) => type === 'logs_purged')).toHaveLength(1);
  });

  it('says why it was refused', async () => {
    const { stage } = await lived();
    stage.answers[purge] = () => problem(403, 'not_allowed');
    stage.show(<LogPurge />);
    await open();
    await confirm();
    expect(await screen.findAllByText('You don’t have access to this.')).not.toHaveLength(0);
  });

  it('can’t be closed or sent twice while it is under way', async () => {
    const { stage } = await lived();
    const release = stage.hold(purge);
    stage.show(<LogPurge />);
    await open();
    await confirm();
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Deleting…' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Keep the logs' }).disabled).toBe(true);
    release();
    expect(await screen.findByRole('dialog', { name: 'Your run logs are deleted.' })).toBeDefined();
    expect(stage.asked(purge)).toHaveLength(1);
  });

  it('is not there unless the host allows it, and disabled with the host’s reason', async () => {
    const none = createStage();
    const { unmount } = none.show(<LogPurge />);
    await waitFor(() => expect(none.asked('POST /session')).toHaveLength(1));
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    const { stage } = await lived();
    stage.show(<LogPurge />, { permissions: { purge: 'Only owners do that.' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete run logs…' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Only owners do that.')).toBeDefined();
  });
});
