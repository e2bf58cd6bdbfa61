'use client';
import type { Run } from '../../api/index.ts';
import { countRuns, type RunCounts } from '../run-filter/filter-runs.ts';
import { indexBefore, startOf } from '../run-filter/run-times.ts';
import { forwardRef, useMemo, type ComponentPropsWithoutRef } from 'react';
import { ribbonMessages, runsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Chart } from '../primitives/chart.tsx';

const hour = 3_600_000;

/** The spans of the chart: number and length of their bars. */
const spans = [
  { span: 'day', count: 24, length: hour },
  { span: 'week', count: 28, length: 6 * hour },
  { span: 'month', count: 30, length: 24 * hour },
] as const;

const pitch = 6;
const width = 4;

/** Size of the chart, the same for every span. */
export const historySize = { width: 30 * pitch - (pitch - width), height: 28 };

export interface RunHistoryBars {
  span: (typeof spans)[number]['span'];
  /** Number of runs of each status in the span. */
  counts: RunCounts;
  /** SVG paths: successes rise from the baseline, failures hang below it. */
  up: string;
  down: string;
  /** The baseline. */
  base: string;
}

/**
 * Converts runs into bars of successes and failures up to an instant, or up to the newest run if the clock is behind it.
 * Expects the runs newest first.
 */
export function toHistoryBars(runs: readonly Run[], now: number): RunHistoryBars {
  const newest = runs.find(({ executedAt }) => executedAt !== undefined);
  const end = newest ? Math.max(now, startOf(newest)) : now;
  const oldest = runs.findLast(({ executedAt }) => executedAt !== undefined);
  const age = oldest ? end - startOf(oldest) : 0;
  const { span, count, length } = spans.find((candidate) => age <= candidate.count * candidate.length) ?? spans[2];

  const newestIndex = indexBefore(runs, end + 1);
  let index = newestIndex;
  const bars = Array.from({ length: count }, (_, bar) => {
    const first = index;
    index = indexBefore(runs, end - (bar + 1) * length);
    return countRuns(runs.slice(first, index));
  });
  const series = (kind: 'success' | 'failure') => {
    const values = bars.map((bar) => bar[kind]);
    return { values, max: Math.max(...values) };
  };
  const [success, failure] = [series('success'), series('failure')];

  const plotHeight = historySize.height - 1;
  const scale = plotHeight / Math.max(1, success.max + failure.max);
  const line = Math.round(success.max * scale);
  // At least two pixels, so a small value stays visible beside large ones.
  const draw = (values: readonly number[], from: number, limit: number, sign: '' | '-') =>
    values
      .flatMap((value, at) => {
        const extent = Math.max(2, Math.min(limit, Math.round(value * scale)));
        return value ? `M${historySize.width - width - at * pitch} ${from}h${width}v${sign}${extent}h-${width}z` : [];
      })
      .join('');

  return {
    span,
    counts: countRuns(runs.slice(newestIndex, index)),
    base: `M0 ${line}h${historySize.width}v1h-${historySize.width}z`,
    up: draw(success.values, line, line, '-'),
    down: draw(failure.values, line + 1, plotHeight - line, ''),
  };
}

export interface RunHistoryProps extends ComponentPropsWithoutRef<'figure'> {
  /** Newest first. Undefined while they load. */
  runs: readonly Run[] | undefined;
  /** End of the chart, in ms since 1970, from `useNow`. Without it or the runs the chart is empty and says nothing. */
  end: number | undefined;
}

const statuses = ['success', 'failure', 'pending', 'unknown'] as const;
const none = { day: 'noneDay', week: 'noneWeek', month: 'noneMonth' } as const;
const noRuns: readonly Run[] = [];

/** Charts successes and failures over a day, a week or a month, depending on the age of the oldest run. Renders a `<figure>` with an `<svg role="img">`. */
export const RunHistory = /* @__PURE__ */ forwardRef<HTMLElement, RunHistoryProps>(function RunHistory(
  { runs, end, ...props },
  ref,
) {
  const t = useMessages('runs', runsMessages);
  const ribbon = useMessages('ribbon', ribbonMessages);
  const format = useFormat();
  const loaded = runs !== undefined && end !== undefined;
  const { span, counts, up, down, base } = useMemo(
    () => toHistoryBars(loaded ? runs : noRuns, end ?? 0),
    [loaded, runs, end],
  );
  const parts = statuses.flatMap((status) => (counts[status] ? [ribbon[status](counts[status])] : []));
  const summary = parts.length > 0 ? t.history(t[span], format.list(parts)) : t[none[span]];

  return (
    <figure data-slot="pb-run-history" {...props} ref={ref}>
      <Chart size={historySize} {...(loaded ? { 'aria-label': summary } : { 'aria-hidden': true })}>
        <path data-state="empty" d={base} />
        <path data-state="success" d={up} />
        <path data-state="failure" d={down} />
      </Chart>
      {loaded && <figcaption aria-hidden="true">{summary}</figcaption>}
    </figure>
  );
});
