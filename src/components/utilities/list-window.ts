/** Position in a long list: a page, and the number of its rows that the page shows. */
export interface ListPosition {
  page: number;
  shown: number;
}

/** The slice of a list to render, and the directions in which it can move. */
export interface ListWindow {
  start: number;
  end: number;
  canGrow: boolean;
  hasPrevious: boolean;
  hasNext: boolean;
}

/**
 * Computes the slice of a list of `total` rows to render: at most `pageLength` rows. A page must be shown in full before the
 * next one is offered. A position behind the end of the list moves to the last page.
 */
export function toListWindow(total: number, { page, shown }: ListPosition, pageLength: number): ListWindow {
  const lastPage = Math.max(0, Math.ceil(total / pageLength) - 1);
  const current = Math.min(page, lastPage);
  const start = current * pageLength;
  const pageEnd = Math.min(total, start + pageLength);
  const end = Math.min(pageEnd, start + shown);
  return {
    start,
    end,
    canGrow: end < pageEnd,
    hasPrevious: current > 0,
    hasNext: end === pageEnd && current < lastPage,
  };
}
