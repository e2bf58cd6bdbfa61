import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BrandIcon } from '../../../src/components/index.ts';
import { initialsOf } from '../../../src/components/internal.ts';

describe('initialsOf', () => {
  it.each([
    ['Shopify', 'S'],
    ['Google Sheets', 'GS'],
    ['google-big_query data', 'GB'],
    ['  monday.com ', 'MC'],
    ['日本語', '日'],
    ['élan vital', 'ÉV'],
    ['7shifts', '7'],
    ['𝒳 mark', '𝒳M'],
    ['🚀 Rocket', 'R'],
    ['!!!', '?'],
    ['', '?'],
  ])('makes %s %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('<BrandIcon />', { tags: ['security-153'] }, () => {
  const icon = (src?: string) => {
    const { container } = render(<BrandIcon name="Google Sheets" src={src} />);
    return container.querySelector<HTMLElement>('[data-slot="pb-brand-icon"]');
  };

  it('shows a safe mark lazily, without a referrer and without a name of its own', () => {
    const image = icon('https://cdn.example/sheets.svg')?.querySelector('img');
    expect(image?.getAttribute('src')).toBe('https://cdn.example/sheets.svg');
    const attributes = ['alt', 'loading', 'referrerpolicy', 'width', 'height'].map((name) => image?.getAttribute(name));
    expect(attributes).toEqual(['', 'lazy', 'no-referrer', '40', '40']);
  });

  it.each([
    undefined,
    '',
    'http://cdn.example/a.svg',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    'https://a:b@cdn.example/a.svg',
  ])('shows initials for %j', (src) => {
    const element = icon(src);
    expect([element?.textContent, element?.querySelector('img'), element?.dataset['state']]).toEqual([
      'GS',
      null,
      'initials',
    ]);
  });

  it('falls back to initials when the mark does not load, and tries a new one', { tags: ['UX-08'] }, () => {
    const { container, rerender } = render(<BrandIcon name="Xero" src="https://cdn.example/broken.svg" />);
    fireEvent.error(container.querySelector('img')!);
    expect(container.textContent).toBe('X');
    rerender(<BrandIcon name="Xero" src="https://cdn.example/right.svg" />);
    expect(container.querySelector('img')?.getAttribute('src')).toBe('https://cdn.example/right.svg');
  });

  it('is hidden from screen readers, because the name stands beside it', () => {
    expect(icon()?.getAttribute('aria-hidden')).toBe('true');
  });
});
