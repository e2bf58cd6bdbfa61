import { render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Run } from '../../../src/api/index.ts';
import { ErrorGroups, RunTableView } from '../../../src/components/index.ts';
import { choose } from '../../support/choose.ts';
import { ThemeRoot } from '../../../src/theme/internal.ts';

const runs: Run[] = Array.from({ length: 100_000 }, (_, index) => ({
  logId: `log_${index}`,
  status: index % 5 === 0 ? 'failure' : 'success',
  executedAt: '2026-11-21T12:00:00Z',
  duration: index,
}));

const show = () =>
  render(
    <ThemeRoot colorScheme="light">
      <RunTableView runs={runs} />
    </ThemeRoot>,
  );
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

afterEach(() => page.viewport(414, 896));

describe('<RunTableView /> in a browser', () => {
  it('is a table in a wide container', async () => {
    await page.viewport(900, 700);
    show();
    const [first, second, third] = within(rows()[0] as HTMLElement).getAllByRole('cell');
    const tops = [first, second, third].map((cell) => cell?.getBoundingClientRect().top);
    expect(new Set(tops).size).toBe(1);
    expect(screen.getByRole('columnheader', { name: 'Result' }).getBoundingClientRect().height).toBeGreaterThan(10);
  });

  it('is a list in a narrow container, with the roles of a table', async () => {
    await page.viewport(320, 700);
    show();
    const [status, , duration] = within(rows()[0] as HTMLElement).getAllByRole('cell');
    expect(duration?.getBoundingClientRect().top).toBeGreaterThan(status?.getBoundingClientRect().top ?? 0);
    await expect.element(page.getByRole('columnheader', { name: 'Result' })).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('renders at most two hundred rows of a hundred thousand', async () => {
    show();
    for (let times = 0; times < 4; times += 1) await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByRole('button', { name: 'Older' }).click();
    expect(rows()).toHaveLength(200);
    await expect.poll(() => document.activeElement).toBe(rows()[0]);
    await choose(/^Result: /, /^Failed/);
    await expect.poll(() => rows().length).toBe(10);
  });
});

describe('order', () => {
  it('is chosen with the column headers in a wide container', async () => {
    await page.viewport(900, 700);
    show();
    const head = page.getByRole('columnheader', { name: 'Took' });
    await expect.element(head).not.toHaveAttribute('aria-sort');
    await head.getByRole('button').click();
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => rows()[0]?.dataset['runId']).toBe('log_99999');
    await head.getByRole('button').click();
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => rows()[0]?.dataset['runId']).toBe('log_0');
    await expect.element(page.getByRole('button', { name: /^Sort by: / })).not.toBeInTheDocument();
  });

  it('is chosen from a menu in a narrow container, and nothing hidden takes the focus', async () => {
    await page.viewport(320, 700);
    show();
    await choose('Sort by: Newest first', 'Longest first');
    await expect.poll(() => rows()[0]?.dataset['runId']).toBe('log_99999');
    const sorters = document.querySelectorAll<HTMLElement>('[data-slot="pb-run-sort"]');
    expect(sorters).toHaveLength(3);
    for (const sorter of sorters) {
      sorter.focus();
      expect(document.activeElement).not.toBe(sorter);
    }
  });
});

describe('new runs', () => {
  const first = runs.slice(0, 120);
  const newest: Run[] = [1, 2, 3].map((index) => ({ logId: `new_${index}`, status: 'success' }));

  function Live() {
    const [shown, setShown] = useState(first);
    const [newRuns, setNewRuns] = useState(0);
    return (
      <ThemeRoot colorScheme="light">
        <button type="button" onClick={() => setTimeout(() => setNewRuns(3), 50)}>
          Let three come
        </button>
        <RunTableView
          runs={shown}
          newRuns={newRuns}
          live
          onShowNewRuns={() => {
            setShown([...newest, ...first]);
            setNewRuns(0);
          }}
        />
      </ThemeRoot>
    );
  }

  it(
    'move neither focus nor scroll while a row is in use, until the user shows them',
    { tags: ['UX-50'] },
    async () => {
      await page.viewport(900, 400);
      render(<Live />);
      screen.getByRole('button', { name: 'Let three come' }).click();
      const row = rows()[8] as HTMLElement;
      const open = within(row).getByRole('button');
      open.focus();
      row.scrollIntoView({ block: 'center' });
      const top = open.getBoundingClientRect().top;
      await expect.element(page.getByRole('button', { name: '3 new runs' })).toBeInTheDocument();
      expect(document.activeElement).toBe(open);
      expect(Math.abs(open.getBoundingClientRect().top - top)).toBeLessThan(2);
      expect(rows()[0]?.dataset['runId']).toBe('log_0');
      await userEvent.click(screen.getByRole('button', { name: '3 new runs' }));
      await expect.poll(() => document.activeElement).toBe(rows()[0]);
      expect(rows()[0]?.dataset['runId']).toBe('new_1');
    },
  );
});

describe('an opened run', () => {
  it('has its sign at the end of the row, in a column of its own', async () => {
    await page.viewport(900, 700);
    show();
    const cells = within(rows()[0] as HTMLElement).getAllByRole('cell');
    const open = within(cells.at(-1) as HTMLElement).getByRole('button');
    const row = (rows()[0] as HTMLElement).getBoundingClientRect();
    expect(row.right - open.getBoundingClientRect().right).toBeLessThan(32);
    expect(open.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
  });

  it('opens on a click anywhere in its row and by keyboard, and fits into 320 px', async () => {
    await page.viewport(320, 700);
    render(
      <ThemeRoot colorScheme="light">
        <RunTableView runs={[{ logId: `log_${'x'.repeat(200)}`, status: 'failure' }, ...runs.slice(0, 3)]} />
      </ThemeRoot>,
    );
    await userEvent.click(within(rows()[0] as HTMLElement).getByText('Failed'));
    await expect.element(page.getByText('Run ID')).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const open = within(rows()[0] as HTMLElement).getByRole('button');
    open.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Run ID')).not.toBeInTheDocument();
    expect(document.activeElement).toBe(open);
  });
});

describe('<ErrorGroups /> in a browser', () => {
  it('opens its details by keyboard and fits into 320 px', async () => {
    await page.viewport(320, 700);
    render(
      <ThemeRoot colorScheme="light">
        <ErrorGroups errors={[{ errorId: `err_${'x'.repeat(200)}`, message: 'y'.repeat(500) }]} />
      </ThemeRoot>,
    );
    screen.getByRole('button', { name: 'Details' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('button', { name: 'Details', exact: true }))
      .toHaveAttribute('aria-expanded', 'true');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
