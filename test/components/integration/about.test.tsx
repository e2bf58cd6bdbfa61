import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { About, hasAbout, type AboutFacts } from '../../../src/components/integration/about.tsx';

const facts: AboutFacts = {
  description: 'Keeps orders in step.\n\nRuns every hour.\n \n',
  developer: 'Northwind',
  links: { setup: 'https://help.example/setup', support: '/support', privacy: 'https://example.com/privacy' },
};

describe('<About />', () => {
  it('shows the description in paragraphs, and the developer', () => {
    const { container } = render(<About {...facts} />);
    expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      'Keeps orders in step.',
      'Runs every hour.',
      'Made by Northwind',
    ]);
  });

  it('links only to what there is, in a new tab, and says so', { tags: ['UX-11'] }, () => {
    render(<About {...facts} />);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Setup guide (opens in a new tab)',
      'Support (opens in a new tab)',
      'Privacy policy (opens in a new tab)',
    ]);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://example.com/', 'https://user:pass@example.com/', '  '])(
    'leaves out the address %s',
    (address) => {
      render(<About links={{ setup: address, terms: address }} />);
      expect(screen.queryByRole('link')).toBeNull();
      expect(screen.queryByRole('list')).toBeNull();
    },
  );

  it('shows a description as text, whatever is in it', () => {
    const { container } = render(<About description="<img src=x onerror=alert(1)>" />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('lets the host win over its attributes', () => {
    const { container } = render(<About {...facts} data-slot="mine" />);
    expect(container.firstElementChild?.getAttribute('data-slot')).toBe('mine');
  });
});

describe('hasAbout', () => {
  it.each([
    [{}, false],
    [{ description: '  ', developer: '', links: {} }, false],
    [{ description: 'What it does.' }, true],
    [{ developer: 'Northwind' }, true],
    [{ links: { terms: 'https://example.com/terms' } }, true],
  ])('of %j is %j', (given, there) => {
    expect(hasAbout(given)).toBe(there);
  });
});
