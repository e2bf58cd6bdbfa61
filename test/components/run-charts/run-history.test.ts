import { describe, expect, it } from 'vitest';
import type { Run, RunStatus } from '../../../src/api/index.ts';
import { historySize, toHistoryBars } from '../../../src/components/run-charts/run-history.tsx';

const hour = 3_600_000;
const end = Date.parse('2026-11-21T12:00:00Z');
const run = (hoursAgo: number, status: RunStatus = 'success'): Run => ({
  logId: `log_${hoursAgo}_${status}`,
  status,
  executedAt: new Date(end - hoursAgo * hour).toISOString(),
});
const bars = (path: string) => path.match(/M/g)?.length ?? 0;

describe('toHistoryBars', () => {
  it.each([
    [2, 'day'],
    [24, 'day'],
    [25, 'week'],
    [168, 'week'],
    [169, 'month'],
    [10_000, 'month'],
  ])('spans as much as runs of %d hours ago need: a %s', (hours, span) => {
    expect(toHistoryBars([run(1), run(hours)], end).span).toBe(span);
  });

  it('has a bar per hour with a success, and one per hour with a failure', () => {
    const runs = [run(0.5), run(0.6), run(0.7, 'failure'), run(3.5), run(20.5, 'failure'), run(21, 'pending')];
    const drawn = toHistoryBars(runs, end);
    expect(drawn.counts).toMatchObject({ success: 3, failure: 2, pending: 1 });
    expect([bars(drawn.up), bars(drawn.down)]).toEqual([2, 2]);
  });

  it('omits runs older than its span, and runs without a time', () => {
    const runs = [run(1), run(10_000), { logId: 'timeless', status: 'failure' } satisfies Run];
    expect(toHistoryBars(runs, end).counts).toMatchObject({ success: 1, failure: 0 });
  });

  it('counts runs ahead of a clock that is behind', () => {
    const drawn = toHistoryBars([run(-20), run(-19, 'failure')], end);
    expect(drawn.counts).toMatchObject({ all: 2, success: 1, failure: 1 });
    expect([bars(drawn.up), bars(drawn.down)]).toEqual([1, 1]);
  });

  it('is empty for no runs', () => {
    expect(toHistoryBars([], end)).toMatchObject({ span: 'day', counts: { all: 0 }, up: '', down: '' });
  });

  it('stays within its size for any number of runs', () => {
    const runs = Array.from({ length: 5_000 }, (_, index) => run(index / 9, index % 4 === 0 ? 'failure' : 'success'));
    const { up, down } = toHistoryBars(runs, end);
    for (const [, x = '', y = '', way = '', extent = ''] of `${up}${down}`.matchAll(/M(\d+) (\d+)h4v(-?)(\d+)/g)) {
      expect(Number(x) + 4).toBeLessThanOrEqual(historySize.width);
      const edge = way ? Number(y) - Number(extent) : Number(y) + Number(extent);
      expect(edge).toBeGreaterThanOrEqual(0);
      expect(edge).toBeLessThanOrEqual(historySize.height);
    }
  });
});
