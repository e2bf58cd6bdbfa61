/**
 * @module-tag UX-32
 */
import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  Glyph,
  Heading,
  Icon,
  IntegrationStatus,
  Skeleton,
  Spinner,
  StatusWord,
  VisuallyHidden,
  type HeadingLevel,
} from '../../src/components/index.ts';
import { createStrictContext, isInUse, nextLevel, stateLook } from '../../src/components/internal.ts';

describe.each([
  ['Glyph', <Glyph key="a" shape="open" />],
  ['Icon', <Icon key="b" name="search" />],
  ['Spinner', <Spinner key="c" />],
  ['Skeleton', <Skeleton key="d" />],
])('<%s />', (name, element) => {
  it('is hidden from screen readers and has its slot', () => {
    const sign = render(element).container.firstElementChild;
    expect(sign?.getAttribute('aria-hidden')).toBe('true');
    expect(sign?.getAttribute('data-slot')).toBe(`pb-${name.toLowerCase()}`);
  });
});

describe('<Glyph />', () => {
  it('draws every shape differently, so a state is never colour alone', () => {
    const shapes = (['open', 'half', 'filled', 'broken', 'dotted'] as const).map(
      (shape) => render(<Glyph shape={shape} />).container.firstElementChild?.innerHTML,
    );
    expect(new Set(shapes).size).toBe(5);
  });
});

describe('<StatusWord />', () => {
  it('says the state beside its socket', () => {
    const ref = createRef<HTMLSpanElement>();
    render(
      <StatusWord ref={ref} shape="broken" tone="danger">
        Failed
      </StatusWord>,
    );
    expect([ref.current?.textContent, ref.current?.dataset['tone']]).toEqual(['Failed', 'danger']);
  });
});

describe('<IntegrationStatus />', () => {
  it('takes the host’s words in place of ours', () => {
    render(<IntegrationStatus state="connected">Linked</IntegrationStatus>);
    expect(screen.getByText('Linked')).toBeTruthy();
    expect(screen.queryByText('Connected')).toBeNull();
  });

  it('joins the marks of exactly what is in use and well', () => {
    const joined = Object.entries(stateLook).filter(([, { patch }]) => patch === 'joined');
    expect(joined.map(([state]) => state)).toEqual(['connected', 'installed']);
    expect(
      (['available', 'connecting', 'unknown', 'attention', 'connected', 'installed'] as const).map(isInUse),
    ).toEqual([false, false, false, true, true, true]);
  });
});

describe('<Heading />', () => {
  it.each<HeadingLevel>([2, 3, 4, 5, 6])('has level %d', (level) => {
    render(<Heading level={level}>Title</Heading>);
    expect(screen.getByRole('heading', { level, name: 'Title' })).toBeTruthy();
  });

  it('goes no deeper than 6', () => {
    expect(([2, 5, 6] as const).map(nextLevel)).toEqual([3, 6, 6]);
  });
});

describe('<VisuallyHidden />', () => {
  it('keeps its text for screen readers', () => {
    render(
      <button type="button">
        <VisuallyHidden>Close</VisuallyHidden>
      </button>,
    );
    expect(screen.getByRole('button', { name: 'Close' })).toBeTruthy();
  });
});

describe('createStrictContext', () => {
  const [Provider, useValue] = createStrictContext<string>('Card.Root');
  const Part = () => <p>{useValue('Card.Part')}</p>;

  it('hands the value to the parts inside', () => {
    render(
      <Provider value="inside">
        <Part />
      </Provider>,
    );
    expect(screen.getByText('inside')).toBeTruthy();
  });

  it('says what happened, why, and what to do', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<Part />)).toThrow(
      '<Card.Part> is outside <Card.Root>, so it has nothing to show. Move it inside.',
    );
  });
});
