import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/i18n/format.ts';

const en = formatFor('en', 'UTC');
const de = formatFor('de', 'Europe/Berlin');
const now = Date.UTC(2026, 10, 21, 12);
const tidy = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const minute = 60_000;

describe('formatFor', () => {
  it('returns the same formatters for the same language and time zone', () => {
    expect(formatFor('en', 'UTC')).toBe(en);
    expect(formatFor('en', 'Asia/Tokyo')).not.toBe(en);
  });

  it.each([
    [0, '0 ms'],
    [340.4, '340 ms'],
    [999, '999 ms'],
    [1200, '1.2 s'],
    [9960, '10 s'],
    [59_400, '59 s'],
    [60_000, '1 min'],
    [125_000, '2 min 5 s'],
    [3_600_000, '1 hr'],
    [3_900_000, '1 hr 5 min'],
    [-1, ''],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('writes %d ms as a duration', (ms, text) => {
    expect(tidy(en.duration(ms))).toBe(text);
  });

  it('writes durations with the decimal sign of the language', () => {
    expect(tidy(de.duration(1200))).toBe('1,2 Sek.');
  });

  it.each([
    [-3_000, 'now'],
    [5_000, 'now'],
    [-59_000, 'now'],
    [-minute, '1 min ago'],
    [-3 * minute, '3 min ago'],
    [-90 * minute, '1 hour ago'],
    [-26 * 60 * minute, 'yesterday'],
    [-9 * 24 * 60 * minute, 'last week'],
    [-40 * 24 * 60 * minute, 'last month'],
    [-800 * 24 * 60 * minute, '2 years ago'],
    [5 * minute, 'now'],
    [59 * minute, 'now'],
    [23 * 60 * minute, 'Nov 22, 2026, 11:00 AM'],
  ])('writes a distance of %d ms in words', (distance, text) => {
    expect(tidy(en.relative(now + distance, now))).toBe(text);
  });

  it.each([
    [-59_999, true],
    [-minute, false],
    [59 * minute, true],
    [61 * minute, false],
  ])('tells whether an event %d ms away has just happened: %s', (distance, recent) => {
    expect(en.isJustNow(now + distance, now)).toBe(recent);
  });

  it('shortens minutes as the language does', () => {
    expect(tidy(de.relative(now - 4 * minute, now))).toBe('vor 4 Min.');
    expect(tidy(formatFor('ja').relative(now - 4 * minute, now))).toBe('4 分前');
  });

  it('writes the time of day alone on the same day', () => {
    expect(tidy(en.timeOfDay('2026-11-21T09:04:00Z', now))).toBe('9:04 AM');
    expect(tidy(en.timeOfDay('2026-11-20T09:04:00Z', now))).toBe('Nov 20, 2026, 9:04 AM');
    // Berlin is an hour ahead: it is the 21st there.
    expect(tidy(de.timeOfDay('2026-11-20T23:30:00Z', now))).toBe('00:30');
  });

  it('accepts instants as string, number and Date', () => {
    const expected = 'Nov 21, 2026, 12:00 PM';
    const readings = [now, new Date(now), '2026-11-21T12:00:00Z'].map((instant) => tidy(en.dateTime(instant)));
    expect(readings).toEqual([expected, expected, expected]);
  });

  it('shows instants in the time zone', () => {
    expect(tidy(de.dateTime(now))).toBe('21.11.2026, 13:00');
  });

  it('reads a time without a zone as UTC, on every machine', () => {
    const newYork = formatFor('en', 'America/New_York');
    expect(tidy(newYork.dateTime('2026-11-21T23:15:00'))).toBe('Nov 21, 2026, 6:15 PM');
    expect(tidy(newYork.dateTime('2026-11-21 23:15'))).toBe('Nov 21, 2026, 6:15 PM');
  });

  it('writes a day without a time as that day, in every zone', () => {
    expect(formatFor('en', 'America/New_York').dateTime('2026-11-21')).toBe('Nov 21, 2026');
    expect(formatFor('en', 'Pacific/Auckland').dateTime('2026-11-21')).toBe('Nov 21, 2026');
  });

  it('returns an empty string for an invalid instant', () => {
    const broken = [en.dateTime('soon'), en.relative('soon', now), en.timeOfDay('soon', now), en.dateTime(1e99)];
    expect(broken).toEqual(['', '', '', '']);
    expect(en.isJustNow('soon', now)).toBe(false);
  });

  it('formats numbers and lists in the language', () => {
    expect([de.number(1234.5), de.list(['A', 'B', 'C'])]).toEqual(['1.234,5', 'A, B und C']);
  });

  it('ignores case and accents in comparisons, and sorts numbers by value', () => {
    expect(['b10', 'É', 'b9', 'a', 'f'].toSorted(en.compare)).toEqual(['a', 'b9', 'b10', 'É', 'f']);
  });
});
