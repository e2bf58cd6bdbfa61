import { describe, expect, it } from 'vitest';
import { toListWindow, type ListPosition } from '../../../src/components/utilities/list-window.ts';

const pageLength = 200;
const first = { page: 0, shown: 50 };
const windowOf = (total: number, position: ListPosition) => toListWindow(total, position, pageLength);

describe('toListWindow', () => {
  it('is empty for an empty list', () => {
    expect(windowOf(0, first)).toEqual({ start: 0, end: 0, canGrow: false, hasPrevious: false, hasNext: false });
  });

  it('shows a short list in full', () => {
    expect(windowOf(50, first)).toMatchObject({ end: 50, canGrow: false, hasNext: false });
  });

  it('starts with the given rows and can grow', () => {
    expect(windowOf(1234, first)).toMatchObject({ start: 0, end: 50, canGrow: true, hasNext: false });
  });

  it('offers the next page once the current page is complete', () => {
    expect(windowOf(1234, { page: 0, shown: 199 })).toMatchObject({ end: 199, canGrow: true, hasNext: false });
    expect(windowOf(1234, { page: 0, shown: 200 })).toMatchObject({ end: 200, canGrow: false, hasNext: true });
    expect(windowOf(1234, { page: 1, shown: 200 })).toMatchObject({ start: 200, end: 400, hasPrevious: true });
  });

  it('ends with the last page', () => {
    expect(windowOf(401, { page: 2, shown: 200 })).toEqual({
      start: 400,
      end: 401,
      canGrow: false,
      hasPrevious: true,
      hasNext: false,
    });
  });

  it('moves to the last page when the list became shorter', () => {
    expect(windowOf(120, { page: 7, shown: 200 })).toMatchObject({ start: 0, end: 120, hasPrevious: false });
    expect(windowOf(350, { page: 7, shown: 200 })).toMatchObject({ start: 200, end: 350, hasNext: false });
  });

  it('never shows more than a page', () => {
    for (const shown of [1, 50, 199, 200, 201, 100_000]) {
      const { start, end } = windowOf(100_000, { page: 3, shown });
      expect(end - start).toBeLessThanOrEqual(pageLength);
    }
  });
});
