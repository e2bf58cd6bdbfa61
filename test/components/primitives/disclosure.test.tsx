import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Badge } from '../../../src/components/primitives/badge.tsx';
import { Fold } from '../../../src/components/primitives/disclosure.tsx';

describe('<Fold />', () => {
  it('makes what is in it when first opened, and keeps it when closed', async () => {
    const made = vi.fn<() => void>();
    const Content = () => {
      made();
      return <input aria-label="Name" />;
    };
    render(
      <Fold title="Resources" level={4}>
        <Content />
      </Fold>,
    );
    const button = screen.getByRole('button', { name: 'Resources' });
    expect(screen.getByRole('heading', { level: 4, name: 'Resources' }).contains(button)).toBe(true);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(made).not.toHaveBeenCalled();

    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelector(`#${CSS.escape(button.getAttribute('aria-controls') ?? '')}`)).not.toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada');

    await userEvent.click(button);
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(button);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Ada');
  });

  it('is a region named by its title', () => {
    render(<Fold title="Events">…</Fold>);
    expect(screen.getByRole('region', { name: 'Events' }).dataset['state']).toBe('closed');
  });
});

describe('<Badge />', () => {
  it('marks in words and a tone', () => {
    render(<Badge tone="accent">New</Badge>);
    expect(screen.getByText('New').dataset).toMatchObject({ slot: 'pb-badge', tone: 'accent' });
  });
});
