import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { WorkflowList, type WorkflowListProps } from '../../../src/marketplace/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { createStage, problem, type Stage, type StageOptions } from '../render-stage.tsx';

const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota', 'Kappa'];
const activate = 'PUT /embedded/workflows/activate';
const deactivate = 'PUT /embedded/workflows/deactivate';

/** A page with `count` workflows of Shopify, the first `on` of them on and all others off. */
async function withMany(count: number, on: number | 'unknown' = 0, options: StageOptions = {}) {
  const known = createSandbox().workflows;
  const workflows = names.slice(0, count).map((name, index) => ({
    workflowId: known[index]?.workflowId ?? '',
    integrationId: 'int_shopify',
    name,
    version: '1.0.0',
  }));
  const stage = createStage({ ...options, workflows });
  await stage.connect('shopify', { shop_domain: 'acme.example' });
  for (const [index, { workflowId }] of workflows.entries()) {
    if (on === 'unknown') break;
    await stage.activate(workflowId);
    if (index >= on) await stage.deactivate(workflowId);
  }
  return { stage, workflows };
}

const list = (props?: Partial<WorkflowListProps>) => <WorkflowList integrationId="int_shopify" {...props} />;
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Select “${name}”` });
const allBox = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all' });
const button = (name: string) => screen.getByRole('button', { name });
const click = async (name: string) => userEvent.click(button(name));
const rowOf = (name: string) => screen.getByText(name, { selector: '[data-slot="pb-workflow-name"]' }).closest('li');
const stateOf = (name: string) =>
  rowOf(name)?.querySelector<HTMLElement>('[data-slot="pb-workflow-toggle"]')?.dataset['state'];
const shown = async () => screen.findAllByRole('switch');
const result = async (words: string) =>
  (await screen.findByText(words, { selector: '[data-slot="pb-notice-title"]' })).closest('[data-slot="pb-notice"]');
const writes = (stage: Stage) => stage.asked('PUT');

describe('selecting', () => {
  it('is not offered for a single workflow', async () => {
    const { stage } = await withMany(1);
    stage.show(list());
    await shown();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('group', { name: 'Several workflows' })).toBeNull();
  });

  it('counts what is selected, and announces it', { tags: ['UX-58'] }, async () => {
    const { stage } = await withMany(3);
    stage.show(list());
    await shown();
    await userEvent.click(box('Alpha'));
    await userEvent.click(box('Gamma'));
    expect(screen.getAllByText('2 selected')).toHaveLength(2);
    expect(allBox().indeterminate).toBe(true);
    await userEvent.click(allBox());
    expect(allBox().checked).toBe(true);
    expect(box('Beta').checked).toBe(true);
    await userEvent.click(allBox());
    expect(box('Beta').checked).toBe(false);
    expect(screen.queryByText('3 selected', { selector: '[data-slot="pb-bulk-count"]' })).toBeNull();
  });

  it('is cleared by Escape and by its button, with the focus on the box for all', async () => {
    const { stage } = await withMany(2);
    stage.show(list());
    await shown();
    await userEvent.click(box('Alpha'));
    await click('Clear selection');
    expect(box('Alpha').checked).toBe(false);
    expect(document.activeElement).toBe(allBox());
    await userEvent.click(box('Beta'));
    await userEvent.keyboard('{Escape}');
    expect(box('Beta').checked).toBe(false);
    expect(document.activeElement).toBe(box('Beta'));
  });
});

describe('switching several on', () => {
  it('sends one write each, in order, three at a time, and asks for the list once', async () => {
    const { stage, workflows } = await withMany(6);
    stage.show(list(), { strict: true });
    await shown();
    const release = stage.hold(activate);
    await userEvent.click(allBox());
    await click('Turn on');
    expect(screen.getAllByText('Turning on: 0 of 6 done')).toHaveLength(2);
    expect(screen.queryByText('0 selected')).toBeNull();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuemax')).toBe('6');
    expect(writes(stage)).toHaveLength(3);
    const lists = stage.asked('GET /embedded/workflows?').length;
    release();
    await result('6 of 6 workflows are on.');
    expect(writes(stage)).toHaveLength(6);
    const order = stage.sandbox.snapshot().activations.filter(({ periods }) => periods.at(-1)?.to === undefined);
    expect(order.map(({ workflowId }) => workflowId)).toEqual(workflows.map(({ workflowId }) => workflowId));
    await waitFor(() => expect(screen.getAllByRole('switch', { checked: true })).toHaveLength(6));
    await act(async () => {});
    expect(stage.asked('GET /embedded/workflows?').length).toBe(lists + 1);
    expect(stage.events.filter(({ type }) => type === 'workflow_toggled')).toHaveLength(6);
  });

  it('tells seven of ten, says why for each of the others, and tries those again', { tags: ['UX-47'] }, async () => {
    const { stage } = await withMany(10);
    stage.sandbox.faults.set({ operationId: 'activateWorkflow', times: 3, status: 409 });
    stage.show(list());
    await shown();
    await userEvent.click(allBox());
    await click('Turn on');
    const notice = await result('7 of 10 workflows are on.');
    const items = within(notice as HTMLElement).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent?.split('”')[0])).toEqual(['“Alpha', '“Beta', '“Gamma']);
    expect(items[0]?.textContent).toContain('changed this first');
    // Said here, so not in each row as well.
    expect(within(rowOf('Alpha') as HTMLElement).queryByRole('alert')).toBeNull();
    await click('Try the failed ones again');
    await result('3 of 3 workflows are on.');
    expect(writes(stage)).toHaveLength(13);
    expect(screen.queryByRole('button', { name: 'Try the failed ones again' })).toBeNull();
    await click('Close');
    expect(screen.queryByText('3 of 3 workflows are on.', { selector: 'p' })).toBeNull();
  });

  it('offers no other try of what would end the same way', async () => {
    const { stage } = await withMany(2);
    stage.answers[activate] = () => problem(403, 'not_allowed');
    stage.show(list());
    await shown();
    await userEvent.click(allBox());
    await click('Turn on');
    const notice = await result('0 of 2 workflows are on.');
    expect(notice?.textContent).toContain('You don’t have access to this.');
    expect(screen.queryByRole('button', { name: 'Try the failed ones again' })).toBeNull();
  });

  it('says that an end is not known', async () => {
    const { stage } = await withMany(2);
    stage.sandbox.faults.set({ operationId: 'activateWorkflow', kind: 'network', applied: true });
    stage.show(list());
    await shown();
    await userEvent.click(box('Beta'));
    await click('Turn on');
    expect((await result('0 of 1 workflow is on.'))?.textContent).toContain('We don’t know how this ended.');
  });

  it('never writes twice to a workflow that its own switch is writing to', async () => {
    const { stage } = await withMany(2);
    stage.show(list());
    const [first] = await shown();
    const release = stage.hold(activate);
    await userEvent.click(first as HTMLElement);
    await userEvent.click(allBox());
    await click('Turn on');
    await waitFor(() => expect(writes(stage)).toHaveLength(2));
    release();
    await result('2 of 2 workflows are on.');
    expect(writes(stage)).toEqual([activate, activate]);
  });

  it('lets a click on a switch win over the change of many', async () => {
    const { stage } = await withMany(2);
    stage.show(list());
    const [first] = await shown();
    const release = stage.hold(activate);
    await userEvent.click(allBox());
    await click('Turn on');
    await userEvent.click(first as HTMLElement);
    release();
    const notice = await result('1 of 2 workflows are on.');
    expect(notice?.textContent).toContain('Something else was asked of it meanwhile.');
    expect(writes(stage)).toEqual([activate, activate, deactivate]);
    expect(stateOf('Alpha')).toBe('off');
  });

  it('can be stopped, and says what was not begun', async () => {
    const { stage } = await withMany(5);
    stage.show(list());
    await shown();
    const release = stage.hold(activate);
    await userEvent.click(allBox());
    await click('Turn on');
    await click('Stop');
    release();
    expect((await result('3 of 5 workflows are on.'))?.textContent).toContain('2 were not begun');
    expect(writes(stage)).toHaveLength(3);
  });

  it('goes on while its page is left, and is there when one comes back', async () => {
    const { stage } = await withMany(5);
    const { rerender } = stage.show(list());
    await shown();
    const release = stage.hold(activate);
    await userEvent.click(allBox());
    await click('Turn on');
    rerender(<p>Elsewhere</p>);
    release();
    await waitFor(() => expect(writes(stage)).toHaveLength(5));
    rerender(list());
    await result('5 of 5 workflows are on.');
  });
});

describe('switching several off', () => {
  it('asks first, says what stops and what is kept, and does nothing when cancelled', { tags: ['UX-35'] }, async () => {
    const { stage } = await withMany(3, 3);
    stage.show(list());
    await shown();
    await userEvent.click(box('Alpha'));
    await userEvent.click(box('Beta'));
    await click('Turn off');
    const dialog = within(screen.getByRole('dialog', { name: 'Turn off 2 workflows?' }));
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Alpha', 'Beta']);
    expect(dialog.getByText(/do no more work until/)).toBeDefined();
    expect(dialog.getByText(/Runs so far, connected accounts and their settings are kept/)).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(box('Alpha').checked).toBe(true);
    expect(writes(stage)).toEqual([]);
    await click('Turn off');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Turn off' }));
    await result('2 of 2 workflows are off.');
    expect(stateOf('Gamma')).toBe('on');
  });

  it('does not ask when the host wants none of it', async () => {
    const { stage } = await withMany(2, 2);
    stage.show(list({ confirmOff: 'never' }));
    await shown();
    await userEvent.click(allBox());
    await click('Turn off');
    await result('2 of 2 workflows are off.');
    expect(writes(stage)).toEqual([deactivate, deactivate]);
  });

  it('pauses all by name, apart from disconnecting, and can take it back', { tags: ['UX-38'] }, async () => {
    const { stage } = await withMany(3, 2);
    stage.show(list());
    await shown();
    await click('Turn all off');
    const dialog = within(screen.getByRole('dialog', { name: 'Turn all workflows off?' }));
    expect(dialog.getByText(/Your accounts stay connected/)).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: 'Turn all off' }));
    await result('2 of 2 workflows are off.');
    expect(writes(stage)).toEqual([deactivate, deactivate]);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Turn all off' })).toBeNull());
    await click('Turn them on again');
    await result('2 of 2 workflows are on.');
    expect([stateOf('Alpha'), stateOf('Beta'), stateOf('Gamma')]).toEqual(['on', 'on', 'off']);
    expect(await screen.findByRole('button', { name: 'Turn all off' })).toBeDefined();
  });
});

describe('upgrading several', () => {
  async function withOldVersions(count: number) {
    const { stage, workflows } = await withMany(3, count);
    const newer = workflows.map((workflow) => ({ ...workflow, version: '2.0.0' }));
    return createStage({ sandbox: stage.sandbox, store: stage.store, workflows: newer });
  }

  it('is not offered for one', async () => {
    const stage = await withOldVersions(1);
    stage.show(list());
    await screen.findByText('Version 2.0.0 is available.');
    expect(screen.queryByRole('button', { name: /Upgrade \d/ })).toBeNull();
  });

  it('says from where to where, and what it may ask', async () => {
    const stage = await withOldVersions(2);
    stage.show(list());
    await userEvent.click(await screen.findByRole('button', { name: 'Upgrade 2 workflows' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Upgrade 2 workflows?' }));
    expect(dialog.getAllByRole('listitem')[0]?.textContent).toBe('Alpha: from version 1.0.0 to 2.0.0');
    expect(dialog.getByText('Your settings may need setting up again.')).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: 'Upgrade' }));
    await result('2 of 2 workflows are upgraded.');
    expect(stage.events.map(({ type }) => type)).toEqual(['workflow_upgraded', 'workflow_upgraded']);
    await waitFor(() => expect(screen.getAllByText('Version 2.0.0')).toHaveLength(2));
    expect(screen.queryByRole('button', { name: /^Upgrade/ })).toBeNull();
  });

  it('names those that were refused', async () => {
    const stage = await withOldVersions(2);
    stage.sandbox.faults.set({ operationId: 'upgradeWorkflow', times: 1, status: 409 });
    stage.show(list());
    await userEvent.click(await screen.findByRole('button', { name: 'Upgrade 2 workflows' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Upgrade' }));
    const notice = await result('1 of 2 workflows are upgraded.');
    expect(notice?.textContent).toContain('“Alpha”');
  });
});

describe('another user', () => {
  it('ends it: nothing more is sent', async () => {
    const { stage } = await withMany(6);
    const queryClient = new QueryClient();
    stage.show(list(), { queryClient });
    await shown();
    const release = stage.hold(activate);
    await userEvent.click(allBox());
    await click('Turn on');
    await waitFor(() => expect(writes(stage)).toHaveLength(3));
    stage.signIn('grace');
    await act(() => queryClient.refetchQueries({ queryKey: ['pb', 'self', 'session'] }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    release();
    await act(async () => {});
    expect(writes(stage)).toHaveLength(3);
    queryClient.clear();
  });
});
