import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { ExternalLink } from '../../../src/components/primitives/external-link.tsx';

describe('<ExternalLink />', () => {
  it('opens in a new tab, says so, and reaches its element', () => {
    const ref = createRef<HTMLAnchorElement>();
    render(
      <ExternalLink href="https://help.example/" ref={ref}>
        Guide
      </ExternalLink>,
    );
    const link = screen.getByRole('link', { name: 'Guide (opens in a new tab)' });
    expect(link).toBe(ref.current);
    expect(link.getAttribute('href')).toBe('https://help.example/');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it.each([undefined, '', 'javascript:alert(1)', 'ftp://example.com'])('is nothing for %j', (href) => {
    const { container } = render(<ExternalLink href={href}>Guide</ExternalLink>);
    expect(container.childElementCount).toBe(0);
  });
});
