import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexBefore, startOf, startOfDay } from '../../../src/components/run-filter/run-times.ts';

const iso = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString());

describe('startOf', () => {
  it('takes what has no readable time for older than all', () => {
    expect(startOf({ logId: 'a', status: 'success' })).toBe(-Infinity);
    expect(startOf({ logId: 'a', status: 'success', executedAt: 'soon' })).toBe(-Infinity);
  });
});

describe('indexBefore', () => {
  it('is the first run that is older', () => {
    const runs = [30, 20, 20, 10].map((at) => ({ logId: `${at}`, status: 'success' as const, executedAt: iso(at) }));
    expect([31, 30, 20, 10, 5].map((at) => indexBefore(runs, at))).toEqual([0, 1, 3, 4, 4]);
    expect(indexBefore([], 5)).toBe(0);
  });
});

describe('startOfDay', () => {
  it.each([
    ['UTC', '2026-11-21', '2026-11-21T00:00:00.000Z'],
    ['Europe/Berlin', '2026-11-21', '2026-11-20T23:00:00.000Z'],
    ['America/New_York', '2026-11-21', '2026-11-21T05:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-21', '2026-11-20T10:00:00.000Z'],
    // What a date field holds while its year is typed.
    ['UTC', '0020-01-01', '0020-01-01T00:00:00.000Z'],
    // The nights in which the clocks change there.
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
  ])('in %s the %s begins at %s', (timeZone, day, instant) => {
    expect(iso(startOfDay(day, timeZone))).toBe(instant);
  });

  it('knows the day after, also across months and years', () => {
    expect(startOfDay('2026-12-31', 'UTC', 1)).toBe(startOfDay('2027-01-01', 'UTC'));
    expect(startOfDay('2026-10-25', 'Europe/Berlin', 1)).toBe(startOfDay('2026-10-26', 'Europe/Berlin'));
  });

  it.each([undefined, '', 'today', '2026-11', '2026-13-41', '20261121'])('is nothing for %j', (day) => {
    expect(startOfDay(day, 'UTC')).toBeUndefined();
  });

  it('begins the days one after another, each 23 to 25 hours long', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 3_650 }), (timeZone, index) => {
        const day = new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10);
        const hours = ((startOfDay(day, timeZone, 1) ?? 0) - (startOfDay(day, timeZone) ?? 0)) / 3_600_000;
        expect(hours).toBeGreaterThanOrEqual(23);
        expect(hours).toBeLessThanOrEqual(25);
      }),
    );
  });
});
