import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { WorkflowToggle } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const activate = 'PUT /embedded/workflows/activate';

function Page({ workflowId }: { workflowId: string }) {
  const [shown, setShown] = useState(true);
  return (
    <>
      {shown && <WorkflowToggle workflowId={workflowId} integrationId="int_shopify" name="Sync" />}
      <button onClick={() => setShown(!shown)}>Move on</button>
    </>
  );
}

const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

/** Switches a workflow on, and takes its switch from the page before the answer. */
async function leaveMeanwhile(answer?: () => Response) {
  const stage = createStage();
  const workflowId = stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
  await stage.activate(workflowId);
  await stage.deactivate(workflowId);
  if (answer) stage.answers[activate] = answer;
  const release = stage.hold(activate);
  stage.show(<Page workflowId={workflowId} />);
  await userEvent.click(await screen.findByRole('switch'));
  await userEvent.click(screen.getByRole('button', { name: 'Move on' }));
  expect(screen.queryByRole('switch')).toBeNull();
  release();
  return { stage, workflowId };
}

describe('a write whose switch has left the page', () => {
  it('is announced, and the host hears of it', async () => {
    const { stage, workflowId } = await leaveMeanwhile();
    await waitFor(() => expect(spoken()).toContain('“Sync” is on.'));
    expect(stage.events).toContainEqual({ type: 'workflow_toggled', workflowId, on: true });
  });

  it('and was refused is announced, told to the host, and shown when the switch comes back', async () => {
    const words = '“Sync” wasn’t turned on.';
    const { stage } = await leaveMeanwhile(() => problem(422, 'rejected'));
    await waitFor(() => expect(spoken()).toContain(words));
    expect(stage.events.map(({ type }) => type)).toContain('error');
    await userEvent.click(screen.getByRole('button', { name: 'Move on' }));
    expect((await screen.findByText(words, { selector: '[data-slot="pb-notice-title"]' })).isConnected).toBe(true);
  });

  it('and ended unclear is announced and told to the host', async () => {
    const { stage } = await leaveMeanwhile(() => problem(504, 'upstream_timeout'));
    await waitFor(() => expect(spoken()).toContain('We don’t know whether “Sync” is on now.'));
    expect(stage.events.map(({ type }) => type)).toContain('error');
  });

  it('is not announced twice when the switch is back before the answer', async () => {
    const stage = createStage();
    const workflowId = stage.workflowsOf('int_shopify')[0]?.workflowId ?? '';
    await stage.activate(workflowId);
    await stage.deactivate(workflowId);
    const release = stage.hold(activate);
    stage.show(<Page workflowId={workflowId} />);
    await userEvent.click(await screen.findByRole('switch'));
    await userEvent.click(screen.getByRole('button', { name: 'Move on' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move on' }));
    release();
    await waitFor(() => expect(spoken()).toContain('On'));
    expect(spoken()).not.toContain('“Sync” is on.');
  });
});
