import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/i18n/wall-time.ts';

const iso = (text: string, timeZone: string) => {
  const instant = instantOf(text, timeZone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('instantOf', () => {
  it.each([
    ['2026-11-21T18:15', 'America/New_York', '2026-11-21T23:15:00.000Z'],
    ['2026-07-21T18:15:30', 'America/New_York', '2026-07-21T22:15:30.000Z'],
    ['2026-11-21T18:15', 'Asia/Kolkata', '2026-11-21T12:45:00.000Z'],
    ['2026-11-21T00:00:00.250', 'UTC', '2026-11-21T00:00:00.250Z'],
    ['2026-11-21', 'Asia/Tokyo', '2026-11-20T15:00:00.000Z'],
    ['2026-10-25T12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
    ['2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
  ])('reads %s in %s as %s', (text, timeZone, expected) => {
    expect(iso(text, timeZone)).toBe(expected);
  });

  it.each(['', 'noon', '2026-11-21T25:00', '2026-11-21T18:15Z', '18:15'])('has no instant for %j', (text) => {
    expect(iso(text, 'UTC')).toBeUndefined();
  });
});
