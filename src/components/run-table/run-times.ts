import type { Run } from '../../api/index.ts';

/** When a run started, in ms since 1970. What has no time is older than all. */
export const startOf = ({ executedAt }: Run): number => Date.parse(executedAt ?? '') || Number.NEGATIVE_INFINITY;

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
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** What the clocks there are ahead of UTC at an instant. */
  function ahead(instant: number): number {
    const {
      year,
      month,
      day: date,
      hour,
      minute,
      second,
    } = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(year ?? 0, (month ?? 1) - 1, date, hour, minute, second) - instant;
  }
  // The second look corrects the first where the clocks change that night.
  return midnight - ahead(midnight - ahead(midnight));
}
