import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlugboardProvider, WorkflowToggle } from '../../src/marketplace/index.ts';
import { createStage, problem, type StageOptions } from './stage.tsx';

const activate = 'PUT /embedded/workflows/activate';
const deactivate = 'PUT /embedded/workflows/deactivate';
const lists = 'GET /embedded/workflows?integrationId=int_shopify';

/** A stage with one workflow, in a state. */
async function withWorkflow(state: 'on' | 'off' | 'unknown', options?: StageOptions) {
  const stage = createStage(options);
  const [workflow] = stage.workflowsOf('int_shopify');
  if (!workflow) throw new Error('The sandbox has no workflow.');
  const { workflowId, name } = workflow;
  if (state !== 'unknown') await stage.activate(workflowId);
  if (state === 'off') await stage.deactivate(workflowId);
  const toggle = <WorkflowToggle workflowId={workflowId} integrationId="int_shopify" />;
  return { ...stage, stage, workflowId, name, toggle };
}

const theSwitch = () => screen.findByRole('switch');
const checked = async () => (await theSwitch()).getAttribute('aria-checked');
const root = () => document.querySelector<HTMLElement>('[data-slot="pb-workflow-toggle"]');
const state = () => root()?.dataset['state'];

describe('<WorkflowToggle />', () => {
  it('claims no state before it is here', async () => {
    const { stage, hold, toggle } = await withWorkflow('on');
    const release = hold('GET /embedded/workflows');
    stage.show(toggle);
    expect(state()).toBe('pending');
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    release();
    expect(await checked()).toBe('true');
    expect(state()).toBe('on');
  });

  it.each([
    ['Activate', 'on'],
    ['Deactivate', 'off'],
  ])('offers two buttons where the state is not known, and %s makes it %s', async (button, after) => {
    const { stage, toggle, workflowId, events } = await withWorkflow('unknown');
    stage.show(toggle);
    await userEvent.click(await screen.findByRole('button', { name: button }));
    await waitFor(() => expect(state()).toBe(after));
    expect(screen.queryByRole('button', { name: 'Activate' })).toBeNull();
    expect(events).toEqual([{ type: 'workflow_toggled', workflowId, on: after === 'on' }]);
  });

  it('switches on and off, with the intent shown at once', async () => {
    const { stage, toggle, hold, workflowId, events } = await withWorkflow('off');
    stage.show(toggle);
    const release = hold(activate);
    expect(await checked()).toBe('false');
    await userEvent.click(await theSwitch());
    expect(await checked()).toBe('true');
    expect(state()).toBe('pending');
    expect(screen.getByText('Turning on…')).toBeDefined();
    release();
    await waitFor(() => expect(state()).toBe('on'));
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(state()).toBe('off'));
    expect(events).toEqual([
      { type: 'workflow_toggled', workflowId, on: true },
      { type: 'workflow_toggled', workflowId, on: false },
    ]);
    expect(stage.sandbox.snapshot().activations[0]?.periods.at(-1)?.to).toBeDefined();
  });

  it('goes back with a message when the change is refused, and tries again on request', async () => {
    const { stage, toggle, name, sandbox, events } = await withWorkflow('off');
    sandbox.faults.set({ operationId: 'activateWorkflow', times: 1, status: 409 });
    stage.show(toggle);
    await userEvent.click(await theSwitch());
    const alert = await screen.findByText(`“${name}” wasn’t turned on.`);
    expect(await checked()).toBe('false');
    expect(alert.closest('[role="alert"]')?.textContent).toContain('changed this first');
    expect(events.map(({ type }) => type)).toEqual(['error']);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(state()).toBe('on'));
    expect(screen.queryByText(`“${name}” wasn’t turned on.`)).toBeNull();
  });

  it('shows the state as not known when the outcome is open', async () => {
    const { stage, toggle, name, sandbox } = await withWorkflow('off');
    sandbox.faults.set({ operationId: 'activateWorkflow', kind: 'network', applied: true });
    stage.show(toggle);
    await userEvent.click(await theSwitch());
    expect(await screen.findByText(`We don’t know whether “${name}” is on now.`)).toBeDefined();
    expect(state()).toBe('unknown');
    sandbox.faults.clear();
    await userEvent.click(screen.getByRole('button', { name: 'Activate' }));
    await waitFor(() => expect(state()).toBe('on'));
  });

  it('lets the last intent win over quick clicks, with one write in flight', async () => {
    const { stage, toggle, hold, asked, workflowId, events } = await withWorkflow('off');
    stage.show(toggle);
    const release = hold(activate);
    const control = await theSwitch();
    for (const shown of ['true', 'false', 'true', 'false']) {
      await userEvent.click(control);
      expect(await checked()).toBe(shown);
    }
    expect(asked('PUT')).toEqual([activate]);
    release();
    await waitFor(() => expect(state()).toBe('off'));
    expect(asked('PUT')).toEqual([activate, deactivate]);
    expect(events).toEqual([
      { type: 'workflow_toggled', workflowId, on: true },
      { type: 'workflow_toggled', workflowId, on: false },
    ]);
  });

  it('sends nothing more when the last intent is what is on its way', async () => {
    const { stage, toggle, hold, asked } = await withWorkflow('off');
    stage.show(toggle);
    const release = hold(activate);
    const control = await theSwitch();
    for (let clicks = 0; clicks < 3; clicks += 1) await userEvent.click(control);
    release();
    await waitFor(() => expect(state()).toBe('on'));
    expect(asked('PUT')).toEqual([activate]);
  });

  it('agrees with another switch of the same workflow', async () => {
    const { stage, toggle, workflowId, hold, asked, events } = await withWorkflow('off');
    stage.show(
      <>
        {toggle}
        <WorkflowToggle workflowId={workflowId} name="The same" />
      </>,
    );
    const release = hold(activate);
    await waitFor(() => expect(screen.getAllByRole('switch')).toHaveLength(2));
    await userEvent.click(screen.getByRole('switch', { name: 'The same' }));
    const positions = () => screen.getAllByRole('switch').map((one) => one.getAttribute('aria-checked'));
    expect(positions()).toEqual(['true', 'true']);
    await userEvent.click(screen.getAllByRole('switch')[0] as HTMLElement);
    expect(positions()).toEqual(['false', 'false']);
    release();
    await waitFor(() => expect(asked('PUT')).toEqual([activate, deactivate]));
    await waitFor(() => expect(positions()).toEqual(['false', 'false']));
    expect(events).toHaveLength(2);
  });

  it('asks for the list once before a change and once after', async () => {
    const { stage, toggle, asked } = await withWorkflow('off');
    stage.show(toggle);
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(state()).toBe('on'));
    await waitFor(() => expect(asked('GET')).toHaveLength(2));
    await act(async () => {});
    expect(asked('GET')).toEqual([lists, lists]);
  });

  it('drops what waits when the user changes, so that it is not sent as somebody else', async () => {
    const { stage, toggle, hold, asked } = await withWorkflow('off');
    const page = (userKey: string) => (
      <PlugboardProvider userKey={userKey} fetch={stage.noted} clock={stage.clock}>
        {toggle}
      </PlugboardProvider>
    );
    const { rerender } = stage.show(page('ada'));
    const release = hold(activate);
    await userEvent.click(await theSwitch());
    await userEvent.click(await theSwitch());
    stage.signIn('grace');
    rerender(page('grace'));
    release();
    expect(await screen.findByRole('button', { name: 'Activate' })).toBeDefined();
    await act(async () => {});
    expect(asked('PUT')).toEqual([activate]);
  });

  it('names an unlisted workflow by its id and still switches it', async () => {
    const { stage } = await withWorkflow('off');
    stage.show(<WorkflowToggle workflowId="wf_other" />);
    expect(await screen.findByText('wf_other')).toBeDefined();
    expect(screen.getByRole('group', { name: 'wf_other' })).toBeDefined();
  });

  it('leaves the choice to the user when the states can’t be loaded', async () => {
    const { stage, toggle, answers } = await withWorkflow('on');
    answers['GET /embedded/workflows'] = () => problem(500, 'internal');
    stage.show(toggle);
    expect(await screen.findByRole('button', { name: 'Activate' })).toBeDefined();
  });

  it('says why it can’t be changed', async () => {
    const { stage, workflowId, asked } = await withWorkflow('on');
    stage.show(<WorkflowToggle workflowId={workflowId} disabledReason="Only admins may." />);
    expect((await theSwitch()).getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(await theSwitch());
    expect(screen.getByText('Only admins may.')).toBeDefined();
    expect(asked('PUT')).toEqual([]);
  });
});

