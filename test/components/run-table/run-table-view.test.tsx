import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError, type Run, type RunStatus } from '../../../src/api/index.ts';
import { ClockProvider } from '../../../src/components/internal.ts';
import { RunTable, RunTableView, type RunFilter, type RunTableViewProps } from '../../../src/components/index.ts';
import { I18nProvider } from '../../../src/i18n/internal.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const minute = 60_000;
const run = (index: number, status: RunStatus = 'success'): Run => ({
  logId: `log_${index}`,
  status,
  executedAt: new Date(now - (index + 3) * minute).toISOString(),
  duration: 1200,
});
const many = (length: number, status?: (index: number) => RunStatus) =>
  Array.from({ length }, (_, index) => run(index, status?.(index)));

const Around = ({ children }: { children: ReactNode }) => (
  <I18nProvider timeZone="UTC">
    <ClockProvider clock={() => now}>{children}</ClockProvider>
  </I18nProvider>
);

const view = (props: Partial<RunTableViewProps>) => <RunTableView runs={[]} workflowId="wf_1" {...props} />;
const show = (props: Partial<RunTableViewProps>) => render(view(props), { wrapper: Around });

const table = () => screen.getByRole('table', { name: 'Runs' });
const rows = () => within(table()).getAllByRole('row').slice(1);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('<RunTableView />', () => {
  it('names its workflow', () => {
    const { container } = show({ runs: many(1) });
    expect(container.firstElementChild).toHaveProperty('dataset.slot', 'pb-workflow-logs');
    expect(container.firstElementChild).toHaveProperty('dataset.workflowId', 'wf_1');
  });

  it('shows status in words, time and duration of each run', () => {
    show({ runs: [run(0), run(1, 'failure'), run(2, 'pending'), run(3, 'unknown')] });
    expect(
      within(table())
        .getAllByRole('columnheader')
        .map((it) => it.textContent),
    ).toEqual(['Status', 'Started', 'Duration']);
    const cells = rows().map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    expect(cells[0]).toEqual(['Succeeded', expect.stringMatching(/^3 minutes ago Nov 21, 2026/), '1.2\u00a0s']);
    expect(cells.map(([status]) => status)).toEqual(['Succeeded', 'Failed', 'Running', 'Unclear']);
    expect(rows().map((row) => row.dataset['state'])).toEqual(['success', 'failure', 'pending', 'unknown']);
  });

  it('gives the absolute time in `datetime` and as a tooltip', () => {
    show({ runs: [run(0)] });
    const time = table().querySelector('time');
    expect(time?.dateTime).toBe('2026-11-21T11:57:00.000Z');
    expect(time?.title).toContain('Nov 21, 2026');
  });

  it('names unknown values of a run', () => {
    show({
      runs: [
        { logId: 'a', status: 'pending' },
        { ...run(1), duration: -5 },
      ],
    });
    expect(screen.getByText('Time not known')).toBeTruthy();
    expect(screen.getAllByText('Duration not known')).toHaveLength(2);
  });

  it('states its roles, which the narrow layout would drop', () => {
    show({ runs: many(1) });
    for (const [tag, role] of [
      ['table', 'table'],
      ['thead', 'rowgroup'],
      ['tbody', 'rowgroup'],
      ['tr', 'row'],
      ['th', 'columnheader'],
      ['td', 'cell'],
    ] as const) {
      expect([tag, document.querySelector(tag)?.getAttribute('role')]).toEqual([tag, role]);
    }
  });

  it('draws the latest runs and summarizes them', () => {
    show({ runs: [run(0, 'failure'), run(1)] });
    expect(screen.getByRole('img', { name: 'Last 2 runs: 1 succeeded and 1 failed' })).toBeTruthy();
  });
});

