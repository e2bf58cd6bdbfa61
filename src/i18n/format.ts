/** An instant as the contract sends it (ISO 8601), as a `Date`, or in ms since 1970. */
export type Instant = string | number | Date;

/** Formats values the way one language and time zone write them. Unreadable instants give an empty string. */
export interface Format {
  number(value: number): string;
  list(items: readonly string[]): string;
  /** Date and time in full, for example `Nov 21, 2026, 11:15 PM`. */
  dateTime(instant: Instant): string;
  /** Distance from `now`, for example `3 minutes ago`. */
  relative(instant: Instant, now: number): string;
  /** A length of time given in ms: `340 ms`, `1.2 s`, `2 min 5 s`. */
  duration(ms: number): string;
  /** Orders texts as a reader of the language expects. */
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

function toTime(instant: Instant): number | undefined {
  const time =
    instant instanceof Date ? instant.getTime() : typeof instant === 'number' ? instant : Date.parse(instant);
  return Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? time : undefined;
}

const lazy = <T>(create: () => T) => {
  let made: T | undefined;
  return () => (made ??= create());
};

function createFormat(locale: string, timeZone: string | undefined): Format {
  const number = lazy(() => new Intl.NumberFormat(locale));
  const list = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const dateTime = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }));
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

  // English narrow seconds are `1.2s`. Latin unit signs are set apart from the number, as the SI writes them.
  const withUnit = (name: keyof typeof units, value: number) =>
    units[name]()
      .formatToParts(value)
      .map((part, index, parts) =>
        part.type === 'unit' && parts[index - 1]?.type !== 'literal' && index > 0 && /^[a-z]/i.test(part.value)
          ? `\u00a0${part.value}`
          : part.value,
      )
      .join('');

  return {
    number: (value) => number().format(value),
    list: (items) => list().format(items),
    dateTime(instant) {
      const time = toTime(instant);
      return time === undefined ? '' : dateTime().format(time);
    },
    relative(instant, now) {
      const time = toTime(instant);
      if (time === undefined) return '';
      const distance = time - now;
      const [name, length] = steps.find(([, ms]) => Math.abs(distance) >= ms) ?? ['second', 1000];
      // Clocks differ a little: what just happened is "now", never "in 3 seconds".
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

/** The formatters of a language and time zone, made once. Without a time zone, the machine's own. */
export function formatFor(locale: string, timeZone?: string): Format {
  const key = `${locale}|${timeZone ?? ''}`;
  const known = formats.get(key);
  if (known) return known;
  const made = createFormat(locale, timeZone);
  formats.set(key, made);
  return made;
}
