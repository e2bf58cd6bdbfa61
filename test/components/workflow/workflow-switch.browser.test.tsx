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

  it('moves the focus from the pressed button to the switch', async () => {
    function Host() {
      const [state, setState] = useState<WorkflowSwitchState>('unknown');
      return <WorkflowSwitch workflowId="wf_1" name="Sync orders" state={state} onChange={() => setState('pending')} />;
    }
    render(<Host />);
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    await expect.poll(() => document.activeElement).toBe(control());
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
    expect(screen.getByRole('button', { name: 'Activate' })).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it('moves the focus back to the buttons when the outcome of a change is unknown', async () => {
    let fail = () => {};
    function Host() {
      const [state, setState] = useState<WorkflowSwitchState>('on');
      fail = () => setState('unknown');
      return <WorkflowSwitch workflowId="wf_1" name="Sync orders" state={state} onChange={() => setState('pending')} />;
    }
    render(<Host />);
    await page.getByRole('switch').click();
    act(() => fail());
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Activate' }));
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
