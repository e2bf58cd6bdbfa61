import { instantOf } from '../../i18n/internal.ts';
import type { Run } from '../../api/index.ts';

/** Start of a run, in ms since 1970. `-Infinity` when the run has no readable time. */
export const startOf = ({ executedAt }: Run): number => Date.parse(executedAt ?? '') || Number.NEGATIVE_INFINITY;

/** End of a run, ISO 8601. Undefined when start or duration is missing. */
export function endOf(run: Run): string | undefined {
  const end = startOf(run) + (run.duration ?? Number.NaN);
  return Math.abs(end) <= 8.64e15 ? new Date(end).toISOString() : undefined;
}

/** Index of the first run that started before an instant. Expects the runs newest first. Binary search. */
export function indexBefore(runs: readonly Run[], instant: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && startOf(run) >= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Start of a day, `YYYY-MM-DD`, in a time zone, in ms since 1970. Undefined when `day` is not a date.
 * `later` adds whole days. @default 0
 */
export function startOfDay(day: string | undefined, timeZone: string | undefined, later = 0): number | undefined {
  const utcDay = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? Date.parse(`${day}T00:00Z`) + later * 86_400_000 : Number.NaN;
  return Number.isNaN(utcDay) ? undefined : instantOf(new Date(utcDay).toISOString().slice(0, 10), timeZone);
}
