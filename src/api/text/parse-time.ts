const wallClock = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)$/;
const bareDay = /^\d{4}-\d\d-\d\d$/;

/** True for a day without a time of day, `YYYY-MM-DD`. */
export const isBareDay = (text: string): boolean => bareDay.test(text);

/**
 * Reads an instant, in ms since 1970. `NaN` for a text that is no time. A time without a zone is UTC, as the upstream keeps it:
 * `Date.parse` would take it for the time of the machine, so that one run had another time in each office.
 */
export function parseTime(text: string): number {
  const [, day, time] = wallClock.exec(text) ?? [];
  return Date.parse(day ? `${day}T${time}Z` : text);
}
