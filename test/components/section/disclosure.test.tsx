import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Badge } from '../../../src/components/primitives/badge.tsx';
import { Disclosure } from '../../../src/components/section/disclosure.tsx';

describe('<Disclosure />', () => {
  it('mounts its content when the user opens it first, and keeps it when closed', async () => {
    const mounted = vi.fn<() => void>();
    const Content = () => {
      mounted();
      return <input aria-label="Name" />;
    };
    render(
      <Disclosure title="Resources" level={4}>
        <Content />
      </Disclosure>,
    );
    const button = screen.getByRole('button', { name: 'Resources' });
    expect(screen.getByRole('heading', { level: 4, name: 'Resources' }).contains(button)).toBe(true);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(mounted).not.toHaveBeenCalled();

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
    render(<Disclosure title="Events">…</Disclosure>);
    expect(screen.getByRole('region', { name: 'Events' }).dataset['state']).toBe('closed');
  });

  it('prints no style attribute on the server', () => {
    expect(renderToString(<Disclosure title="Events">…</Disclosure>)).not.toMatch(/\sstyle=/);
  });
});

describe('<Badge />', () => {
  it('marks in words and a tone', () => {
    render(<Badge tone="accent">New</Badge>);
    expect(screen.getByText('New').dataset).toMatchObject({ slot: 'pb-badge', tone: 'accent' });
  });
});
