import { act, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import '../../../src/styles.css';
import { Button, Dialog, type DialogCloseReason } from '../../../src/components/index.ts';
import { ThemeRoot } from '../../../src/theme/internal.ts';

function Page({
  reasons = [],
  refuse = false,
  backdrop,
}: {
  reasons?: string[];
  refuse?: boolean;
  backdrop?: boolean;
}) {
  const [open, setOpen] = useState(false);
  function close(reason: DialogCloseReason) {
    reasons.push(reason);
    if (!refuse) setOpen(false);
  }
  return (
    <ThemeRoot>
      <Button onClick={() => setOpen(true)}>Open it</Button>
      <Dialog
        open={open}
        onClose={close}
        title="Switch three workflows off?"
        closeOnBackdrop={backdrop}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep them on</Button>
            <Button variant="danger">Switch off</Button>
          </>
        }
      >
        <p>Nothing is deleted.</p>
      </Dialog>
    </ThemeRoot>
  );
}

async function opened(props: Parameters<typeof Page>[0] = {}) {
  render(<Page {...props} />, { wrapper: StrictMode });
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
  return screen.findByRole('dialog', { name: 'Switch three workflows off?' });
}

const clickNumber = (detail: number) => new MouseEvent('click', { bubbles: true, cancelable: true, detail });

const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('<Dialog />', () => {
  it('is not in the page before it opens', () => {
    render(<Page />);
    expect(document.querySelector('[data-slot="pb-dialog"]')).toBeNull();
  });

  it('is modal, and begins at the least destructive action', async () => {
    const dialog = await opened();
    expect(dialog.matches(':modal')).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep them on' }));
  });

  it('keeps the focus inside while Tab goes round', async () => {
    const dialog = await opened();
    for (let times = 0; times < 6; times += 1) {
      await userEvent.tab();
      // Between the last and the first the browser's own controls have their turn.
      expect(dialog.contains(document.activeElement) || document.activeElement === document.body).toBe(true);
    }
  });

  it.each([
    ['Escape', 'escape', () => userEvent.keyboard('{Escape}')],
    ['its own button', 'button', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
    ['a click beside it', 'backdrop', () => userEvent.click(document.body, { position: { x: 2, y: 2 }, force: true })],
  ])('closes by %s, and the focus is back where it was', async (_, reason, act) => {
    const reasons: string[] = [];
    await opened({ reasons });
    await act();
    await gone();
    expect(reasons).toEqual([reason]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open it' }));
  });

  it('stays open when the page refuses', async () => {
    const reasons: string[] = [];
    const dialog = await opened({ reasons, refuse: true });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(reasons).toEqual(['escape']));
    expect(dialog.matches(':modal')).toBe(true);
  });

  it.each([
    ['closes it', 'Keep them on', true],
    ['opens it', 'Open it', false],
  ])('lets the second click of a double click that %s reach nothing', async (_, name, closes) => {
    const reasons: string[] = [];
    const beneath = vi.fn<() => void>();
    if (closes) await opened({ reasons });
    else render(<Page reasons={reasons} />);
    document.addEventListener('click', beneath);
    // What a browser sends when the first click has changed what is under the pointer.
    act(() => void screen.getByRole('button', { name }).dispatchEvent(clickNumber(1)));
    await (closes ? gone() : screen.findByRole('dialog'));
    beneath.mockClear();
    (closes ? screen.getByRole('button', { name: 'Open it' }) : screen.getByRole('dialog')).dispatchEvent(
      clickNumber(2),
    );
    expect(beneath).not.toHaveBeenCalled();
    expect(reasons).toEqual([]);
    expect(screen.queryByRole('dialog') === null).toBe(closes);
    // The next click is one by itself.
    (screen.queryByRole('dialog') ?? document.body).dispatchEvent(clickNumber(1));
    expect(beneath).toHaveBeenCalledOnce();
    document.removeEventListener('click', beneath);
  });

  it('ignores clicks on the backdrop with `closeOnBackdrop={false}`', async () => {
    const reasons: string[] = [];
    const dialog = await opened({ reasons, backdrop: false });
    await userEvent.click(document.body, { position: { x: 2, y: 2 }, force: true });
    expect(reasons).toEqual([]);
    expect(dialog.isConnected).toBe(true);
  });
});
