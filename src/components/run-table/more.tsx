'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { useRunTable } from './context.ts';
import { pageLength, step } from './run-window.ts';

/** Says how many runs are shown and shows more. Nothing for an empty list. Renders a `<div>`. */
export const RunTableMore = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function RunTableMore({ children, ...props }, ref) {
    const { passing, filter, window, position, moveTo } = useRunTable('RunTable.More');
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
    const turn = (to: number) => moveTo({ page: to, shown: pageLength }, to * pageLength);
    const moves: [can: boolean, name: string, move: () => void][] = [
      [canGrow, text.more, () => moveTo(grown, last ? end : undefined)],
      [hasNewer, filter.sort ? text.previous : text.newer, () => turn(page - 1)],
      [hasOlder, filter.sort ? text.next : text.older, () => turn(page + 1)],
    ];

    return (
      <div data-slot="pb-run-more" {...props} ref={ref}>
        <p data-slot="pb-run-count" role="status">
          {text.showing(range, format.number(total))}
        </p>
        {moves.map(
          ([can, name, move]) =>
            can && (
              <Button key={name} variant="quiet" onClick={move}>
                {name}
              </Button>
            ),
        )}
        {children}
      </div>
    );
  },
);
