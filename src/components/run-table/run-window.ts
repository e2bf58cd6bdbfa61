/** How many runs are shown first, and how many each "Show more" adds. */
export const step = 50;

/** How many rows are in the page at most. Beyond, one turns pages. */
export const pageLength = 200;

/** Which rows to draw, and where one can go from there. */
export interface RunWindow {
  start: number;
  end: number;
  canGrow: boolean;
  hasNewer: boolean;
  hasOlder: boolean;
}

/** Where in a list one is: on which page, and how far that is opened. */
export interface RunPosition {
  page: number;
  shown: number;
}

export const firstPosition: RunPosition = { page: 0, shown: step };

/** The rows to draw of a list of this length. A list that has become shorter is entered at its end. */
export function toRunWindow(total: number, { page, shown }: RunPosition): RunWindow {
  const last = Math.max(0, Math.ceil(total / pageLength) - 1);
  const at = Math.min(page, last);
  const start = at * pageLength;
  const whole = Math.min(total, start + pageLength);
  const end = Math.min(whole, start + Math.min(shown, pageLength));
  return { start, end, canGrow: end < whole, hasNewer: at > 0, hasOlder: end === whole && at < last };
}
