import { render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Run } from '../../../src/api/index.ts';
import { ErrorGroups, RunTableView } from '../../../src/components/index.ts';
import { ThemeRoot } from '../../../src/theme/index.ts';

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
  it('is a table where there is room', async () => {
    await page.viewport(900, 700);
    show();
    const [first, second, third] = within(rows()[0] as HTMLElement).getAllByRole('cell');
    const tops = [first, second, third].map((cell) => cell?.getBoundingClientRect().top);
    expect(new Set(tops).size).toBe(1);
    expect(screen.getByRole('columnheader', { name: 'Status' }).getBoundingClientRect().height).toBeGreaterThan(10);
  });

  it('is a list where there is none, with the roles of a table', async () => {
    await page.viewport(320, 700);
    show();
    const [status, time] = within(rows()[0] as HTMLElement).getAllByRole('cell');
    expect(time?.getBoundingClientRect().top).toBeGreaterThan(status?.getBoundingClientRect().top ?? 0);
    await expect.element(page.getByRole('columnheader', { name: 'Status' })).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('draws two hundred rows of a hundred thousand at most', async () => {
    show();
    for (let times = 0; times < 3; times += 1) await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByRole('button', { name: 'Older' }).click();
    expect(rows()).toHaveLength(200);
    await expect.poll(() => document.activeElement).toBe(rows()[0]);
    await page.getByRole('button', { name: /^Failed/ }).click();
    expect(rows()).toHaveLength(50);
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
    screen.getByText('Details').focus();
    await userEvent.keyboard('{Enter}');
    expect(document.querySelector('details')?.open).toBe(true);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
