import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../../src/components/internal.ts';
import { ResultCount } from '../../../src/components/catalogue/toolbar.tsx';

const page = (count: string) => (
  <Announcer>
    <ResultCount announcement={count}>{count}</ResultCount>
  </Announcer>
);
const spoken = () => screen.getByRole('status').textContent;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('<ResultCount />', () => {
  it('shows each count at once and announces only the last', () => {
    const { rerender } = render(page('12 integrations'));
    expect(spoken()).toBe('');
    for (const count of ['9 integrations', '4 integrations', '2 integrations']) {
      rerender(page(count));
      expect(document.querySelector('[data-slot="pb-result-count"]')?.textContent).toBe(count);
      act(() => void vi.advanceTimersByTime(200));
    }
    expect(spoken()).toBe('');
    act(() => void vi.advanceTimersByTime(1000));
    expect(spoken()).toBe('2 integrations');
  });

  it('announces nothing when the count returns to its last value', () => {
    const { rerender } = render(page('12 integrations'));
    rerender(page('9 integrations'));
    rerender(page('12 integrations'));
    act(() => void vi.advanceTimersByTime(2000));
    expect(spoken()).toBe('');
  });
});
