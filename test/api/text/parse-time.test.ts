import { afterEach, describe, expect, it } from 'vitest';
import { isBareDay, parseTime } from '../../../src/api/text/parse-time.ts';

const noon = Date.UTC(2026, 10, 21, 12);

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

describe.each(['UTC', 'Asia/Kolkata', 'America/New_York'])('parseTime on a machine in %s', (zone) => {
  it.each([
    ['2026-11-21T12:00:00Z', noon],
    ['2026-11-21T14:00:00+02:00', noon],
    ['2026-11-21T12:00:00', noon],
    ['2026-11-21T12:00', noon],
    ['2026-11-21 12:00:00.250', noon + 250],
    ['2026-11-21', noon - 12 * 3_600_000],
  ])('reads %s as the same instant', (text, instant) => {
    process.env['TZ'] = zone;
    expect(new Date(noon).getHours()).toBe({ UTC: 12, 'Asia/Kolkata': 17, 'America/New_York': 7 }[zone]);
    expect(parseTime(text)).toBe(instant);
  });
});

describe('parseTime', () => {
  it.each(['', 'yesterday', '2026-13-41T00:00:00'])('returns NaN for %o', (text) => {
    expect(parseTime(text)).toBeNaN();
  });
});

describe('isBareDay', () => {
  it('is true for a day alone', () => {
    expect(['2026-11-21', '2026-11-21T00:00', ''].map(isBareDay)).toEqual([true, false, false]);
  });
});
