import { fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../../src/components/index.ts';

describe('<Button />', () => {
  it('does not submit a form by default', () => {
    render(<Button>Go</Button>);
    expect(screen.getByRole('button', { name: 'Go' }).getAttribute('type')).toBe('button');
  });

  it('names its variant for styles', () => {
    render(<Button variant="danger">Erase</Button>);
    const { dataset } = screen.getByRole('button');
    expect([dataset['slot'], dataset['variant']]).toEqual(['pb-button', 'danger']);
  });

  it('lets the host win and passes the ref on', () => {
    const ref = createRef<HTMLButtonElement>();
    render(<Button ref={ref} type="submit" data-slot="own" />);
    expect([ref.current?.type, ref.current?.dataset['slot']]).toEqual(['submit', 'own']);
  });

  it('ignores clicks while busy, but keeps focus and name', () => {
    const onClick = vi.fn<() => void>();
    const { rerender } = render(<Button onClick={onClick}>Connect</Button>);
    const button = screen.getByRole('button', { name: 'Connect' });
    button.focus();
    rerender(
      <Button onClick={onClick} busy>
        Connect
      </Button>,
    );
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(screen.getByRole('button', { name: 'Connect' }).getAttribute('aria-disabled')).toBe('true');
    expect(button.hasAttribute('data-busy')).toBe(true);
  });

  it('does not send a form while busy', () => {
    const onSubmit = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <Button type="submit" busy>
          Save
        </Button>
      </form>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('renders onto a link', () => {
    const onClick = vi.fn<(event: React.MouseEvent) => void>((event) => event.preventDefault());
    render(
      <Button asChild onClick={onClick}>
        <a href="#runs">Runs</a>
      </Button>,
    );
    const link = screen.getByRole('link', { name: 'Runs' });
    fireEvent.click(link);
    expect(onClick).toHaveBeenCalledOnce();
    expect([link.dataset['slot'], link.hasAttribute('type')]).toEqual(['pb-button', false]);
  });

  it('puts the spinner ahead of the content of the child while busy', () => {
    const { rerender } = render(
      <Button asChild>
        <a href="#runs">
          <b>Runs</b> of today
        </a>
      </Button>,
    );
    const link = screen.getByRole('link', { name: 'Runs of today' });
    const label = link.firstElementChild;
    rerender(
      <Button asChild busy>
        <a href="#runs">
          <b>Runs</b> of today
        </a>
      </Button>,
    );
    expect(link.firstElementChild?.getAttribute('data-slot')).toBe('pb-spinner');
    expect(link.children[1]).toBe(label);
  });

  it('hands both refs the element of the child', () => {
    const [ours, own] = [createRef<HTMLButtonElement>(), createRef<HTMLAnchorElement>()];
    render(
      <Button asChild ref={ours}>
        <a href="#runs" ref={own}>
          Runs
        </a>
      </Button>,
    );
    expect(own.current).toBe(screen.getByRole('link'));
    expect(ours.current).toBe(own.current);
  });
});
