import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Button, Notice } from '../../src/components/index.ts';
import { ThemeRoot } from '../../src/theme/internal.ts';

afterEach(() => document.documentElement.removeAttribute('style'));

const show = () =>
  render(
    <ThemeRoot colorScheme="light" lang="ar" dir="rtl">
      <p>نص</p>
      <Button>حفظ</Button>
      <Notice tone="success">تم</Notice>
    </ThemeRoot>,
  );

const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);

describe('type', () => {
  it.each([
    ['16px', 14],
    ['20px', 17.5],
    ['32px', 28],
    ['62.5%', 14],
  ])('follows a root of %s, and never goes below 14 px', (root, size) => {
    document.documentElement.style.fontSize = root;
    show();
    expect(sizeOf(screen.getByText('نص'))).toBeCloseTo(size, 1);
  });

  it('is strong enough for scripts whose fonts have no 550', () => {
    show();
    expect(getComputedStyle(screen.getByRole('button')).fontWeight).toBe('600');
  });
});

describe('a success', () => {
  it('has a face of its own colour, whatever the accent is', () => {
    const { container } = show();
    const notice = container.querySelector('[data-slot="pb-notice"]') as HTMLElement;
    const before = getComputedStyle(notice).backgroundColor;
    const root = container.querySelector<HTMLElement>('[data-pb-root]');
    root?.style.setProperty('--pb-color-accent', '#4f46e5');
    root?.style.setProperty('--pb-color-accent-soft', '#e0e7ff');
    expect(getComputedStyle(notice).backgroundColor).toBe(before);
    root?.style.setProperty('--pb-color-positive', '#ff0000');
    expect(getComputedStyle(notice).backgroundColor).not.toBe(before);
  });
});
