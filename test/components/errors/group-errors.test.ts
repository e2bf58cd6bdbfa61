import { describe, expect, it } from 'vitest';
import type { WorkflowError } from '../../../src/api/index.ts';
import { groupErrors, messageKey } from '../../../src/components/errors/group-errors.ts';

let next = 0;
const error = (message: string | undefined, occurredAt?: string): WorkflowError => ({
  errorId: `err_${(next += 1)}`,
  message,
  occurredAt,
});

describe('messageKey', () => {
  it.each([
    ['Order 17 failed', 'Order 4,711 failed'],
    ['Record ord_8f3a failed', 'Record ord_99b1 failed'],
    ['Record 507f1f77bcf86cd799439011 failed', 'Record 507f191e810c19729de860ea failed'],
    ['Job 3f2504e0-4f89-11d3-9a0c-0305e82c3301 failed', 'Job 9b2d7a10-0000-11d3-9a0c-0305e82c33ff failed'],
    ['No customer "Ada"', 'No customer "Grace Hopper"'],
    ['No customer “Ada”', 'No customer “Grace”'],
    ["No field 'email'", "No field 'phone'"],
    ['Mail to ada@example.com bounced', 'Mail to grace@example.org bounced'],
    ['GET https://a.example/x?y=1 failed', 'GET https://b.example/z failed'],
    ['At 2026-11-20T10:00:00Z it broke', 'At 2025-01-01T11:22:33Z it broke'],
    ['Timeout  after 30s', 'timeout after 5s'],
    ['connect ECONNREFUSED 10.0.0.1:443', 'connect ECONNREFUSED 192.168.7.12:8443'],
  ])('is one for %j and %j', (a, b) => {
    expect(messageKey(a)).toBe(messageKey(b));
  });

  it.each([
    ['Order not found', 'Customer not found'],
    ['Token expired', 'Token revoked'],
    ["It can't be read", "It can't be written"],
    ['', 'x'],
  ])('differs for %j and %j', (a, b) => {
    expect(messageKey(a)).not.toBe(messageKey(b));
  });

  it('limits the work for very long messages', () => {
    expect(messageKey(`'${'a'.repeat(1_000_000)}@`).length).toBeLessThan(1100);
  });
});

describe('groupErrors', () => {
  it('is empty for no errors', () => {
    expect(groupErrors([])).toEqual([]);
  });

  it('counts equal messages and keeps the first and last time', () => {
    const [group, ...rest] = groupErrors([
      error('Order 2 failed', '2026-11-20T11:00:00Z'),
      error('Order 3 failed', '2026-11-20T12:00:00Z'),
      error('Order 1 failed', '2026-11-20T10:00:00Z'),
    ]);
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ firstSeen: '2026-11-20T10:00:00Z', lastSeen: '2026-11-20T12:00:00Z' });
    expect(group?.message).toBe('Order 3 failed');
    expect(group?.errors.map(({ message }) => message)).toEqual(['Order 3 failed', 'Order 2 failed', 'Order 1 failed']);
  });

  it('sorts groups by last occurrence, groups without a time last', () => {
    const groups = groupErrors([
      error('timeless'),
      error('old', '2026-11-19T10:00:00Z'),
      error('new', '2026-11-20T10:00:00Z'),
      error('garbled', 'yesterday'),
    ]);
    expect(groups.map(({ message }) => message)).toEqual(['new', 'old', 'timeless', 'garbled']);
  });

  it('ignores unreadable times', () => {
    const [group] = groupErrors([error('a', 'yesterday'), error('a', '2026-11-20T10:00:00Z'), error('a')]);
    expect(group).toMatchObject({ firstSeen: '2026-11-20T10:00:00Z', lastSeen: '2026-11-20T10:00:00Z' });
    expect(group?.errors).toHaveLength(3);
  });

  it('groups errors without a message', () => {
    expect(groupErrors([error(undefined), error(undefined)])).toMatchObject([
      { errorClass: 'internal', message: undefined },
    ]);
  });

  it('classifies each group', () => {
    expect(groupErrors([error('Too many requests (429)')])).toMatchObject([{ errorClass: 'rate_limited' }]);
  });

  it('does not change its input', () => {
    const errors = Object.freeze([error('a', '2026-11-20T10:00:00Z'), error('a', '2026-11-20T12:00:00Z')]);
    expect(() => groupErrors(errors)).not.toThrow();
  });

  it('groups ten thousand errors whose messages all differ', () => {
    const errors = Array.from({ length: 10_000 }, (_, index) => error(`Order ${index} of "${index}" failed`));
    expect(groupErrors(errors)).toHaveLength(1);
  });
});
