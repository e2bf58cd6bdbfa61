/** A date, or a date and time, as a clock on a wall shows it: `2026-11-21`, `2026-11-21T18:15`. */
const wallTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?)?$/;

/**
 * Returns the instant, in ms since 1970, at which the clocks of a time zone show a date and time. Undefined for any other text.
 * @param timeZone IANA name, by default the time zone of the machine
 */
export function instantOf(text: string, timeZone: string | undefined): number | undefined {
  const asUtc = wallTime.test(text) ? Date.parse(text.includes('T') ? `${text}Z` : text) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  // The Swedish locale formats an instant like ISO 8601.
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  /** Offset of the time zone from UTC at an instant, in ms. */
  const offsetAt = (instant: number) =>
    Date.parse(`${format.format(instant).padStart(19, '0').replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
  // The second lookup corrects the first on nights when the clocks change.
  return asUtc - offsetAt(asUtc - offsetAt(asUtc));
}
