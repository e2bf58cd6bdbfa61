/**
 * @module-tag embedded/activateWorkflow
 * @module-tag embedded/deactivateWorkflow
 * @module-tag embedded/upgradeWorkflow
 */
import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useSession } from '../../../src/hooks/index.ts';
import { PlugboardProvider, WorkflowToggle } from '../../../src/marketplace/index.ts';
import { createManualClock } from '../../support/clock.ts';
import { createStage, problem, type StageOptions } from '../render-stage.tsx';

const activate = 'PUT /embedded/workflows/activate';
const deactivate = 'PUT /embedded/workflows/deactivate';
const lists = 'GET /embedded/workflows?integrationId=int_shopify';

/** A stage with one workflow, in a state. */
async function withWorkflow(state: 'on' | 'off' | 'unknown', options?: StageOptions) {
  const stage = createStage({ users: { existing: true }, ...options });
  const [workflow] = stage.workflowsOf('int_shopify');
  if (!workflow) throw new Error('The sandbox has no workflow.');
  const { workflowId, name } = workflow;
  if (state !== 'unknown') await stage.activate(workflowId);
  if (state === 'off') await stage.deactivate(workflowId);
  const toggle = <WorkflowToggle workflowId={workflowId} integrationId="int_shopify" />;
  return { ...stage, stage, workflowId, name, toggle };
}

