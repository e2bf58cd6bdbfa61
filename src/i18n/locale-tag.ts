import { describeValue, warnOnce } from '../api/internal.ts';

/** POSIX writes `pt_BR.UTF-8@euro`, and `C` for no language. BCP 47 wants `pt-BR`. */
const posixSuffix = /[.@].*$/;

function isUsable(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag) !== undefined && tag !== '';
  } catch {
    return false;
  }
}

/** Turns what a host gives as a locale into a BCP 47 tag that `Intl` accepts. Falls back to `en`, with one warning in the console. */
export function toLocaleTag(locale: unknown): string {
  const text = typeof locale === 'string' ? locale : '';
  const tag = text.trim().replace(posixSuffix, '').replaceAll('_', '-');
  if (isUsable(tag)) return tag;
  warnOnce(`The locale ${describeValue(locale)} is no BCP 47 tag such as "pt-BR", so "en" is used.`);
  return 'en';
}

/** Returns an IANA time zone that `Intl` knows. Undefined, the zone of the machine, for any other value, with one warning in the console. */
export function toTimeZone(timeZone: unknown): string | undefined {
  if (timeZone === undefined) return undefined;
  try {
    if (typeof timeZone === 'string' && new Intl.DateTimeFormat('en', { timeZone })) return timeZone;
  } catch {
    // The warning below says it.
  }
  warnOnce(
    `The timeZone ${describeValue(timeZone)} is no IANA name such as "Europe/Berlin", so the machine's own is used.`,
  );
  return undefined;
}
