import { fireEvent, render, screen } from '@testing-library/react';
import { createRef, forwardRef, type ComponentPropsWithoutRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Slot } from '../../../src/components/primitives/slot.tsx';

describe('<Slot />', () => {
  it('renders nothing but the child', () => {
    const { container } = render(
      <Slot id="ours" title="Runs">
        <a href="#runs">Runs</a>
      </Slot>,
    );
    expect(container.innerHTML).toBe('<a href="#runs" id="ours" title="Runs">Runs</a>');
  });

  it('lets the child win, and adds up classes and styles', () => {
    render(
      <Slot id="ours" className="a" style={{ color: 'red', top: 1 }}>
        <button id="own" type="button" className="b" style={{ top: 2 }}>
          Go
        </button>
      </Slot>,
    );
    const { id, className, style } = screen.getByRole('button');
    expect([id, className, style.color, style.top]).toEqual(['own', 'a b', 'red', '2px']);
  });

  it('runs both handlers, the child’s first', () => {
    const calls: string[] = [];
    render(
      <Slot onClick={() => calls.push('ours')} onFocus={() => calls.push('focus')}>
        <button type="button" onClick={() => calls.push('own')}>
          Go
        </button>
      </Slot>,
    );
    fireEvent.focus(screen.getByRole('button'));
    fireEvent.click(screen.getByRole('button'));
    expect(calls).toEqual(['focus', 'own', 'ours']);
  });

  it('puts what goes before ahead of what the child holds, void elements left alone', () => {
    const { container } = render(
      <>
        <Slot before={<i />}>
          <b>
            one<u>two</u>
          </b>
        </Slot>
        <Slot>
          <img alt="" />
        </Slot>
      </>,
    );
    expect(container.innerHTML).toBe('<b><i></i>one<u>two</u></b><img alt="">');
  });

  it('keeps the child’s own content in place when what goes before comes and goes', () => {
    const { rerender } = render(
      <Slot before={false}>
        <div>
          <input aria-label="Name" />
        </div>
      </Slot>,
    );
    const input = screen.getByRole('textbox');
    rerender(
      <Slot before={<i />}>
        <div>
          <input aria-label="Name" />
        </div>
      </Slot>,
    );
    expect(screen.getByRole('textbox')).toBe(input);
  });

  it('says so when there is not exactly one child', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<Slot />)).toThrow(/single React element child/);
  });
});

describe('the refs of a <Slot />', () => {
  it('both get the element, and both lose it', () => {
    const ours = createRef<HTMLElement>();
    const own = vi.fn<(node: HTMLAnchorElement | null) => void>();
    const { unmount } = render(
      <Slot ref={ours}>
        <a ref={own} href="#runs">
          Runs
        </a>
      </Slot>,
    );
    const link = screen.getByRole('link');
    expect([ours.current, own.mock.lastCall?.[0]]).toEqual([link, link]);
    unmount();
    expect([ours.current, own.mock.lastCall?.[0]]).toEqual([null, null]);
  });

  it('are not given again at each render', () => {
    const own = vi.fn<(node: HTMLAnchorElement | null) => void>();
    const page = (title: string) => (
      <Slot title={title}>
        <a ref={own} href="#runs">
          Runs
        </a>
      </Slot>
    );
    const { rerender } = render(page('a'));
    rerender(page('b'));
    expect(own).toHaveBeenCalledOnce();
  });

  it('are taken back by what a callback returned', () => {
    const end = vi.fn<() => void>();
    const ours = createRef<HTMLElement>();
    const { unmount } = render(
      <Slot ref={ours}>
        <a ref={() => end} href="#runs">
          Runs
        </a>
      </Slot>,
    );
    unmount();
    expect(end).toHaveBeenCalledOnce();
    expect(ours.current).toBeNull();
  });

  it('reach through a component that forwards them', () => {
    const Link = forwardRef<HTMLAnchorElement, ComponentPropsWithoutRef<'a'>>(function Link(props, ref) {
      return (
        <a {...props} ref={ref}>
          {props.children}
        </a>
      );
    });
    const ours = createRef<HTMLElement>();
    render(
      <Slot ref={ours}>
        <Link href="#runs">Runs</Link>
      </Slot>,
    );
    expect(ours.current).toBe(screen.getByRole('link', { name: 'Runs' }));
  });
});
