import type { MouseEvent } from 'react';

/** Whether the browser should follow a link itself: a new tab, a new window, or a download. */
export const isModifiedClick = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
