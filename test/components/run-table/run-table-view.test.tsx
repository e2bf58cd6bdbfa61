import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError, type Run, type RunStatus } from '../../../src/api/index.ts';
import { ClockProvider } from '../../../src/components/internal.ts';
import { RunTable, RunTableView, type RunFilter, type RunTableViewProps } from '../../../src/components/index.ts';
import { choose } from '../../support/choose.ts';
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

  it('shows result in words, workflow, time and duration of each run', () => {
    show({ runs: [run(0), run(1, 'failure'), run(2, 'pending'), run(3, 'unknown')] });
    expect(
      within(table())
        .getAllByRole('columnheader')
        .map((it) => it.textContent),
    ).toEqual(['Result', 'Started', 'Took', 'Details']);
    const cells = rows().map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    expect(cells[0]).toEqual(['Succeeded', '3 min ago', '1.2\u00a0s', '']);
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

  it('draws the runs in one chart and summarizes them', () => {
    show({ runs: [run(0, 'failure'), run(1)] });
    expect(screen.getAllByRole('img')).toHaveLength(1);
    expect(screen.getByRole('img', { name: 'Last 24 hours: 1 succeeded and 1 failed' })).toBeTruthy();
  });

  it('calls a run of this minute just now, also when the clock is behind', () => {
    show({
      runs: [-30, 20].map((at) => ({ ...run(0), logId: `${at}`, executedAt: new Date(now - at * 1000).toISOString() })),
    });
    expect(rows().map((row) => within(row).getAllByRole('cell')[1]?.textContent)).toEqual(['just now', 'just now']);
  });

  it('puts a heading beside the filters, also of an empty list', () => {
    const heading = <h3>Runs of Shopify</h3>;
    const { rerender } = show({ runs: many(1), heading });
    expect(screen.getByRole('heading', { name: 'Runs of Shopify' }).parentElement?.textContent).toContain('Any time');
    rerender(view({ runs: [], heading }));
    expect(screen.getByRole('heading', { name: 'Runs of Shopify' })).toBeTruthy();
  });
});

