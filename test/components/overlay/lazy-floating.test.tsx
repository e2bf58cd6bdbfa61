import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { LazyMenu, LazyTooltip } from '../../../src/components/overlay/lazy-floating.tsx';
import { Button } from '../../../src/components/primitives/button.tsx';

const tooltip = (
  <LazyTooltip content="Copies the id">
    <Button>Copy</Button>
  </LazyTooltip>
);

const menu = (onSelect = vi.fn<() => void>()) => (
  <LazyMenu
    items={[
      { id: 'rename', label: 'Rename', onSelect },
      { id: 'remove', label: 'Disconnect', tone: 'danger', disabled: true, onSelect },
    ]}
  >
    <Button>More</Button>
  </LazyMenu>
);

describe('<LazyTooltip />', () => {
  it('describes the control while the control has the focus, and keeps the focus there', async () => {
    render(tooltip);
    await userEvent.tab();
    expect((await screen.findByRole('tooltip')).textContent).toBe('Copies the id');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy', description: 'Copies the id' }));
  });

  it('closes on Escape', async () => {
    render(tooltip);
    await userEvent.tab();
    await screen.findByRole('tooltip');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('leaves the control in place while it is pressed, so that the click arrives', async () => {
    render(tooltip);
    const control = screen.getByRole('button');
    fireEvent.pointerEnter(control);
    fireEvent.pointerDown(control);
    await import('../../../src/components/overlay/floating.ts');
    await act(async () => {});
    expect(screen.getByRole('button')).toBe(control);
  });

  it('prints the control alone on the server', () => {
    const html = renderToString(tooltip);
    expect(html).toContain('Copy');
    expect(html).not.toMatch(/\sstyle=|Copies/);
  });
});

describe('<LazyMenu />', () => {
  it('opens after a click that comes before the menu has loaded', async () => {
    const onSelect = vi.fn<() => void>();
    render(menu(onSelect));
    fireEvent.click(screen.getByRole('button', { name: 'More', expanded: false }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('stays open after the click that also gave the button the focus', async () => {
    render(menu());
    const button = screen.getByRole('button', { name: 'More' });
    button.focus();
    fireEvent.click(button);
    await screen.findByRole('menu');
    await act(async () => {});
    expect(screen.getByRole('menu').contains(document.activeElement)).toBe(true);
  });

  it('opens with the keyboard and moves with the arrow keys', async () => {
    const onSelect = vi.fn<() => void>();
    render(menu(onSelect));
    await userEvent.tab();
    await vi.waitFor(() => expect(screen.getByRole('button').dataset['state']).toBe('closed'));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
    await userEvent.keyboard('{ArrowDown}');
    await screen.findByRole('menu');
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledTimes(1);
  });

  it('leaves the page to screen readers and its scrolling to the host', async () => {
    render(
      <>
        <p>Page</p>
        {menu()}
      </>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    await screen.findByRole('menu');
    expect(screen.getByText('Page').closest('[aria-hidden]')).toBeNull();
    expect(document.querySelector('style')).toBeNull();
    expect(document.body.style.pointerEvents).toBe('');
  });

  it('does not run a disabled command', async () => {
    const onSelect = vi.fn<() => void>();
    render(menu(onSelect));
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Disconnect' }));
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('marks choices that are on, one or any of several', async () => {
    const onSelect = vi.fn<() => void>();
    render(
      <LazyMenu
        items={[
          { id: 'live', label: 'Live', checked: true, onSelect },
          { id: 'all', label: 'All', checked: true, exclusive: true, onSelect },
          { id: 'failed', label: 'Failed', checked: false, exclusive: true, onSelect },
        ]}
      >
        <Button>Show</Button>
      </LazyMenu>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(await screen.findByRole('menuitemcheckbox', { name: 'Live', checked: true })).toBeTruthy();
    expect(screen.getByRole('menuitemradio', { name: 'All', checked: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Failed', checked: false }));
    expect(onSelect).toHaveBeenCalledOnce();
  });

  it('leaves the focus where a command has moved it', async () => {
    render(
      <>
        <input aria-label="Name" />
        <LazyMenu items={[{ id: 'rename', label: 'Rename', onSelect: () => screen.getByRole('textbox').focus() }]}>
          <Button>More</Button>
        </LazyMenu>
      </>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    await vi.waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('prints the button alone on the server', () => {
    expect(renderToString(menu())).not.toMatch(/\sstyle=|role="menu"/);
  });
});
