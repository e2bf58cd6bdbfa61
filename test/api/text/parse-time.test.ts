import { describe, expect, it } from 'vitest';
import { isBareDay, parseTime } from '../../../src/api/text/parse-time.ts';

const noon = Date.UTC(2026, 10, 21, 12);

describe('parseTime', () => {
  it.each([
    ['2026-11-21T12:00:00Z', noon],
    ['2026-11-21T14:00:00+02:00', noon],
    ['2026-11-21T12:00:00', noon],
    ['2026-11-21T12:00', noon],
    ['2026-11-21 12:00:00.250', noon + 250],
    ['2026-11-21', noon - 12 * 3_600_000],
  ])('reads %s as one instant, whatever the zone of the machine', (text, instant) => {
    expect(parseTime(text)).toBe(instant);
  });

  it.each(['', 'yesterday', '2026-13-41T00:00:00'])('returns NaN for %o', (text) => {
    expect(parseTime(text)).toBeNaN();
  });
});

describe('isBareDay', () => {
  it('is true for a day alone', () => {
    expect(['2026-11-21', '2026-11-21T00:00', ''].map(isBareDay)).toEqual([true, false, false]);
  });
});
