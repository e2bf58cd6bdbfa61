import { render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BrandIcon } from '../../../src/components/index.ts';
import { ThemeRoot } from '../../../src/theme/internal.ts';
import { trap } from '../../security/corpora/naughty.ts';

function show(src: string | undefined) {
  const { container } = render(
    <ThemeRoot>
      <BrandIcon name="Google Sheets" src={src} />
    </ThemeRoot>,
  );
  const icon = container.querySelector('[data-slot="pb-brand-icon"]') as HTMLElement;
  const sizeOf = () => {
    const { width, height } = icon.getBoundingClientRect();
    return [width, height];
  };
  return { icon, sizeOf };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, trap);
});

describe('<BrandIcon /> in a browser', () => {
  it.each([
    ['nothing there', '/no/such/mark.png'],
    ['a style sheet', '/src/styles.css?direct'],
    ['a script', '/test/setup-dom.ts'],
    ['a page', '/'],
  ])('shows initials in the same box for %s', async (_, path) => {
    const { icon, sizeOf } = show(location.origin + path);
    const before = sizeOf();
    await waitFor(() => expect(icon.dataset['state']).toBe('initials'));
    expect(icon.textContent).toBe('GS');
    expect(icon.querySelector('img')).toBeNull();
    expect(sizeOf()).toEqual(before);
  });

  it('draws an SVG that would run and load things, in the same box, and nothing of it runs or loads', async () => {
    const ran = vi.fn<() => void>();
    Reflect.set(globalThis, trap, ran);
    const { sizeOf: without } = show(undefined);
    const { icon, sizeOf } = show(`${location.origin}/test/security/corpora/mark.svg`);
    const image = icon.querySelector('img');
    await waitFor(() => expect(image?.complete && image.naturalWidth).toBe(4_000));
    expect(icon.dataset['state']).toBe('image');
    expect(sizeOf()).toEqual(without());
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter((name) => name.includes(trap))).toEqual([]);
    expect(ran).not.toHaveBeenCalled();
  });
});
