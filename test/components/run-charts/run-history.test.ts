import { describe, expect, it } from 'vitest';
import type { Run, RunStatus } from '../../../src/api/index.ts';
import { historySize, toHistoryBars, toHistoryPaths } from '../../../src/components/run-charts/run-history.tsx';

const hour = 3_600_000;
const end = Date.parse('2026-11-21T12:00:00Z');
const run = (hoursAgo: number, status: RunStatus = 'success'): Run => ({
  logId: `log_${hoursAgo}_${status}`,
  status,
  executedAt: new Date(end - hoursAgo * hour).toISOString(),
});
const blocks = (path: string) => path.match(/M/g)?.length ?? 0;
const drawn = (history: ReturnType<typeof toHistoryBars>) => {
  const { success, failure } = toHistoryPaths(history.bars);
  return [blocks(success), blocks(failure)];
};

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

  it('has a block per hour with a success, and one per hour with a failure', () => {
    const runs = [run(0.5), run(0.6), run(0.7, 'failure'), run(3.5), run(20.5, 'failure'), run(21, 'pending')];
    const history = toHistoryBars(runs, end);
    expect(history.counts).toMatchObject({ success: 3, failure: 2, pending: 1 });
    expect(drawn(history)).toEqual([2, 2]);
  });

  it('is oldest first, from its start to its end', () => {
    const { bars, start } = toHistoryBars([run(0.5), run(23.5, 'failure')], end);
    expect([bars.length, bars[0]?.start, start]).toEqual([24, end - 24 * hour, end - 24 * hour]);
    expect([bars[0]?.counts.failure, bars.at(-1)?.counts.success]).toEqual([1, 1]);
  });

  it('keeps the period of the filter, however young the runs are', () => {
    expect(toHistoryBars([run(1)], end, { period: 'week' })).toMatchObject({ span: 'week', bars: { length: 28 } });
  });

  it.each([
    ['two days', { since: end - 48 * hour, until: end - 24 * hour }, [end - 48 * hour, end - 24 * hour]],
    ['a first day', { since: end - 48 * hour }, [end - 48 * hour, end]],
    ['a last day', { until: end - 24 * hour }, [end - 40 * hour, end - 24 * hour]],
    ['a last day to come', { since: end - 2 * hour, until: end + 9 * hour }, [end - 2 * hour, end]],
  ])('spans the dates of the filter: %s', (_, dates, limits) => {
    const history = toHistoryBars([run(30), run(40)], end, { period: 'dates', ...dates });
    expect([history.span, history.start, history.end]).toEqual(['dates', ...limits]);
  });

  it('omits runs older than its span, and runs without a time', () => {
    const runs = [run(1), run(10_000), { logId: 'timeless', status: 'failure' } satisfies Run];
    expect(toHistoryBars(runs, end).counts).toMatchObject({ success: 1, failure: 0 });
  });

  it('counts runs ahead of a clock that is behind', () => {
    const history = toHistoryBars([run(-20), run(-19, 'failure')], end);
    expect(history.counts).toMatchObject({ all: 2, success: 1, failure: 1 });
    expect(history.end).toBe(end + 20 * hour);
    expect(drawn(history)).toEqual([1, 1]);
  });

  it('is empty for no runs', () => {
    const history = toHistoryBars([], end);
    expect(history).toMatchObject({ span: 'day', end, counts: { all: 0 } });
    expect(toHistoryPaths(history.bars)).toEqual({ success: '', failure: '' });
  });
});

describe('toHistoryPaths', () => {
  const shapes = (path: string) =>
    [...path.matchAll(/M([\d.]+) (\d+)h([\d.]+)v-(\d+)/g)].map(([, x, y, width, height]) => ({
      left: Number(x),
      right: Number(x) + Number(width),
      bottom: Number(y),
      top: Number(y) - Number(height),
    }));

  it('stays within its size for any number of runs', () => {
    const runs = Array.from({ length: 5_000 }, (_, index) => run(index / 9, index % 4 === 0 ? 'failure' : 'success'));
    const { success, failure } = toHistoryPaths(toHistoryBars(runs, end).bars);
    for (const { right, top, bottom } of shapes(`${success}${failure}`)) {
      expect(right).toBeLessThanOrEqual(historySize.width + 0.5);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(historySize.height);
    }
  });

  it('sets failures off from the successes below them, so they differ without colour', () => {
    const { success, failure } = toHistoryPaths(toHistoryBars([run(0.5), run(0.6, 'failure')], end).bars);
    const [[below], [above]] = [shapes(success), shapes(failure)];
    expect(above?.bottom).toBe((below?.top ?? 0) - 2);
    expect(below?.bottom).toBe(historySize.height);
  });

  it('leaves a single failure among many successes visible', () => {
    const runs = Array.from({ length: 500 }, (_, index) => run(0.1 + index / 1000));
    const { success, failure } = toHistoryPaths(toHistoryBars([...runs, run(0.9, 'failure')], end).bars);
    const [shape] = shapes(failure);
    expect((shape?.bottom ?? 0) - (shape?.top ?? 0)).toBe(2);
    expect(shapes(success)).toHaveLength(1);
  });
});