describe('an upgrade', () => {
  const upgrade = (workflowId: string) => `PUT /embedded/workflows/${workflowId}/upgrade`;

  /** A workflow that was switched on before the host knew of version 9.0.0. */
  async function withOldVersion() {
    const old = await withWorkflow('on');
    const { sandbox, store, workflowId } = old;
    const workflows = sandbox.workflows.map((one) =>
      one.workflowId === workflowId ? { ...one, version: '9.0.0' } : one,
    );
    return { ...old, stage: createStage({ sandbox, store, workflows }) };
  }

  const offer = () => screen.findByText('Version 9.0.0 is available.');
  const button = () => screen.getByRole('button', { name: /^Upgrade/ });

  it('is not offered for the version in use', async () => {
    const { stage, toggle } = await withWorkflow('on');
    stage.show(toggle);
    await theSwitch();
    expect(screen.queryByText(/is available/)).toBeNull();
  });

  it('is offered, done, and gone', async () => {
    const { stage, toggle, workflowId } = await withOldVersion();
    stage.show(toggle);
    await offer();
    await userEvent.click(button());
    await waitFor(() => expect(screen.queryByText(/is available/)).toBeNull());
    expect(stage.sandbox.snapshot().activations[0]?.version).toBe('9.0.0');
    expect(stage.events).toEqual([{ type: 'workflow_upgraded', workflowId, version: '9.0.0' }]);
    await act(async () => {});
    expect(stage.asked('PUT')).toEqual([upgrade(workflowId)]);
    expect(stage.asked('GET /embedded/workflows?')).toHaveLength(2);
  });

  it('is sent once, however often it is asked for', async () => {
    const { stage, toggle, workflowId } = await withOldVersion();
    const release = stage.hold(upgrade(workflowId));
    stage.show(toggle);
    await offer();
    await userEvent.dblClick(button());
    expect(await screen.findByText(/Upgrading…/)).toBeDefined();
    release();
    await waitFor(() => expect(screen.queryByText(/is available/)).toBeNull());
    expect(stage.asked('PUT')).toHaveLength(1);
  });

  it('stays offered when it is refused, with a message', async () => {
    const { stage, toggle, name, sandbox } = await withOldVersion();
    sandbox.faults.set({ operationId: 'upgradeWorkflow', times: 1, status: 422 });
    stage.show(toggle);
    await offer();
    await userEvent.click(button());
    expect(await screen.findByText(`“${name}” wasn’t upgraded.`)).toBeDefined();
    await userEvent.click(button());
    await waitFor(() => expect(screen.queryByText(/is available/)).toBeNull());
    expect(within(document.body).queryByText(`“${name}” wasn’t upgraded.`)).toBeNull();
  });
});
