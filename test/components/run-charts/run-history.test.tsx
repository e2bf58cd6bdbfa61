import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/api/index.ts';
import { RunHistory, RunRibbon, RunTableView } from '../../../src/components/index.ts';
import { ClockProvider } from '../../../src/components/internal.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const day = 86_400_000;
const run = (at: number | undefined, status: Run['status'] = 'success'): Run => ({
  logId: `log_${at}_${status}`,
  status,
  ...(at !== undefined && { executedAt: new Date(at).toISOString() }),
});
const names = () => screen.getAllByRole('img').map((one) => one.getAttribute('aria-label'));

describe('<RunHistory />', () => {
  it.each<[string, string, Run[]]>([
    ['runs that are pending', 'Last 24 hours: 2 still running', [run(now - 1, 'pending'), run(now - 2, 'pending')]],
    ['runs ahead of the clock', 'Last 24 hours: 2 succeeded', [run(now + 20 * 3_600_000), run(now + 3_600_000)]],
    ['one run of seven months ago', 'None in the last 30 days', [run(now - 210 * day)]],
  ])('agrees with the list beside it for %s', (_, summary, runs) => {
    render(<RunHistory runs={runs} end={now} />);
    expect(names()).toEqual([summary]);
  });

  it('has an axis: where it begins, what it counts, where it ends', () => {
    render(<RunHistory runs={[run(now - 1), run(now - 2, 'failure')]} end={now} />);
    const axis = [...(document.querySelector('figcaption')?.children ?? [])].map(({ textContent }) => textContent);
    expect(axis).toEqual(['24 hours ago', '1 succeeded · 1 failed', 'now']);
  });

  it('begins and ends with the dates of the filter', () => {
    const limits = { period: 'dates', since: now - 2 * day, until: now - day } as const;
    render(<RunHistory runs={[run(now - 1.5 * day)]} end={now} limits={limits} />);
    expect(document.querySelector('figcaption')?.textContent).toMatch(/^Nov 19, 2026.*1 succeeded.*Nov 20, 2026/);
  });

  it('lists its bars for screen readers', () => {
    render(<RunHistory runs={[run(now - 1), run(now - 2, 'failure'), run(now - 5 * 3_600_000)]} end={now} />);
    const list = screen.getByRole('list', { name: 'Runs over time' });
    expect([...list.children].map(({ textContent }) => textContent?.replace(/^.*?: /, ''))).toEqual([
      '1 succeeded',
      '1 succeeded and 1 failed',
    ]);
  });

  it('claims nothing before the runs or the time have come', () => {
    render(
      <>
        <RunHistory runs={undefined} end={now} />
        <RunHistory runs={[run(now)]} end={undefined} />
        <RunRibbon runs={undefined} />
      </>,
    );
    expect(screen.queryAllByRole('img')).toEqual([]);
    expect(document.body.textContent).toBe('');
  });
});

describe('<RunTableView />', () => {
  const show = (runs: Run[] | undefined, query?: string) =>
    render(
      <ClockProvider clock={() => now}>
        <RunTableView runs={runs} filter={{ query }} />
      </ClockProvider>,
    );

  it('summarizes nothing while the runs load', () => {
    show(undefined);
    expect(screen.queryAllByRole('img')).toEqual([]);
    expect(document.body.textContent).not.toMatch(/No runs|None in/);
  });

  it('does not say that there are no runs when a filter hides them', () => {
    show([run(now - 1)], 'nothing like it');
    expect(screen.queryByRole('img', { name: /No runs|None in/ })).toBeNull();
  });

  it('has no span of time for runs without a time', () => {
    show([run(undefined)]);
    expect(screen.queryAllByRole('img')).toEqual([]);
  });

  it('counts what is listed', () => {
    show([run(now + 30_000), run(now - 210 * day)]);
    expect(names()).toEqual(['Last 30 days: 1 succeeded']);
    expect(document.body.textContent).not.toMatch(/No runs/);
  });
});
