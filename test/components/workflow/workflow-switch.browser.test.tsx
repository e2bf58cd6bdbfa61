import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WorkflowSwitch, type WorkflowSwitchState } from '../../../src/components/index.ts';
import { ThemeRoot } from '../../../src/theme/internal.ts';

const control = () => screen.getByRole('switch');

/** Where the thumb's middle is within the switch, from 0 at the left to 1 at the right. */
async function thumbAt() {
  const thumb = control().firstElementChild as HTMLElement;
  await Promise.all(thumb.getAnimations().map(({ finished }) => finished));
  const outer = control().getBoundingClientRect();
  const inner = thumb.getBoundingClientRect();
  return (inner.left + inner.width / 2 - outer.left) / outer.width;
}

const show = (dir: 'ltr' | 'rtl', state: WorkflowSwitchState) =>
  render(
    <ThemeRoot dir={dir} colorScheme="light">
      <WorkflowSwitch workflowId="wf_1" name="Sync orders" state={state} />
    </ThemeRoot>,
  );

describe('<WorkflowSwitch /> in a browser', () => {
  it.each([
    ['ltr', 'on', 'right'],
    ['ltr', 'off', 'left'],
    ['rtl', 'on', 'left'],
    ['rtl', 'off', 'right'],
  ] as const)('has its thumb, in %s and %s, at the %s', async (dir, state, side) => {
    show(dir, state);
    const at = await thumbAt();
    expect(side === 'right' ? at : 1 - at).toBeGreaterThan(0.6);
  });

  it('keeps the thumb inside with equal room on both sides', async () => {
    const { unmount } = show('ltr', 'on');
    const on = await thumbAt();
    unmount();
    show('ltr', 'off');
    expect(on + (await thumbAt())).toBeCloseTo(1, 1);
  });

  it('draws a state that is not confirmed at off, with a dotted rim around nothing', async () => {
    show('ltr', 'unknown');
    expect(await thumbAt()).toBeLessThan(0.4);
    const { borderInlineStartStyle, backgroundColor } = getComputedStyle(control());
    expect(borderInlineStartStyle).toBe('dotted');
    expect(backgroundColor).toBe('rgba(0, 0, 0, 0)');
    const { width, height } = control().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  it('leaves the focus where the user moved it', async () => {
    let fail = () => {};
    function Host() {
      const [state, setState] = useState<WorkflowSwitchState>('on');
      fail = () => setState('unknown');
      return (
        <>
          <WorkflowSwitch workflowId="wf_1" name="Sync orders" state={state} onChange={() => setState('pending')} />
          <p>Nothing here</p>
        </>
      );
    }
    render(<Host />);
    await page.getByRole('switch').click();
    await expect.poll(() => document.activeElement).toBe(control());
    await page.getByText('Nothing here').click();
    await expect.poll(() => document.activeElement).toBe(document.body);
    act(() => fail());
    expect(screen.getByText('Not confirmed')).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it('keeps the focus when the outcome of a change is unknown', async () => {
    let fail = () => {};
    function Host() {
      const [state, setState] = useState<WorkflowSwitchState>('on');
      fail = () => setState('unknown');
      return <WorkflowSwitch workflowId="wf_1" name="Sync orders" state={state} onChange={() => setState('pending')} />;
    }
    render(<Host />);
    await page.getByRole('switch').click();
    act(() => fail());
    expect(document.activeElement).toBe(control());
  });

  it('hands the focus of a pressed undo to the switch', async () => {
    function Host() {
      const [undone, setUndone] = useState(false);
      const onUndo = undone ? undefined : () => setUndone(true);
      return <WorkflowSwitch workflowId="wf_1" name="Sync orders" state={undone ? 'pending' : 'off'} onUndo={onUndo} />;
    }
    render(<Host />);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => document.activeElement).toBe(control());
  });

  it('responds to Space and Enter', async () => {
    const asked: boolean[] = [];
    render(<WorkflowSwitch workflowId="wf_1" name="Sync orders" state="off" onChange={(on) => void asked.push(on)} />);
    control().focus();
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([true, true]);
  });

  it('is large enough to hit', () => {
    show('ltr', 'on');
    const { width, height } = control().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });
});
