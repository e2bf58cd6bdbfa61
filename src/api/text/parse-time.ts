const wallClock = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)$/;
const bareDay = /^\d{4}-\d\d-\d\d$/;

/** True for a day without a time of day, `YYYY-MM-DD`. */
export const isBareDay = (text: string): boolean => bareDay.test(text);

/**
 * Parses an instant, in ms since 1970. Returns `NaN` for text that is not a time. A time without a zone is UTC, the zone of the upstream:
 * `Date.parse` would use the zone of the machine, so one run would have different times on different machines.
 */
export function parseTime(text: string): number {
  const [, day, time] = wallClock.exec(text) ?? [];
  return Date.parse(day ? `${day}T${time}Z` : text);
}
