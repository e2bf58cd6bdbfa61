import { act, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Avatar } from '../../../src/components/primitives/avatar.tsx';

describe('<Avatar />', () => {
  it('shows initials without a picture, on the server too', () => {
    const html = renderToString(<Avatar name="Acme Europe" />);
    expect(html).toContain('AE');
    expect(html).toContain('aria-hidden="true"');
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('never asks for a picture whose address is not safe', () => {
    const asked = vi.fn<() => void>();
    vi.stubGlobal('Image', asked);
    const { container } = render(<Avatar name="Acme" src="javascript:alert(1)" />);
    expect(asked).not.toHaveBeenCalled();
    expect(container.textContent).toBe('A');
  });

  it('shows the picture in place of the initials once it has loaded', () => {
    const images: HTMLImageElement[] = [];
    vi.stubGlobal('Image', function Image() {
      const image = document.createElement('img');
      images.push(image);
      return image;
    });
    const { container } = render(<Avatar name="Acme" src="https://cdn.example/acme.png" />);
    expect(container.textContent).toBe('A');
    const [image] = images;
    if (image) Object.defineProperties(image, { complete: { value: true }, naturalWidth: { value: 32 } });
    act(() => void image?.dispatchEvent(new Event('load')));
    expect(container.querySelector('img')?.src).toBe('https://cdn.example/acme.png');
    expect(container.textContent).toBe('');
  });
});
