import { describe, expect, it } from 'vitest';
import { firstPosition, pageLength, toRunWindow } from '../../../src/components/run-table/run-window.ts';

describe('toRunWindow', () => {
  it('is empty for an empty list', () => {
    expect(toRunWindow(0, firstPosition)).toEqual({
      start: 0,
      end: 0,
      canGrow: false,
      hasNewer: false,
      hasOlder: false,
    });
  });

  it('shows a short list whole', () => {
    expect(toRunWindow(50, firstPosition)).toMatchObject({ end: 50, canGrow: false, hasOlder: false });
  });

  it('starts with fifty and can grow', () => {
    expect(toRunWindow(1234, firstPosition)).toMatchObject({ start: 0, end: 50, canGrow: true, hasOlder: false });
  });

  it('grows to two hundred and then turns pages', () => {
    expect(toRunWindow(1234, { page: 0, shown: 200 })).toMatchObject({ end: 200, canGrow: false, hasOlder: true });
    expect(toRunWindow(1234, { page: 1, shown: 200 })).toMatchObject({ start: 200, end: 400, hasNewer: true });
  });

  it('ends with the last page', () => {
    expect(toRunWindow(401, { page: 2, shown: 200 })).toEqual({
      start: 400,
      end: 401,
      canGrow: false,
      hasNewer: true,
      hasOlder: false,
    });
  });

  it('enters a list that became shorter at its end', () => {
    expect(toRunWindow(120, { page: 7, shown: 200 })).toMatchObject({ start: 0, end: 120, hasNewer: false });
  });

  it('never draws more than a page, however far it is opened', () => {
    for (const shown of [1, 50, 199, 200, 201, 100_000]) {
      const { start, end } = toRunWindow(100_000, { page: 3, shown });
      expect(end - start).toBeLessThanOrEqual(pageLength);
    }
  });
});
