import { isBareDay, parseTime } from '../api/internal.ts';

/** An instant as the contract sends it (ISO 8601), as a `Date`, or in ms since 1970. */
export type Instant = string | number | Date;

/** Formats values for one language and time zone. Returns an empty string for an invalid instant. */
export interface Format {
  number(value: number): string;
  list(items: readonly string[]): string;
  /** Date and time in full, for example `Nov 21, 2026, 11:15 PM`. The date alone for a day without a time, such as `2026-11-21`. */
  dateTime(instant: Instant): string;
  /**
   * The time since an event, seen from `now` (ms since 1970), for example `3 minutes ago`. An event has happened, so a clock that
   * lags never makes it the future: up to an hour ahead reads `now`, more reads as the date and time.
   */
  relative(instant: Instant, now: number): string;
  /** A duration in ms: `340 ms`, `1.2 s`, `2 min 5 s`. */
  duration(ms: number): string;
  /** Compares texts in the order of the language. Ignores case, sorts numbers by value. */
  compare(a: string, b: string): number;
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** The largest lag of a user's clock in ms. Beyond it, a date replaces `now`. */
const tolerance = 3_600_000;

function toTime(instant: Instant): number | undefined {
  const time = instant instanceof Date ? instant.getTime() : typeof instant === 'number' ? instant : parseTime(instant);
  return Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? time : undefined;
}

const lazy = <T>(create: () => T) => {
  let value: T | undefined;
  return () => (value ??= create());
};

function createFormat(locale: string, timeZone: string | undefined): Format {
  const number = lazy(() => new Intl.NumberFormat(locale));
  const list = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const dateTime = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }));
  // A bare day is the same day in every zone.
  const day = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const relative = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const collator = lazy(() => new Intl.Collator(locale, { sensitivity: 'base', numeric: true }));

  const unit = (name: string, unitDisplay: 'short' | 'narrow', maximumFractionDigits = 0) =>
    lazy(() => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits }));
  const units = {
    ms: unit('millisecond', 'short'),
    tenths: unit('second', 'narrow', 1),
    s: unit('second', 'narrow'),
    min: unit('minute', 'short'),
    h: unit('hour', 'short'),
  };

  // `Intl` writes narrow English seconds as `1.2s`. The SI puts a space between the number and a Latin unit.
  const withUnit = (name: keyof typeof units, value: number) =>
    units[name]()
      .formatToParts(value)
      .map((part, index, parts) =>
        part.type === 'unit' && parts[index - 1]?.type !== 'literal' && index > 0 && /^[a-z]/i.test(part.value)
          ? `\u00a0${part.value}`
          : part.value,
      )
      .join('');

  function writeDateTime(instant: Instant) {
    const time = toTime(instant);
    if (time === undefined) return '';
    return (typeof instant === 'string' && isBareDay(instant) ? day() : dateTime()).format(time);
  }

  return {
    number: (value) => number().format(value),
    list: (items) => list().format(items),
    dateTime: writeDateTime,
    relative(instant, now) {
      const time = toTime(instant);
      if (time === undefined) return '';
      const distance = time - now;
      if (distance > tolerance) return writeDateTime(instant);
      const [name, length] = steps.find(([, ms]) => -distance >= ms) ?? ['second', 1000];
      // Clocks differ, so the last ten seconds and anything ahead are "now".
      const near = name === 'second' && distance > -10_000;
      return relative().format(near ? 0 : Math.trunc(distance / length), name);
    },
    duration(ms) {
      if (!Number.isFinite(ms) || ms < 0) return '';
      if (ms < 1000) return withUnit('ms', Math.round(ms));
      if (ms < 9_950) return withUnit('tenths', ms / 1000);
      const seconds = Math.round(ms / 1000);
      if (seconds < 60) return withUnit('s', seconds);
      const minutes = Math.floor(seconds / 60);
      const [first, rest] =
        minutes < 60
          ? [withUnit('min', minutes), seconds % 60 && withUnit('s', seconds % 60)]
          : [withUnit('h', Math.floor(minutes / 60)), minutes % 60 && withUnit('min', minutes % 60)];
      return rest ? `${first} ${rest}` : first;
    },
    compare: (a, b) => collator().compare(a, b),
  };
}

const formats = new Map<string, Format>();

/** Returns the cached formatters of a language and time zone. @param timeZone IANA name, by default the time zone of the machine */
export function formatFor(locale: string, timeZone?: string): Format {
  const key = `${locale}|${timeZone ?? ''}`;
  const cached = formats.get(key);
  if (cached) return cached;
  const format = createFormat(locale, timeZone);
  formats.set(key, format);
  return format;
}
