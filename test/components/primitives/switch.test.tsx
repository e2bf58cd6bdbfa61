import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Switch } from '../../../src/components/primitives/switch.tsx';

describe('<Switch />', () => {
  it('asks for the other position and leaves the current one to the host', async () => {
    const onCheckedChange = vi.fn<(checked: boolean) => void>();
    render(<Switch checked={false} aria-label="Sync orders" onCheckedChange={onCheckedChange} />);
    const control = screen.getByRole('switch', { name: 'Sync orders', checked: false });
    await userEvent.click(control);
    expect(onCheckedChange.mock.calls).toEqual([[true]]);
    expect(control.getAttribute('aria-checked')).toBe('false');
  });

  it('answers to Space and Enter', async () => {
    const onCheckedChange = vi.fn<(checked: boolean) => void>();
    render(<Switch checked aria-label="Sync orders" onCheckedChange={onCheckedChange} />);
    screen.getByRole('switch').focus();
    await userEvent.keyboard(' {Enter}');
    expect(onCheckedChange.mock.calls).toEqual([[false], [false]]);
  });

  it('names its state in one word for styles', () => {
    const ref = createRef<HTMLButtonElement>();
    const { rerender } = render(<Switch checked aria-label="Sync orders" ref={ref} />);
    expect(ref.current?.dataset['state']).toBe('on');
    rerender(<Switch checked={false} busy aria-label="Sync orders" ref={ref} />);
    expect(ref.current?.dataset).toMatchObject({ slot: 'pb-switch', state: 'off' });
    expect(ref.current?.getAttribute('aria-busy')).toBe('true');
    expect(ref.current?.hasAttribute('data-busy')).toBe(true);
  });

  it('ignores clicks while disabled', async () => {
    const onCheckedChange = vi.fn<(checked: boolean) => void>();
    render(<Switch checked={false} disabled aria-label="Sync orders" onCheckedChange={onCheckedChange} />);
    await userEvent.click(screen.getByRole('switch'));
    expect(onCheckedChange).not.toHaveBeenCalled();
  });

  it('prints one button inside a form, without a hidden input or a style attribute', () => {
    const html = renderToString(
      <form>
        <Switch checked aria-label="Sync orders" />
      </form>,
    );
    expect(html).toContain('role="switch"');
    expect(html).not.toMatch(/<input|\sstyle=/);
  });

  it('adds no input after mount inside a form', () => {
    const { container } = render(
      <form>
        <Switch checked aria-label="Sync orders" />
      </form>,
    );
    expect(container.querySelector('input, [style]')).toBeNull();
  });
});
