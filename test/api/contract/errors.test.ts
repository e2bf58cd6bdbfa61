import { describe, expect, it } from 'vitest';
import { isErrorCode, isOutcomeUnknown, PlugboardError, toPlugboardError, type PlugboardErrorCode } from '../../../src/api/index.ts';
import { errorStatus } from '../../../src/api/internal.ts';

const codes = Object.keys(errorStatus) as PlugboardErrorCode[];

describe('PlugboardError', () => {
  it('has the code, request id, wait and fields of the handler', () => {
    const error = new PlugboardError('rejected', 'No.', { requestId: 'req_1', retryAfter: 5, fields: ['a'] });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'PlugboardError',
      code: 'rejected',
      requestId: 'req_1',
      retryAfter: 5,
      fields: ['a'],
    });
  });

  it('has no fields, request or cause unless given', () => {
    const error = new PlugboardError('internal', 'x');
    expect(error.fields).toEqual([]);
    expect('cause' in error).toBe(false);
  });
});

describe('isErrorCode', () => {
  it.each(codes)('knows %s', (code) => {
    expect(isErrorCode(code)).toBe(true);
  });

  it.each(['constructor', 'toString', '__proto__', '', 'other', null, 401])('does not know %j', (word) => {
    expect(isErrorCode(word)).toBe(false);
  });
});

describe('isOutcomeUnknown', () => {
  const open = [
    'internal',
    'upstream_error',
    'upstream_invalid',
    'upstream_unreachable',
    'upstream_timeout',
    'timeout',
    'aborted',
  ];

  it.each(codes)('of %s follows from the code', (code) => {
    expect(isOutcomeUnknown(new PlugboardError(code, code))).toBe(open.includes(code));
  });

  it.each([undefined, null, new TypeError('x'), 'rejected'])('is true for %s', (error) => {
    expect(isOutcomeUnknown(error)).toBe(true);
  });
});

describe('toPlugboardError', () => {
  it('returns a PlugboardError unchanged', () => {
    const error = new PlugboardError('conflict', 'Twice.');
    expect(toPlugboardError(error)).toBe(error);
  });

  it('converts an AbortError to `aborted`', () => {
    expect(toPlugboardError(new DOMException('gone', 'AbortError')).code).toBe('aborted');
  });

  it.each([new TypeError('sk_SECRET'), 'sk_SECRET', undefined, null])('drops the details of %s', (foreign) => {
    const error = toPlugboardError(foreign);
    expect(error.code).toBe('internal');
    expect(error.cause).toBeUndefined();
    expect(error.message).not.toContain('SECRET');
  });
});
