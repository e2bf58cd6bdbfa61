import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IntegrationGridView, RunTableView } from '../../../src/components/index.ts';
import { Announcer, LoadingText } from '../../../src/components/internal.ts';

const words = 'This is taking longer than usual.';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe('a load', () => {
  it.each([
    ['of the catalogue', <IntegrationGridView key="" items={[]} loading />],
    ['of runs', <RunTableView key="" runs={undefined} />],
    ['of anything else', <LoadingText key="" />],
  ])('%s is said to take longer than usual after five seconds', (_, ui) => {
    render(ui);
    pass(4_999);
    expect(screen.queryByText(words)).toBeNull();
    pass(1);
    expect(screen.getByText(words)).toBeDefined();
  });

  it('that has ended is not', () => {
    const { rerender } = render(<RunTableView runs={undefined} />);
    pass(4_000);
    rerender(<RunTableView runs={[]} />);
    pass(4_000);
    expect(screen.queryByText(words)).toBeNull();
  });

  it('is announced once, however many parts of the page load', () => {
    render(
      <div data-pb-root="">
        <Announcer>
          <LoadingText />
          <LoadingText />
        </Announcer>
      </div>,
    );
    pass(5_000);
    expect(screen.getAllByText(words)).toHaveLength(3);
    expect(screen.getByRole('status').textContent).toBe(words);
  });
});