describe('filter', () => {
  const runs = many(6, (index) => (index === 4 ? 'failure' : 'success'));

  it('offers each result that occurs, with its count, and marks the chosen one', async () => {
    show({ runs });
    fireEvent.click(button('Result: All'));
    const items = await screen.findAllByRole('menuitemradio');
    expect(items.map((it) => [it.textContent, it.getAttribute('aria-checked')])).toEqual([
      ['All', 'true'],
      ['Succeeded 5', 'false'],
      ['Failed 1', 'false'],
    ]);
  });

  it('shows the runs with one result and names it on the button', async () => {
    show({ runs });
    await choose('Result: All', /^Failed/);
    expect(button('Result: Failed 1').textContent).toContain('Failed');
    expect(rows().map((row) => row.dataset['runId'])).toEqual(['log_4']);
    expect(screen.getByRole('img', { name: 'Last 24 hours: 1 failed' })).toBeTruthy();
  });

  it('says when no run has the status and can clear the filter', async () => {
    show({ runs: many(2) });
    await choose('Result: All', /^Failed/);
    expect(screen.getByText('No run matches these filters.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.click(button('Show all runs'));
    expect(rows()).toHaveLength(2);
  });

  it('can be controlled by the host', async () => {
    const onFilterChange = vi.fn<(filter: RunFilter) => void>();
    const { rerender } = show({ runs, filter: { status: 'success' }, onFilterChange });
    expect(rows()).toHaveLength(5);
    await choose(/^Result: /, /^Failed/);
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

  it('shows the runs of one problem, and all on request', async () => {
    show({ runs, defaultFilter: { runIds: ['log_7', 'log_3', 'log_99'] } });
    expect(rows().map((row) => row.dataset['runId'])).toEqual(['log_3', 'log_7']);
    expect(screen.getByText('The runs of one problem')).toBeTruthy();
    await userEvent.click(button('Show all runs'));
    expect(screen.queryByText('The runs of one problem')).toBeNull();
    expect(rows()).toHaveLength(10);
  });

  it('shows the search on request, with the focus', async () => {
    show({ runs });
    expect(screen.queryByRole('searchbox')).toBeNull();
    await choose('More for these runs', 'Search by run ID', 'menuitem');
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
  });

  it('matches part of an id, and can be cleared', async () => {
    show({ runs, defaultFilter: { query: 'log' } });
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.type(screen.getByRole('searchbox'), 'log_59');
    expect(rows()).toHaveLength(1);
    await userEvent.type(screen.getByRole('searchbox'), 'x');
    expect(screen.getByText('No run matches these filters.')).toBeTruthy();
    await userEvent.click(button('Show all runs'));
    expect(rows()).toHaveLength(10);
  });

  it('selects a period up to now, or two dates', { tags: ['UX-42'] }, async () => {
    const old = { ...run(0), logId: 'old', executedAt: '2026-11-19T12:00:00Z' };
    show({ runs: [run(0), old] });
    await choose('Time: Any time', 'Last 24 hours');
    expect(rows().map((row) => row.dataset['runId'])).toEqual(['log_0']);
    await choose('Time: Last 24 hours', 'Between two dates');
    fireEvent.change(await screen.findByLabelText('To'), { target: { value: '2026-11-19' } });
    expect(rows().map((row) => row.dataset['runId'])).toEqual(['old']);
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-20' } });
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('keeps the other choices', async () => {
    const onFilterChange = vi.fn<(filter: RunFilter) => void>();
    show({ runs, defaultFilter: { query: 'log', sort: 'oldest' }, onFilterChange });
    await choose(/^Result: /, /^Succeeded/);
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
  it('shows ten runs with the total, and more on request', async () => {
    show({ runs: many(1234) });
    expect(drawn()).toHaveLength(10);
    expect(screen.getByText('10 of 1,234 runs')).toBeTruthy();
    await userEvent.click(screen.getByText('Show more'));
    expect(drawn()).toHaveLength(50);
    expect(screen.getByText('50 of 1,234 runs').getAttribute('role')).toBe('status');
    await userEvent.click(screen.getByText('Show more'));
    expect(drawn()).toHaveLength(100);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show more' }));
  });

  it.each([
    [1, '1 run'],
    [7, '7 runs'],
  ])('counts a list of %d runs without a range', (length, words) => {
    show({ runs: many(length) });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('focuses the first new row when the button disappears', async () => {
    show({ runs: many(30) });
    await userEvent.click(screen.getByText('Show more'));
    expect(screen.queryByText('Show more')).toBeNull();
    expect(document.activeElement).toBe(drawn()[10]);
  });

  it('renders at most two hundred rows and turns pages beyond', () => {
    show({ runs: many(100_000) });
    for (let times = 0; times < 4; times += 1) fireEvent.click(screen.getByText('Show more'));
    expect(drawn()).toHaveLength(200);
    fireEvent.click(screen.getByText('Older'));
    expect(drawn()).toHaveLength(200);
    expect(screen.getByText('201–400 of 100,000 runs')).toBeTruthy();
    expect(document.activeElement).toBe(drawn()[0]);
    expect(drawn()[0]?.dataset['runId']).toBe('log_200');
    expect(drawn()[0]?.getAttribute('aria-rowindex')).toBe('202');
    fireEvent.click(screen.getByText('Newer'));
    expect(drawn()[0]?.dataset['runId']).toBe('log_0');
    expect(drawn()).toHaveLength(200);
  });

  it('returns to the top when the filter changes', () => {
    const { rerender } = show({ runs: many(500), filter: {} });
    for (let times = 0; times < 4; times += 1) fireEvent.click(screen.getByText('Show more'));
    fireEvent.click(screen.getByText('Older'));
    rerender(view({ runs: many(500), filter: { status: 'success' } }));
    expect(screen.getByText('10 of 500 runs')).toBeTruthy();
  });

  it('keeps focus and rows when new runs arrive', () => {
    const { rerender } = show({ runs: many(60) });
    button(/^Result: /).focus();
    const kept = drawn()[0];
    rerender(view({ runs: [{ ...run(0), logId: 'new' }, ...many(60)] }));
    expect(drawn()[1]).toBe(kept);
    expect(document.activeElement).toBe(button(/^Result: /));
  });
});

describe('new runs', () => {
  const waiting = (props?: Partial<RunTableViewProps>) => {
    const onShowNewRuns = vi.fn<() => void>();
    return { onShowNewRuns, props: { runs: many(20), newRuns: 2, onShowNewRuns, ...props } };
  };

  it('come in by themselves while the list is live and its top is in view', () => {
    const { onShowNewRuns, props } = waiting({ live: true });
    show(props);
    expect(onShowNewRuns).toHaveBeenCalled();
  });

  it.each<[string, Partial<RunTableViewProps>]>([
    ['the list is paused', { live: false }],
    ['another order is chosen', { live: true, defaultFilter: { sort: 'longest' } }],
    ['the runs of one problem are shown', { live: true, defaultFilter: { runIds: ['log_1'] } }],
  ])('wait for the user while %s', async (_, given) => {
    const { onShowNewRuns, props } = waiting(given);
    show(props);
    expect(onShowNewRuns).not.toHaveBeenCalled();
    await userEvent.click(button('2 new runs'));
    expect(onShowNewRuns).toHaveBeenCalledOnce();
  });

  it('wait while a row has the focus or a run is open', async () => {
    const { onShowNewRuns, props } = waiting({ newRuns: 0, live: true });
    const { rerender } = show(props);
    await userEvent.click(within(rows()[0] as HTMLElement).getByRole('button', { name: /details/ }));
    rerender(view({ ...props, newRuns: 1 }));
    expect(onShowNewRuns).not.toHaveBeenCalled();
    expect(button('1 new run')).toBeTruthy();
  });
});

describe('an open run', () => {
  it('shows its errors first, then its id and exact times, and repeats nothing of its row', async () => {
    show({ runs: [run(0, 'failure')], renderErrors: () => <p>A field is missing</p> });
    const open = button('Failed, 3 min ago: details');
    await userEvent.click(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    const detail = rows()[1] as HTMLElement;
    expect(detail.textContent).toMatch(/^A field is missing.*Run ID.*log_0.*Started.*Nov 21, 2026.*Ended/);
    expect(
      within(detail)
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['Run ID', 'Started', 'Ended']);
    expect(within(detail).getByRole('cell').getAttribute('colspan')).toBe('4');
  });
});

describe('the menu', () => {
  it('starts and pauses live updates', async () => {
    const onLiveChange = vi.fn<(live: boolean) => void>();
    show({ runs: many(2), live: true, onLiveChange });
    fireEvent.click(button('More for these runs'));
    const live = await screen.findByRole('menuitemcheckbox', { name: 'Live' });
    expect(live.getAttribute('aria-checked')).toBe('true');
    await userEvent.click(live);
    expect(onLiveChange).toHaveBeenCalledWith(false);
  });

  it('copies the runs that match the filter', async () => {
    const user = userEvent.setup();
    show({ runs: many(4, (index) => (index < 3 ? 'success' : 'failure')), defaultFilter: { status: 'failure' } });
    fireEvent.click(button('More for these runs'));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy as CSV' }));
    await vi.waitFor(async () => expect((await navigator.clipboard.readText()).split('\r\n')).toHaveLength(3));
  });

  it('offers no live updates where the host has none, and no file without a run', async () => {
    show({ runs: many(2), defaultFilter: { status: 'failure' } });
    fireEvent.click(button('More for these runs'));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((it) => [it.textContent, it.getAttribute('aria-disabled')])).toEqual([
      ['Search by run ID', null],
      ['Copy as CSV', 'true'],
      ['Export as CSV', 'true'],
      ['Export as JSON', 'true'],
    ]);
    expect(screen.queryByRole('menuitemcheckbox')).toBeNull();
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
    for (const role of ['button', 'searchbox', 'img']) expect(screen.queryByRole(role)).toBeNull();
    rerender(view({ runs: [], workflows, filter: { workflowId: 'wf_2' } }));
    expect(screen.getByText(/No runs yet/)).toBeTruthy();
    expect(button('Workflow: Sync stock')).toBeTruthy();
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
    expect(screen.getByText('3 runs')).toBeTruthy();
  });

  it('throws for a part outside its root', () => {
    expect(() => render(<RunTable.Filter />)).toThrow('<RunTable.Filter> is outside <RunTable.Root>');
    vi.mocked(console.error).mockClear();
  });
});
