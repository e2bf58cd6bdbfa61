'use client';
import { forwardRef, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { Run } from '../../api/index.ts';
import { ribbonMessages, runsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Chart } from '../primitives/chart.tsx';
import { countRuns, type RunCounts, type RunMatch, type RunPeriod } from '../run-filter/filter-runs.ts';
import { indexBefore, startOf } from '../run-filter/run-times.ts';

const hour = 3_600_000;

/** The spans of the chart: number and length of their bars. */
const spans = [
  { span: 'day', count: 24, length: hour },
  { span: 'week', count: 28, length: 6 * hour },
  { span: 'month', count: 30, length: 24 * hour },
] as const;

/** Size of the drawing. It is stretched to the width of its container. */
export const historySize = { width: 720, height: 64 };

/** Space between two bars, and between the successes and failures of one. */
const gap = 4;
const joint = 2;

/** The runs of one bar. */
export interface HistoryBar {
  /** Start of its time, in ms since 1970. */
  start: number;
  counts: RunCounts;
}

export interface RunHistoryBars {
  span: RunPeriod;
  /** Start and end of the chart, in ms since 1970. */
  start: number;
  end: number;
  /** Number of runs of each status in the span. */
  counts: RunCounts;
  /** Oldest first. */
  bars: readonly HistoryBar[];
}

/** Limits the chart to a period of the filter. */
export type HistoryLimits = Pick<RunMatch, 'since' | 'until'> & { period?: RunPeriod | undefined };

/**
 * Counts runs, newest first, in bars. The chart ends now, or with the newest run if the clock is behind it. Without a period it
 * begins a day, a week or a month earlier, as the oldest run needs.
 */
export function toHistoryBars(
  runs: readonly Run[],
  now: number,
  { period, since, until }: HistoryLimits = {},
): RunHistoryBars {
  const newest = runs.find(({ executedAt }) => executedAt !== undefined);
  const oldest = runs.findLast(({ executedAt }) => executedAt !== undefined);
  const latest = newest ? Math.max(now, startOf(newest)) : now;
  const end = period === 'dates' ? Math.min(until ?? latest, latest) : latest;
  const age = oldest ? end - startOf(oldest) : 0;
  const fitting = spans.find(({ span, count, length }) => (period ? span === period : age <= count * length));
  const dated = period === 'dates' ? Math.max(hour, end - (since ?? end - Math.max(age, hour))) : undefined;
  const { span, count, length } =
    dated === undefined ? (fitting ?? spans[2]) : { span: 'dates' as const, count: 24, length: dated / 24 };

  const newestIndex = indexBefore(runs, end + 1);
  let index = newestIndex;
  const bars = Array.from({ length: count }, (_, bar): HistoryBar => {
    const first = index;
    const start = end - (bar + 1) * length;
    index = indexBefore(runs, start);
    return { start, counts: countRuns(runs.slice(first, index)) };
  });
  const counts = countRuns(runs.slice(newestIndex, index));
  return { span, start: end - count * length, end, counts, bars: bars.toReversed() };
}

/** Draws bars as SVG paths: successes stand on the baseline, failures float above them, so they differ without colour. */
export function toHistoryPaths(bars: readonly HistoryBar[]): { success: string; failure: string } {
  const pitch = (historySize.width + gap) / bars.length;
  const width = Math.round((pitch - gap) * 10) / 10;
  const most = Math.max(1, ...bars.map(({ counts }) => counts.success + counts.failure));
  const scale = (historySize.height - joint) / most;
  // At least two pixels, so a small value stays visible beside large ones.
  const extent = (value: number, limit: number) =>
    value ? Math.min(limit, Math.max(2, Math.round(value * scale))) : 0;
  const block = (at: number, bottom: number, height: number) =>
    height ? `M${Math.round(at * pitch * 10) / 10} ${historySize.height - bottom}h${width}v-${height}h-${width}z` : '';

  const heights = bars.map(({ counts }) => {
    const failure = extent(counts.failure, historySize.height - joint - 2);
    return { failure, success: extent(counts.success, historySize.height - joint - failure) };
  });
  return {
    success: heights.map(({ success }, at) => block(at, 0, success)).join(''),
    failure: heights.map(({ success, failure }, at) => block(at, success + joint, failure)).join(''),
  };
}

export interface RunHistoryProps extends ComponentPropsWithoutRef<'figure'> {
  /** Newest first. Undefined while they load. */
  runs: readonly Run[] | undefined;
  /** End of the chart, in ms since 1970, from `useNow`. Without it or the runs the chart is empty and says nothing. */
  end: number | undefined;
  /** The period of the filter. @default as long as the runs need */
  limits?: HistoryLimits | undefined;
}

const statuses = ['success', 'failure', 'pending', 'unknown'] as const;
const none = { day: 'noneDay', week: 'noneWeek', month: 'noneMonth', dates: 'noneDates' } as const;
const ago = { day: 'dayAgo', week: 'weekAgo', month: 'monthAgo' } as const;
const noRuns: readonly Run[] = [];
const noLimits: HistoryLimits = {};

/** Charts successes and failures over time, with its axis. Renders a `<figure>` with an `<svg role="img">` and a list of its bars for screen readers. */
export const RunHistory = /* @__PURE__ */ forwardRef<HTMLElement, RunHistoryProps>(function RunHistory(
  { runs, end, limits = noLimits, ...props },
  ref,
) {
  const t = useMessages('runs', runsMessages);
  const ribbon = useMessages('ribbon', ribbonMessages);
  const format = useFormat();
  const loaded = runs !== undefined && end !== undefined;
  const history = useMemo(() => toHistoryBars(loaded ? runs : noRuns, end ?? 0, limits), [loaded, runs, end, limits]);
  const paths = useMemo(() => toHistoryPaths(history.bars), [history]);
  const { span, counts, bars } = history;
  const partsOf = (of: RunCounts) => statuses.flatMap((status) => (of[status] ? [ribbon[status](of[status])] : []));
  const parts = partsOf(counts);
  const summary = parts.length > 0 ? t.history(t[span], format.list(parts)) : t[none[span]];
  const isNow = span !== 'dates' || (end !== undefined && history.end >= end);

  return (
    <figure data-slot="pb-run-history" {...props} ref={ref}>
      <Chart
        size={historySize}
        preserveAspectRatio="none"
        {...(loaded ? { 'aria-label': summary } : { 'aria-hidden': true })}
      >
        <path data-state="success" d={paths.success} />
        <path data-state="failure" d={paths.failure} />
      </Chart>
      {loaded && (
        <figcaption aria-hidden="true">
          <span>{span === 'dates' ? format.dateTime(history.start) : t[ago[span]]}</span>
          <span data-slot="pb-run-history-summary">{parts.length > 0 ? parts.join(' · ') : t[none[span]]}</span>
          <span>{isNow ? t.now : format.dateTime(history.end)}</span>
        </figcaption>
      )}
      {loaded && parts.length > 0 && (
        <ul data-slot="pb-visually-hidden" role="list" aria-label={t.historyTable}>
          {bars.flatMap(({ start, counts: own }) =>
            own.all > 0 ? [<li key={start}>{t.history(format.dateTime(start), format.list(partsOf(own)))}</li>] : [],
          )}
        </ul>
      )}
    </figure>
  );
});
