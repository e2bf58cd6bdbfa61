import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { ThemeRoot } from '../../src/theme/internal.ts';

describe('<ThemeRoot />', () => {
  it('follows the system by default', () => {
    render(<ThemeRoot role="group" />);
    const root = screen.getByRole('group');
    expect([root.dataset['slot'], root.dataset['pbScheme'], root.hasAttribute('data-pb-root')]).toEqual([
      'pb-root',
      'system',
      true,
    ]);
    expect(root.hasAttribute('data-pb-density')).toBe(false);
  });

  it('sets scheme, density, language and direction as attributes', () => {
    render(<ThemeRoot role="group" colorScheme="dark" density="dense" lang="ar" dir="rtl" />);
    const root = screen.getByRole('group');
    expect([root.dataset['pbScheme'], root.dataset['pbDensity'], root.lang, root.dir]).toEqual([
      'dark',
      'dense',
      'ar',
      'rtl',
    ]);
  });

  it('forwards props and ref', () => {
    const ref = createRef<HTMLDivElement>();
    render(<ThemeRoot ref={ref} role="group" className="own" />);
    expect(ref.current).toBe(screen.getByRole('group'));
    expect(ref.current?.className).toBe('own');
  });

  it('changes no attribute outside its own element', () => {
    const before = [document.documentElement, document.body].map((element) => element.cloneNode(false));
    render(<ThemeRoot colorScheme="dark" dir="rtl" />);
    expect([document.documentElement, document.body].map((element) => element.cloneNode(false))).toEqual(before);
  });
});