describe('filter', () => {
  const runs = many(6, (index) => (index === 4 ? 'failure' : 'success'));

  it('offers each status that occurs, with its count', () => {
    show({ runs });
    const group = screen.getByRole('group', { name: 'Filter by status' });
    expect(
      within(group)
        .getAllByRole('button')
        .map((it) => it.textContent),
    ).toEqual(['All 6', 'Succeeded 5', 'Failed 1']);
  });

  it('shows the runs with one status', async () => {
    show({ runs });
    await userEvent.click(button(/Failed/));
    expect(button(/Failed/).getAttribute('aria-pressed')).toBe('true');
    expect(rows().map((row) => row.dataset['runId'])).toEqual(['log_4']);
  });

  it('says when no run has the status and can clear the filter', async () => {
    show({ runs: many(2) });
    await userEvent.click(button(/Failed/));
    expect(screen.getByText('No run matches these filters.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.click(button('Show all runs'));
    expect(rows()).toHaveLength(2);
  });

  it('can be controlled by the host', async () => {
    const onFilterChange = vi.fn<(filter: RunFilter) => void>();
    const { rerender } = show({ runs, filter: { status: 'success' }, onFilterChange });
    expect(rows()).toHaveLength(5);
    await userEvent.click(button(/Failed/));
    expect(onFilterChange).toHaveBeenCalledWith({ status: 'failure' });
    expect(rows()).toHaveLength(5);
    rerender(view({ runs, filter: { status: 'failure' }, onFilterChange }));
    expect(rows()).toHaveLength(1);
  });

  it('can start with a status', () => {
    show({ runs, defaultFilter: { status: 'failure' } });
    expect(rows()).toHaveLength(1);
  });
});

describe('narrowing', () => {
  const runs = many(60).map((one, index) => ({ ...one, duration: 1000 + ((index * 7) % 60) }));

  it('matches part of an id, and can be cleared', async () => {
    show({ runs });
    await userEvent.type(screen.getByRole('searchbox'), 'log_59');
    expect(rows()).toHaveLength(1);
    await userEvent.type(screen.getByRole('searchbox'), 'x');
    expect(screen.getByText('No run matches these filters.')).toBeTruthy();
    await userEvent.click(button('Show all runs'));
    expect(rows()).toHaveLength(50);
  });

  it('selects a period up to now, or two dates', { tags: ['UX-42'] }, async () => {
    const old = { ...run(0), logId: 'old', executedAt: '2026-11-19T12:00:00Z' };
    show({ runs: [run(0), old] });
    const period = screen.getByRole('combobox', { name: 'Time' });
    await userEvent.selectOptions(period, 'Last 24 hours');
    expect(rows().map((row) => row.dataset['runId'])).toEqual(['log_0']);
    await userEvent.selectOptions(period, 'Between two dates');
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-11-19' } });
    expect(rows().map((row) => row.dataset['runId'])).toEqual(['old']);
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-20' } });
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('keeps the other choices', async () => {
    const onFilterChange = vi.fn<(filter: RunFilter) => void>();
    show({ runs, defaultFilter: { query: 'log', sort: 'oldest' }, onFilterChange });
    await userEvent.click(button(/Succeeded/));
    expect(onFilterChange).toHaveBeenCalledWith({ query: 'log', sort: 'oldest', status: 'success' });
  });
});

describe('order', () => {
  it('is newest first, and reverses with each press of a column header', async () => {
    show({ runs: many(3) });
    const started = screen.getByRole('columnheader', { name: 'Started' });
    expect(started.getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(within(started).getByRole('button'));
    expect(started.getAttribute('aria-sort')).toBe('ascending');
    expect(rows().map((row) => row.dataset['runId'])).toEqual(['log_2', 'log_1', 'log_0']);
  });
});

// Asking for roles is slow among hundreds of rows.
const drawn = () => [...document.querySelectorAll<HTMLElement>('tbody > tr')];

describe('long lists', () => {
  it('shows fifty runs with the total, and fifty more on request', async () => {
    show({ runs: many(1234) });
    expect(drawn()).toHaveLength(50);
    expect(screen.getByText('Showing 50 of 1,234')).toBeTruthy();
    await userEvent.click(screen.getByText('Show more'));
    expect(drawn()).toHaveLength(100);
    expect(screen.getByText('Showing 100 of 1,234').getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show more' }));
  });

  it('focuses the first new row when the button disappears', async () => {
    show({ runs: many(70) });
    await userEvent.click(screen.getByText('Show more'));
    expect(screen.queryByText('Show more')).toBeNull();
    expect(document.activeElement).toBe(drawn()[50]);
  });

  it('renders at most two hundred rows and turns pages beyond', () => {
    show({ runs: many(100_000) });
    for (let times = 0; times < 3; times += 1) fireEvent.click(screen.getByText('Show more'));
    expect(drawn()).toHaveLength(200);
    fireEvent.click(screen.getByText('Older'));
    expect(drawn()).toHaveLength(200);
    expect(screen.getByText('Showing 201–400 of 100,000')).toBeTruthy();
    expect(document.activeElement).toBe(drawn()[0]);
    expect(drawn()[0]?.dataset['runId']).toBe('log_200');
    expect(drawn()[0]?.getAttribute('aria-rowindex')).toBe('202');
    fireEvent.click(screen.getByText('Newer'));
    expect(drawn()[0]?.dataset['runId']).toBe('log_0');
    expect(drawn()).toHaveLength(200);
  });

  it('returns to the top when the filter changes', () => {
    show({ runs: many(500) });
    for (let times = 0; times < 3; times += 1) fireEvent.click(screen.getByText('Show more'));
    fireEvent.click(screen.getByText('Older'));
    fireEvent.click(screen.getByText('Succeeded', { selector: 'button' }));
    expect(screen.getByText('Showing 50 of 500')).toBeTruthy();
  });

  it('keeps focus and rows when new runs arrive', async () => {
    const { rerender } = show({ runs: many(60) });
    await userEvent.click(button(/Succeeded/));
    const kept = drawn()[0];
    rerender(view({ runs: [{ ...run(0), logId: 'new' }, ...many(60)] }));
    expect(drawn()[1]).toBe(kept);
    expect(document.activeElement).toBe(button(/Succeeded/));
  });
});

describe('states', () => {
  it('shows five placeholder rows while it loads', () => {
    const { container } = show({ runs: undefined });
    expect(container.firstElementChild?.getAttribute('aria-busy')).toBe('true');
    expect(screen.getByText('Loading…')).toBeTruthy();
    expect(rows()).toHaveLength(5);
  });

  it('says that there are no runs yet', () => {
    show({ runs: [], emptyAction: <a href="#on">Switch it on</a> });
    expect(screen.getByText(/No runs yet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Switch it on' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('hides the filters without runs, except after choosing a workflow', () => {
    const workflows = [
      { workflowId: 'wf_1', name: 'Sync orders' },
      { workflowId: 'wf_2', name: 'Sync stock' },
    ];
    const { rerender } = show({ runs: [], workflows, onLiveChange() {} });
    expect(screen.getByText(/No runs yet/)).toBeTruthy();
    for (const role of ['button', 'combobox', 'searchbox', 'img']) expect(screen.queryByRole(role)).toBeNull();
    rerender(view({ runs: [], workflows, filter: { workflowId: 'wf_2' } }));
    expect(screen.getByText(/No runs yet/)).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Workflow' })).toBeTruthy();
  });

  it('shows the error instead of an empty list', async () => {
    const onRetry = vi.fn<() => void>();
    show({ runs: undefined, error: new PlugboardError('upstream_unreachable', 'x'), onRetry });
    expect(screen.getByText('The integration service can’t be reached.')).toBeTruthy();
    expect(screen.queryByText(/No runs yet/)).toBeNull();
    await userEvent.click(button('Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('keeps the runs and marks them as possibly out of date', async () => {
    const onRetry = vi.fn<() => void>();
    show({ runs: many(2), error: new PlugboardError('offline', 'x'), onRetry });
    expect(rows()).toHaveLength(2);
    expect(screen.getByText(/couldn’t be refreshed/)).toBeTruthy();
    await userEvent.click(button('Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('counts unreadable runs, also when all are unreadable', () => {
    const { rerender } = show({ runs: many(2), skipped: 1 });
    expect(screen.getByText('1 run couldn’t be read.')).toBeTruthy();
    rerender(view({ runs: [], skipped: 3 }));
    expect(screen.getByText('3 runs couldn’t be read.')).toBeTruthy();
    expect(screen.queryByText(/No runs yet/)).toBeNull();
  });

  it('says that it updates, only while a run is in progress', () => {
    const { rerender } = show({ runs: many(2), live: true });
    expect(screen.queryByText(/updates by itself/)).toBeNull();
    rerender(view({ runs: [run(0, 'pending')], live: true }));
    expect(screen.getByText('1 run is under way. This list updates by itself.')).toBeTruthy();
    rerender(view({ runs: [run(0, 'pending')] }));
    expect(screen.queryByText(/updates by itself/)).toBeNull();
  });
});

describe('RunTable', () => {
  it('lets a host arrange the parts and access their elements', () => {
    const root = createRef<HTMLDivElement>();
    render(
      <RunTable.Root runs={many(3)} ref={root} data-slot="mine">
        <RunTable.More />
        <RunTable.Rows />
      </RunTable.Root>,
      { wrapper: Around },
    );
    expect(root.current?.dataset['slot']).toBe('mine');
    expect(screen.getByText('Showing 3 of 3')).toBeTruthy();
  });

  it('throws for a part outside its root', () => {
    expect(() => render(<RunTable.Filter />)).toThrow('<RunTable.Filter> is outside <RunTable.Root>');
    vi.mocked(console.error).mockClear();
  });
});
