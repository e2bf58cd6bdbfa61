import type { Run } from '../api/index.ts';
import { indexBefore, startOf } from './run-table/run-times.ts';

const hour = 3_600_000;

/** What the history spans: how many bars of which length. */
const spans = [
  { span: 'day', count: 24, length: hour },
  { span: 'week', count: 28, length: 6 * hour },
  { span: 'month', count: 30, length: 24 * hour },
] as const;

const pitch = 6;
const width = 4;

/** The size of the drawing, the same whatever it spans. */
export const historySize = { width: 30 * pitch - (pitch - width), height: 28 };

export interface RunHistoryBars {
  span: (typeof spans)[number]['span'];
  success: number;
  failure: number;
  /** SVG paths: successes stand on a line, failures hang from it. */
  up: string;
  down: string;
  /** The line itself. */
  base: string;
}

/** Turns runs, newest first, into bars of successes and failures over the time up to an instant. */
export function toHistoryBars(runs: readonly Run[], end: number): RunHistoryBars {
  const oldest = runs.findLast(({ executedAt }) => executedAt !== undefined);
  const age = oldest ? end - startOf(oldest) : 0;
  const { span, count, length } = spans.find((one) => age <= one.count * one.length) ?? spans[2];

  let index = indexBefore(runs, end + 1);
  const bars = Array.from({ length: count }, (_, bar) => {
    const first = index;
    index = indexBefore(runs, end - (bar + 1) * length);
    let success = 0;
    let failure = 0;
    for (let at = first; at < index; at += 1) {
      const status = runs[at]?.status;
      if (status === 'success') success += 1;
      else if (status === 'failure') failure += 1;
    }
    return { success, failure };
  }).toReversed();

  const most = (kind: 'success' | 'failure') => Math.max(0, ...bars.map((bar) => bar[kind]));
  const room = historySize.height - 1;
  const scale = room / Math.max(1, most('success') + most('failure'));
  const line = Math.round(most('success') * scale);
  // A bar that is there is seen, however high the others are.
  const extent = (value: number, limit: number) => Math.max(2, Math.min(limit, Math.round(value * scale)));
  const offset = historySize.width - count * pitch + (pitch - width);
  const draw = (kind: 'success' | 'failure', toBar: (x: number, value: number) => string) =>
    bars.map((bar, at) => (bar[kind] > 0 ? toBar(offset + at * pitch, bar[kind]) : '')).join('');
  const sum = (kind: 'success' | 'failure') => bars.reduce((total, bar) => total + bar[kind], 0);

  return {
    span,
    success: sum('success'),
    failure: sum('failure'),
    base: `M0 ${line}h${historySize.width}v1h-${historySize.width}z`,
    up: draw('success', (x, value) => `M${x} ${line}h${width}v-${extent(value, line)}h-${width}z`),
    down: draw('failure', (x, value) => `M${x} ${line + 1}h${width}v${extent(value, room - line)}h-${width}z`),
  };
}
