import { describe, expect, it } from 'vitest';
import { toAccounts } from '../../../src/components/accounts/order-accounts.ts';

const shape = (credentials: Parameters<typeof toAccounts>[0]) =>
  toAccounts(credentials).map(({ credential, position, newest }) => [credential.credentialId, position, newest]);

describe('toAccounts', () => {
  it('lists the newest first and counts from the oldest, whatever order they come in', () => {
    const old = { credentialId: 'a', createdAt: '2026-01-01T00:00:00Z' };
    const late = { credentialId: 'b', createdAt: '2026-03-01T00:00:00Z' };
    const mid = { credentialId: 'c', createdAt: '2026-02-01T00:00:00Z' };
    const wanted = [
      ['b', 3, true],
      ['c', 2, false],
      ['a', 1, false],
    ];
    expect(shape([mid, late, old])).toEqual(wanted);
    expect(shape([old, mid, late])).toEqual(wanted);
  });

  it('calls none the newest where there is one, or no date', () => {
    expect(shape([{ credentialId: 'a', createdAt: '2026-01-01T00:00:00Z' }])).toEqual([['a', 1, false]]);
    expect(shape([{ credentialId: 'a' }, { credentialId: 'b', createdAt: 'soon' }])).toEqual([
      ['b', 2, false],
      ['a', 1, false],
    ]);
  });

  it('puts those without a date last', () => {
    expect(shape([{ credentialId: 'a' }, { credentialId: 'b', createdAt: '2026-01-01T00:00:00Z' }])).toEqual([
      ['b', 2, true],
      ['a', 1, false],
    ]);
  });

  it('changes nothing of what it is given', () => {
    const given = Object.freeze([{ credentialId: 'b' }, { credentialId: 'a' }]);
    expect(shape(given)).toHaveLength(2);
  });
});
