import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import { WorkflowSwitch, type WorkflowSwitchProps } from '../../../src/components/workflow/index.ts';

const view = (props?: Partial<WorkflowSwitchProps>) => (
  <WorkflowSwitch workflowId="wf_1" name="Sync orders" state="off" {...props} />
);
const show = (props?: Partial<WorkflowSwitchProps>) => {
  const onChange = vi.fn<(on: boolean) => void>();
  const { rerender, container } = render(view({ onChange, ...props }));
  return {
    onChange,
    root: container.firstElementChild as HTMLElement,
    update: (more: typeof props) => rerender(view({ onChange, ...more })),
  };
};
const control = () => screen.getByRole('switch', { name: 'Sync orders' });

describe('<WorkflowSwitch />', () => {
  it.each(['on', 'off', 'unknown', 'pending'] as const)('names its workflow and that it is %s', (state) => {
    const { root } = show({ state });
    expect(root.dataset).toMatchObject({ slot: 'pb-workflow-toggle', workflowId: 'wf_1', state });
  });

  it.each([
    ['on', 'true', 'On'],
    ['off', 'false', 'Off'],
  ] as const)('is a switch that is %s, and says so in words', (state, checked, word) => {
    show({ state });
    expect(control().getAttribute('aria-checked')).toBe(checked);
    expect(screen.getByRole('status').textContent).toBe(word);
  });

  it('requests the other position on click, on its label and on Space', async () => {
    const { onChange, update } = show();
    await userEvent.click(control());
    expect(onChange).toHaveBeenLastCalledWith(true);
    update({ state: 'on' });
    await userEvent.click(screen.getByText('Sync orders'));
    expect(onChange).toHaveBeenLastCalledWith(false);
    control().focus();
    await userEvent.keyboard(' ');
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('shows the intended position while pending and still accepts a change', async () => {
    const { onChange, update } = show({ state: 'pending', intended: true });
    expect(control().getAttribute('aria-checked')).toBe('true');
    expect(control().getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('Turning on…');
    await userEvent.click(control());
    expect(onChange).toHaveBeenCalledWith(false);
    update({ state: 'pending', intended: false });
    expect(screen.getByRole('status').textContent).toBe('Turning off…');
    expect(control().getAttribute('aria-checked')).toBe('false');
  });

  it('keeps its focus through a change', async () => {
    const { update } = show();
    await userEvent.click(control());
    update({ state: 'pending' });
    update({ state: 'on' });
    expect(document.activeElement).toBe(control());
  });

  it('explains why it is disabled, and ignores clicks', async () => {
    const { onChange } = show({ disabledReason: 'Connect Shopify first.' });
    const described = control().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Connect Shopify first.');
    expect(control().getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(control());
    expect(onChange).not.toHaveBeenCalled();
  });

  it('can be labelled by another element', () => {
    render(<span id="beside">Outside</span>);
    show({ labelledBy: 'beside' });
    expect(screen.getByRole('switch', { name: 'Outside' })).toBeTruthy();
    expect(screen.queryByText('Sync orders')).toBeNull();
  });

  it('lets the host win over its attributes and reach its element', () => {
    const ref = createRef<HTMLDivElement>();
    render(<WorkflowSwitch workflowId="wf_1" name="x" state="on" data-slot="mine" ref={ref} />);
    expect(ref.current?.dataset['slot']).toBe('mine');
  });
});

describe('an unknown state', () => {
  it('is one switch at off that says it is not confirmed', async () => {
    const { onChange } = show({ state: 'unknown' });
    expect(control().getAttribute('aria-checked')).toBe('false');
    expect(control().dataset['state']).toBe('unknown');
    expect(screen.getByRole('status').textContent).toBe('Not confirmed');
    const described = control().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Not confirmed');
    expect(screen.queryByRole('button')).toBeNull();
    await userEvent.click(control());
    expect(onChange.mock.calls).toEqual([[true]]);
  });

  it('keeps the focus while it changes and when the change fails', async () => {
    const { update } = show({ state: 'unknown' });
    await userEvent.click(control());
    update({ state: 'pending' });
    expect(document.activeElement).toBe(control());
    update({ state: 'unknown' });
    expect(document.activeElement).toBe(control());
  });

  it('does nothing when disabled, and says both', async () => {
    const { onChange } = show({ state: 'unknown', disabledReason: 'Ask an admin.' });
    await userEvent.click(control());
    expect(onChange).not.toHaveBeenCalled();
    const ids = control().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(['Not confirmed', 'Ask an admin.']);
  });
});

describe('an undo', () => {
  it('is offered beside the word, and called once', async () => {
    const onUndo = vi.fn<() => void>();
    show({ onUndo });
    expect(screen.getByText('Turned off')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo: turn “Sync orders” on again' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('is announced once, with the outcome', () => {
    const { update } = show({ state: 'pending', intended: false });
    update({ state: 'off', onUndo: () => {} });
    const status = screen.getByRole('status');
    expect(status.textContent).toContain('Off. You can undo this for a few seconds.');
    const word = screen.getByText('Off');
    update({ state: 'off' });
    // The word that stays is the same text, so nothing new is announced.
    expect(screen.getByText('Off')).toBe(word);
    expect(screen.getByRole('status').textContent).toBe('Off');
  });

  it('hands its focus to the switch when it goes', () => {
    const { update } = show({ onUndo: () => {} });
    screen.getByRole('button', { name: /^Undo/ }).focus();
    update({});
    expect(document.activeElement).toBe(control());
  });

  it('leaves the focus alone when it comes and goes elsewhere', async () => {
    const { update } = show({ state: 'on' });
    await userEvent.click(control());
    update({ state: 'off', onUndo: () => {} });
    expect(document.activeElement).toBe(control());
    update({ state: 'off' });
    expect(document.activeElement).toBe(control());
  });

  it.each(['on', 'unknown', 'pending'] as const)('is not offered while the workflow is %s', (state) => {
    show({ state, onUndo: () => {} });
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});

describe('a failure', () => {
  it('is announced with its cause and a retry', async () => {
    const { onChange } = show({ state: 'off', error: new PlugboardError('upstream_error', 'x') });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('“Sync orders” wasn’t turned on.');
    expect(alert.textContent).toContain('Try again in a few minutes.');
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(onChange).toHaveBeenCalledWith(true);
  });

  it('distinguishes turning off from turning on', async () => {
    const { onChange } = show({ state: 'on', error: new PlugboardError('offline', 'x') });
    expect(screen.getByRole('alert').textContent).toContain('wasn’t turned off');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onChange).toHaveBeenCalledWith(false);
  });

  it('reports an unknown outcome, and leaves the retry to the switch', () => {
    show({ state: 'unknown', error: new PlugboardError('timeout', 'x') });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('We don’t know whether “Sync orders” is on now.');
    expect(within(alert).queryByRole('button')).toBeNull();
  });

  it('offers no retry that cannot help', () => {
    show({ error: new PlugboardError('unauthenticated', 'x') });
    expect(screen.getByRole('alert').textContent).toContain('Sign in again');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('names the delay that the server requested', () => {
    show({ error: new PlugboardError('rate_limited', 'x', { retryAfter: 30_000 }) });
    expect(screen.getByRole('alert').textContent).toMatch(/You can try again in 30\ss\./);
  });

  it('disappears during the next try', () => {
    show({ state: 'pending', error: new PlugboardError('offline', 'x') });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('an upgrade', () => {
  it('is offered when a newer version exists', async () => {
    const onUpgrade = vi.fn<() => void>();
    show({ upgrade: { version: '2.1.0', onUpgrade } });
    expect(screen.getByText('Version 2.1.0 is available.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Upgrade Sync orders' }));
    expect(onUpgrade).toHaveBeenCalledOnce();
  });

  it('runs once at a time', async () => {
    const onUpgrade = vi.fn<() => void>();
    show({ upgrade: { version: '2.1.0', onUpgrade, busy: true } });
    await userEvent.click(screen.getByRole('button', { name: 'Upgrading… Sync orders' }));
    expect(onUpgrade).not.toHaveBeenCalled();
  });

  it('reports a failure and stays available', () => {
    show({ upgrade: { version: '2.1.0', onUpgrade() {}, error: new PlugboardError('conflict', 'x') } });
    expect(screen.getByRole('alert').textContent).toContain('“Sync orders” wasn’t upgraded.');
    expect(screen.getByRole('button', { name: 'Upgrade Sync orders' })).toBeTruthy();
  });
});
