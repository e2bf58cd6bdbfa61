import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Progress } from '../../../src/components/primitives/progress.tsx';

describe('<Progress />', () => {
  it('says in words and numbers how far it is', () => {
    render(<Progress value={3} max={12} aria-label="3 of 12 turned on" />);
    const bar = screen.getByRole('progressbar', { name: '3 of 12 turned on' });
    expect(bar.getAttribute('aria-valuenow')).toBe('3');
    expect(bar.getAttribute('aria-valuemax')).toBe('12');
    expect(bar.getAttribute('aria-valuetext')).toBe('3 of 12 turned on');
    expect(bar.dataset['state']).toBe('loading');
  });

  it('fills in proportion', () => {
    const { container, rerender } = render(<Progress value={3} max={12} aria-label="3 of 12" />);
    expect(container.querySelector('rect')?.getAttribute('width')).toBe('25%');
    rerender(<Progress value={12} max={12} aria-label="12 of 12" />);
    expect(container.querySelector('rect')?.getAttribute('width')).toBe('100%');
    expect(screen.getByRole('progressbar').dataset['state']).toBe('complete');
  });

  it('prints no style attribute on the server', () => {
    expect(renderToString(<Progress value={1} max={2} aria-label="1 of 2" />)).not.toMatch(/\sstyle=/);
  });
});
