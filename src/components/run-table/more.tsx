'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import { useRunTable } from './context.ts';
import { pageLength, step } from './run-window.ts';

/** Says how many runs are shown and shows more. Nothing for an empty list. Renders a `<div>`. */
export const RunTableMore = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function RunTableMore(props, ref) {
    const { passing, window, position, moveTo } = useRunTable('RunTable.More');
    const text = useMessages('runs', runsMessages);
    const format = useFormat();
    const { start, end, canGrow, hasNewer, hasOlder } = window;
    const total = passing.length;
    if (total === 0) return null;

    const range = start > 0 ? text.range(format.number(start + 1), format.number(end)) : format.number(end);
    const page = Math.floor(start / pageLength);
    const grown = { page, shown: position.shown + step };
    // The button goes with the last rows it brings, so the focus goes to the first of them.
    const last = grown.shown >= Math.min(pageLength, total - start);

    return (
      <div data-slot="pb-run-more" {...props} ref={ref}>
        <p data-slot="pb-run-count" role="status">
          {text.showing(range, format.number(total))}
        </p>
        {canGrow && (
          <Button variant="quiet" onClick={() => moveTo(grown, last)}>
            {text.more}
          </Button>
        )}
        {hasNewer && (
          <Button variant="quiet" onClick={() => moveTo({ page: page - 1, shown: pageLength }, true)}>
            {text.newer}
          </Button>
        )}
        {hasOlder && (
          <Button variant="quiet" onClick={() => moveTo({ page: page + 1, shown: pageLength }, true)}>
            {text.older}
          </Button>
        )}
      </div>
    );
  },
);
