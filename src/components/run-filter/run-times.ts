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
  const utcDay = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? Date.parse(`${day}T00:00Z`) : Number.NaN;
  const midnight = utcDay + later * 86_400_000;
  if (Number.isNaN(midnight)) return undefined;
  // The Swedish locale formats an instant like ISO 8601.
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  /** Offset of the time zone from UTC at an instant, in ms. */
  const offsetAt = (instant: number) =>
    Date.parse(`${format.format(instant).padStart(19, '0').replace(' ', 'T')}Z`) - instant;
  // The second lookup corrects the first on nights when the clocks change.
  return midnight - offsetAt(midnight - offsetAt(midnight));
}
