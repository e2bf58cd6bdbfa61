import { describe, expect, it, vi } from 'vitest';
import { guardCallback } from '../../../src/api/text/guard-callback.ts';

describe('guardCallback', () => {
  it('passes arguments and the result on', () => {
    expect(guardCallback('onSum', (a: number, b: number) => a + b)(1, 2)).toBe(3);
  });

  it('reports what the callback throws, by its name', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const mistake = new Error('mistake');
    const callback = () => {
      throw mistake;
    };
    expect(guardCallback('onOpen', callback)()).toBeUndefined();
    expect(error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('plugboard: onOpen threw'), mistake);
  });

  it('returns the same wrapper for the same callback, and for the wrapper', () => {
    const callback = () => {};
    const guarded = guardCallback('onOpen', callback);
    expect(guardCallback('onOpen', callback)).toBe(guarded);
    expect(guardCallback('onOpen', guarded)).toBe(guarded);
  });
});
