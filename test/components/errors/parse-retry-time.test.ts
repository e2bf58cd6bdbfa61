import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryTime } from '../../../src/components/errors/parse-retry-time.ts';

const occurredAt = '2026-11-21T12:00:00.000Z';
const iso = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString());

describe('parseRetryTime', () => {
  it.each([
    ['Rate limited, retry in 30 s', '2026-11-21T12:00:30.000Z'],
    ['Too many requests. Try again in 5 minutes.', '2026-11-21T12:05:00.000Z'],
    ['Retry-After: 120', '2026-11-21T12:02:00.000Z'],
    ['429 (retry after 1.5h)', '2026-11-21T13:30:00.000Z'],
    ['wait 500 ms', '2026-11-21T12:00:00.500Z'],
    ['The limit resets in 45 sec', '2026-11-21T12:00:45.000Z'],
    ['Do not retry until 2026-11-21T14:00:00Z', '2026-11-21T14:00:00.000Z'],
    ['Available again after 2026-11-21T14:00:00+01:00', '2026-11-21T13:00:00.000Z'],
  ])('reads %j', (message, expected) => {
    expect(iso(parseRetryTime(message, occurredAt))).toBe(expected);
  });

  it.each(['Too many requests (429)', 'Limit of 100 requests per minute', 'Try again later', '', undefined])(
    'finds no time in %j',
    (message) => {
      expect(parseRetryTime(message, occurredAt)).toBeUndefined();
    },
  );

  it('returns undefined when the time of the error is unknown', () => {
    expect(parseRetryTime('retry in 30 s', undefined)).toBeUndefined();
    expect(parseRetryTime('retry in 30 s', 'yesterday')).toBeUndefined();
  });

  it('returns a valid time or undefined for any input', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (words, number) => {
        const found = parseRetryTime(`${words} retry ${number} ${words}`, occurredAt);
        expect(found === undefined || Number.isFinite(found)).toBe(true);
      }),
    );
  });
});
