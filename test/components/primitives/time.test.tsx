import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Time } from '../../../src/components/index.ts';
import { ClockProvider, useNow } from '../../../src/components/internal.ts';
import { I18nProvider } from '../../../src/i18n/internal.ts';

const noon = Date.UTC(2026, 10, 21, 12);
let time = noon;
const clock = () => time;

function Ago({ value }: { value: string }) {
  const now = useNow(1000);
  return (
    <p>
      <Time value={value} now={now} />
    </p>
  );
}

const show = (value: string) =>
  render(
    <I18nProvider timeZone="UTC">
      <ClockProvider clock={clock}>
        <Ago value={value} />
      </ClockProvider>
    </I18nProvider>,
  );

describe('<Time /> with useNow', () => {
  beforeEach(() => {
    time = noon;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('shows the distance, with the full date as a hint and for machines', () => {
    show('2026-11-21T11:57:00.000Z');
    const element = screen.getByText('3 min ago');
    expect(element.getAttribute('datetime')).toBe('2026-11-21T11:57:00.000Z');
    expect(element.title).toMatch(/^Nov 21, 2026, 11:57\sAM$/);
  });

  it('says that an event has just happened, also when the clock lags behind it', () => {
    show('2026-11-21T11:59:20.000Z');
    show('2026-11-21T12:00:10.000Z');
    expect(screen.getAllByText('just now')).toHaveLength(2);
  });

  it('moves with the clock', () => {
    show('2026-11-21T11:57:00.000Z');
    time = noon + 2 * 60_000;
    act(() => void vi.advanceTimersByTime(1000));
    expect(screen.getByText('5 min ago')).toBeTruthy();
  });

  it('stops with the component', () => {
    const { unmount } = show('2026-11-21T11:57:00.000Z');
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows the full date without a now', () => {
    render(
      <I18nProvider timeZone="Asia/Tokyo">
        <Time value="2026-11-21T11:57:00.000Z" />
      </I18nProvider>,
    );
    expect(screen.getByText(/^Nov 21, 2026, 8:57\sPM$/)).toBeTruthy();
  });
});