/** Something that asks for the session. */
function Roles() {
  useSession();
  return null;
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

  it('is one switch at off where the state is not confirmed, and one press makes it on', async () => {
    const { stage, toggle, workflowId, events } = await withWorkflow('unknown');
    stage.show(toggle);
    expect(await checked()).toBe('false');
    expect(screen.getByText('Not confirmed')).toBeDefined();
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(state()).toBe('on'));
    expect(events).toEqual([{ type: 'workflow_toggled', workflowId, on: true }]);
  });

  it('is off for a user whom the handler has created', async () => {
    const { stage, toggle } = await withWorkflow('unknown', { users: { existing: false } });
    stage.show(toggle);
    await waitFor(() => expect(state()).toBe('off'));
    expect(screen.queryByText('Not confirmed')).toBeNull();
  });

  it('keeps saying what failed when the request never reached the handler and a new list says off', async () => {
    const { stage, toggle, name, asked, answers } = await withWorkflow('off');
    answers[activate] = () => new Response('<h1>Bad gateway</h1>', { status: 502 });
    stage.show(toggle);
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(asked(lists)).toHaveLength(2));
    await waitFor(() => expect(state()).toBe('off'));
    expect(screen.getByText(`“${name}” wasn’t turned on.`)).toBeDefined();
    delete answers[activate];
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(state()).toBe('on'));
    expect(screen.queryByText(`“${name}” wasn’t turned on.`)).toBeNull();
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

  it(
    'goes back with a message when the change is refused, and tries again on request',
    { tags: ['UX-40'] },
    async () => {
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
    },
  );

  it('shows the state as not known when the outcome is open', async () => {
    const { stage, toggle, name, sandbox } = await withWorkflow('off');
    sandbox.faults.set({ operationId: 'activateWorkflow', kind: 'network', applied: true });
    stage.show(toggle);
    await userEvent.click(await theSwitch());
    expect(await screen.findByText(`We don’t know whether “${name}” is on now.`)).toBeDefined();
    expect(state()).toBe('unknown');
    sandbox.faults.clear();
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(state()).toBe('on'));
  });

  it(
    'lets the last intent win over quick clicks, with one write in flight',
    { tags: ['UX-40', 'security-125'] },
    async () => {
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
    },
  );

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

  describe('with another one that is still being switched', () => {
    async function withBusyNeighbour() {
      const one = await withWorkflow('off');
      const { stage, workflowId } = one;
      const other = stage.workflowsOf('int_shopify')[1]?.workflowId ?? '';
      await stage.activate(other);
      const old: unknown = await stage.call('GET /embedded/workflows?integrationId=int_shopify');
      const toggle = (id: string) => <WorkflowToggle key={id} workflowId={id} integrationId="int_shopify" />;
      const queryClient = new QueryClient();
      const view = stage.show(<>{[toggle(workflowId), toggle(other)]}</>, { queryClient });
      const of = (id: string) => document.querySelector<HTMLElement>(`[data-workflow-id="${id}"]`);
      const click = async (id: string) => {
        await waitFor(() => expect(of(id)?.querySelector('[role="switch"]')).not.toBeNull());
        await userEvent.click(of(id)?.querySelector('[role="switch"]') as HTMLElement);
      };
      const stateOf = (id: string) => of(id)?.dataset['state'];
      const release = stage.hold(deactivate);
      await click(other);
      return { ...one, ...view, old, other, toggle, queryClient, click, stateOf, release };
    }

    it('does not go back when a list arrives that was read before the change', async () => {
      const page = await withBusyNeighbour();
      const late: { answer?: (response: Response) => void } = {};
      page.stage.answers['GET /embedded/workflows'] = () =>
        new Promise<Response>((resolve) => Object.assign(late, { answer: resolve }));
      const asked = page.queryClient.refetchQueries({ queryKey: ['pb', 'self', 'workflows', 'list'] });
      await waitFor(() => expect(late.answer).toBeDefined());
      await page.click(page.workflowId);
      await waitFor(() => expect(page.stateOf(page.workflowId)).toBe('on'));
      delete page.stage.answers['GET /embedded/workflows'];
      await act(async () => {
        late.answer?.(Response.json(page.old));
        await asked;
        // Lists tell the page a timer later.
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
      expect(page.stateOf(page.workflowId)).toBe('on');
      page.release();
      await waitFor(() => expect(page.stateOf(page.other)).toBe('off'));
      expect(page.stateOf(page.workflowId)).toBe('on');
    });

    it('does not go back when it leaves the page and comes again', async () => {
      const page = await withBusyNeighbour();
      await page.click(page.workflowId);
      await waitFor(() => expect(page.stateOf(page.workflowId)).toBe('on'));
      page.rerender(<>{[page.toggle(page.other)]}</>);
      page.rerender(<>{[page.toggle(page.workflowId), page.toggle(page.other)]}</>);
      await act(async () => {});
      expect(page.stateOf(page.workflowId)).toBe('on');
      page.release();
    });
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
    expect(await screen.findByText('Not confirmed')).toBeDefined();
    await act(async () => {});
    expect(asked('PUT')).toEqual([activate]);
  });

  it('drops it too when only the session says that the user is another', async () => {
    const { stage, toggle, hold, asked } = await withWorkflow('off');
    const queryClient = new QueryClient();
    stage.show(
      <>
        {toggle}
        <Roles />
      </>,
      { queryClient },
    );
    const release = hold(activate);
    await userEvent.click(await theSwitch());
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(stage.asked('POST /session')).toHaveLength(1));
    stage.signIn('grace');
    await act(() => queryClient.refetchQueries({ queryKey: ['pb', 'self', 'session'] }));
    release();
    expect(await screen.findByText('Not confirmed')).toBeDefined();
    await act(async () => {});
    expect(asked('PUT')).toEqual([activate]);
    queryClient.clear();
  });

  it(
    'shows what another tab has done as soon as one comes back to it',
    { tags: ['security-85', 'security-137'] },
    async () => {
      const { stage, toggle, workflowId } = await withWorkflow('off');
      stage.show(toggle);
      expect(await checked()).toBe('false');
      await stage.activate(workflowId);
      act(() => void window.dispatchEvent(new Event('visibilitychange')));
      await waitFor(() => expect(state()).toBe('on'));
    },
  );

  it('lets the last click win where another tab has changed it meanwhile', async () => {
    const { stage, toggle, workflowId, asked } = await withWorkflow('on');
    stage.show(toggle);
    await theSwitch();
    await stage.deactivate(workflowId);
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(state()).toBe('off'));
    expect(asked('PUT')).toEqual([deactivate]);
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(state()).toBe('on'));
  });

  it('names an unlisted workflow by its id and still switches it', async () => {
    const { stage } = await withWorkflow('off');
    stage.show(<WorkflowToggle workflowId="wf_other" />);
    expect(await screen.findByText('wf_other')).toBeDefined();
    await userEvent.click(screen.getByRole('switch', { name: 'wf_other' }));
    await waitFor(() => expect(stage.asked('PUT')).toHaveLength(1));
  });

  it('leaves the choice to the user when the states can’t be loaded', async () => {
    const { stage, toggle, answers } = await withWorkflow('on');
    answers['GET /embedded/workflows'] = () => problem(500, 'internal');
    stage.show(toggle);
    expect(await screen.findByText('Not confirmed')).toBeDefined();
    expect(await checked()).toBe('false');
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

describe('switching off', () => {
  it('asks first when the host wants it to, and says what stops', async () => {
    const { stage, workflowId, name, asked } = await withWorkflow('on');
    stage.show(<WorkflowToggle workflowId={workflowId} confirmOff="always" />);
    await userEvent.click(await theSwitch());
    const dialog = within(await screen.findByRole('dialog', { name: `Turn off “${name}”?` }));
    expect(dialog.getByText(/does no more work until it is turned on again/)).toBeDefined();
    expect(document.activeElement?.textContent).toBe('Cancel');
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(asked('PUT')).toEqual([]);
    expect(document.activeElement).toBe(await theSwitch());
    await userEvent.click(await theSwitch());
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Turn off' }));
    await waitFor(() => expect(state()).toBe('off'));
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(state()).toBe('on'));
    expect(asked('PUT')).toEqual([deactivate, activate]);
  });
});

describe('an undo', () => {
  it('is offered after switching off, and switches on again', async () => {
    const { stage, toggle, asked } = await withWorkflow('on');
    const clock = createManualClock(stage.clock.now());
    stage.show(toggle, { clock });
    await userEvent.click(await theSwitch());
    const undo = await screen.findByRole('button', { name: /^Undo/ });
    expect(document.activeElement).toBe(await theSwitch());
    await act(() => clock.advance(7_999));
    await userEvent.click(undo);
    await waitFor(() => expect(state()).toBe('on'));
    expect(asked('PUT')).toEqual([deactivate, activate]);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('is gone after eight seconds, and after the next press', async () => {
    const { stage, toggle } = await withWorkflow('on');
    const clock = createManualClock(stage.clock.now());
    stage.show(toggle, { clock });
    await userEvent.click(await theSwitch());
    await screen.findByRole('button', { name: /^Undo/ });
    await act(() => clock.advance(8_000));
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    await userEvent.click(await theSwitch());
    await waitFor(() => expect(state()).toBe('on'));
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('is not offered for what failed or was never on', async () => {
    const { stage, toggle, sandbox, name } = await withWorkflow('on');
    sandbox.faults.set({ operationId: 'deactivateWorkflow', times: 1, status: 409 });
    stage.show(toggle);
    await userEvent.click(await theSwitch());
    await screen.findByText(`“${name}” wasn’t turned off.`);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});

describe('a role that may not switch', () => {
  it('sees the state alone when the host offers nothing', async () => {
    const { stage, toggle } = await withWorkflow('on');
    stage.show(toggle, { permissions: { workflows: false } });
    await waitFor(() => expect(state()).toBe('on'));
    expect(screen.getByText('On')).toBeDefined();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('is told why by the host', async () => {
    const { stage, toggle, asked } = await withWorkflow('on');
    stage.show(toggle, { permissions: { workflows: 'Ask Grace.' } });
    const control = await theSwitch();
    expect(document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Ask Grace.');
    await userEvent.click(control);
    expect(asked('PUT')).toEqual([]);
  });

  it('is told that the role is why when the handler forbids it', async () => {
    const { stage, toggle } = await withWorkflow('unknown', { allow: { workflows: false } });
    stage.show(toggle);
    expect(await screen.findByText(/Your role doesn’t allow this/)).toBeDefined();
    expect((await theSwitch()).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('without an account', () => {
  const missing = () => screen.findByText(/No account is connected yet/);

  it('says so, and warns once it is on, without standing in the way', { tags: ['UX-41'] }, async () => {
    const { stage, workflowId } = await withWorkflow('off');
    const asked: string[] = [];
    stage.show(
      <WorkflowToggle workflowId={workflowId} connectorId="shopify" onConnect={() => void asked.push('shopify')} />,
    );
    await missing();
    await userEvent.click(await theSwitch());
    const warning = await screen.findByText(/A workflow is on, but no account is connected/);
    expect(warning.closest('[role="status"]')).not.toBeNull();
    await waitFor(() => expect(state()).toBe('on'));
    await userEvent.click(screen.getByRole('button', { name: 'Connect an account' }));
    expect(asked).toEqual(['shopify']);
  });

  it('offers no way to connect to whom may not', async () => {
    const { stage, workflowId } = await withWorkflow('off');
    stage.show(<WorkflowToggle workflowId={workflowId} connectorId="shopify" onConnect={() => {}} />, {
      permissions: { connect: false },
    });
    await missing();
    expect(screen.queryByRole('button', { name: 'Connect an account' })).toBeNull();
  });

  it('says nothing where there is one, or where nobody could tell', async () => {
    const { stage, workflowId } = await withWorkflow('off');
    stage.answers['GET /connectivity/connectors/stripe/credentials'] = () => problem(500, 'internal');
    await stage.connect('shopify', { shop_domain: 'acme.example' });
    stage.show(
      <>
        <WorkflowToggle workflowId={workflowId} connectorId="shopify" />
        <WorkflowToggle workflowId={workflowId} connectorId="stripe" />
      </>,
    );
    await waitFor(() => expect(screen.getAllByRole('switch')).toHaveLength(2));
    await waitFor(() => expect(stage.asked('GET /connectivity')).toHaveLength(2));
    await act(async () => {});
    expect(screen.queryByText(/no account is connected/i)).toBeNull();
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

  it('says what is in use, and what it may ask', async () => {
    const { stage, toggle } = await withOldVersion();
    stage.show(toggle);
    await offer();
    const notice = document.querySelector('[data-slot="pb-notice"]')?.textContent;
    expect(notice).toMatch(/Version [\d.]+ is in use\./);
    expect(notice).toContain('Your settings may need setting up again.');
    expect(notice).toMatch(/If the upgrade is refused, version [\d.]+ stays in use\./);
  });

  it('has a switch wait behind it: never two writes at once', async () => {
    const { stage, toggle, workflowId } = await withOldVersion();
    const release = stage.hold(upgrade(workflowId));
    stage.show(toggle);
    await offer();
    await userEvent.click(button());
    await userEvent.click(await theSwitch());
    expect(stage.asked('PUT')).toEqual([upgrade(workflowId)]);
    release();
    await waitFor(() => expect(state()).toBe('off'));
    expect(stage.asked('PUT')).toEqual([upgrade(workflowId), deactivate]);
  });

  it('says that it is not known whether it was done', async () => {
    const { stage, toggle, name, sandbox } = await withOldVersion();
    sandbox.faults.set({ operationId: 'upgradeWorkflow', kind: 'network' });
    stage.show(toggle);
    await offer();
    await userEvent.click(button());
    expect(await screen.findByText(`We don’t know whether “${name}” was upgraded.`)).toBeDefined();
    expect(screen.queryByText(/may need reinstalling/)).toBeNull();
  });

  it('is not offered to whom may not', async () => {
    const { stage, toggle } = await withOldVersion();
    stage.show(toggle, { permissions: { workflows: 'Ask Grace.' } });
    await theSwitch();
    expect(screen.queryByText(/is available/)).toBeNull();
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
    expect(screen.queryByText(/may need reinstalling/)).toBeDefined();
    await userEvent.click(button());
    await waitFor(() => expect(screen.queryByText(/is available/)).toBeNull());
    expect(within(document.body).queryByText(`“${name}” wasn’t upgraded.`)).toBeNull();
  });
});
