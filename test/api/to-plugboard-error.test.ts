import { describe, expect, it } from 'vitest';
import { PlugboardError, toPlugboardError } from '../../src/api/contract/errors.ts';

describe('toPlugboardError', () => {
  it('leaves one of ours as it is', () => {
    const error = new PlugboardError('conflict', 'Twice.');
    expect(toPlugboardError(error)).toBe(error);
  });

  it('knows a given-up request by its name', () => {
    expect(toPlugboardError(new DOMException('gone', 'AbortError')).code).toBe('aborted');
  });

  it.each([new TypeError('sk_SECRET'), 'sk_SECRET', undefined, null])('keeps nothing of %s', (foreign) => {
    const error = toPlugboardError(foreign);
    expect(error.code).toBe('internal');
    expect(error.cause).toBeUndefined();
    expect(error.message).not.toContain('SECRET');
  });
});
