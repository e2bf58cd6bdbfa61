import type { Run } from '../../api/index.ts';

/** When a run started, in ms since 1970. What has no time is older than all. */
export const startOf = ({ executedAt }: Run): number => Date.parse(executedAt ?? '') || Number.NEGATIVE_INFINITY;

/** When a run ended, ISO 8601. Undefined when that cannot be told. */
export function endOf(run: Run): string | undefined {
  const end = startOf(run) + (run.duration ?? Number.NaN);
  return Math.abs(end) <= 8.64e15 ? new Date(end).toISOString() : undefined;
}

/** The first of the runs, newest first, that started before an instant. Reads a few of them, however many there are. */
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

/** The instant at which a day, `YYYY-MM-DD`, or one so many days later begins where the reader is. Undefined for what is no day. */
export function startOfDay(day: string | undefined, timeZone: string | undefined, later = 0): number | undefined {
  const named = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? Date.parse(`${day}T00:00Z`) : Number.NaN;
  const midnight = named + later * 86_400_000;
  if (Number.isNaN(midnight)) return undefined;
  // Swedish writes an instant as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  /** What the clocks there are ahead of UTC at an instant. */
  const ahead = (instant: number) =>
    Date.parse(`${format.format(instant).padStart(19, '0').replace(' ', 'T')}Z`) - instant;
  // The second look corrects the first where the clocks change that night.
  return midnight - ahead(midnight - ahead(midnight));
}
