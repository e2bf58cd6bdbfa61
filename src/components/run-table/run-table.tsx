'use client';
import { forwardRef, useEffect, type ComponentPropsWithoutRef } from 'react';
import { runsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { useAnnounce } from '../primitives/announcer.tsx';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { firstPosition, growRows, pageLength, RunTableProvider, useRunTable } from './context.ts';
import { useRunTableState, type RunTableRootProps } from './use-run-table-state.ts';
import { ownText } from '../primitives/own-text.tsx';

/** Holds the runs, their filter and the window of rows that is shown. Renders a `<div>`. */
export const RunTableRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, RunTableRootProps>(
  function RunTableRoot(props, ref) {
    const [state, root] = useRunTableState(props);
    return (
      <RunTableProvider value={state}>
        <div {...root} ref={ref} />
      </RunTableProvider>
    );
  },
);

/** Says how many runs are shown and shows more. Renders a `<div>`, or nothing for an empty list. */
export const RunTableMore = /* @__PURE__ */ forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function RunTableMore({ children, ...props }, ref) {
    const { passing, filter, window, position, moveTo } = useRunTable('RunTable.More');
    const t = useMessages('runs', runsMessages);
    const format = useFormat();
    const { start, end, canGrow, hasPrevious, hasNext } = window;
    const total = passing.length;
    if (total === 0) return null;

    const range = start > 0 ? t.range(format.number(start + 1), format.number(end)) : format.number(end);
    const count = start === 0 && end === total ? t.count(total) : t.part(range, total);
    const page = Math.floor(start / pageLength);
    const grown = { page, shown: growRows(position.shown) };
    // The button disappears with the last rows of the page, so the first of them takes the focus.
    const isLastStep = grown.shown >= Math.min(pageLength, total - start);
    const turnTo = (to: number) => moveTo({ page: to, shown: pageLength }, to * pageLength);
    const moves: [can: boolean, name: string, move: () => void][] = [
      [canGrow, t.more, () => moveTo(grown, isLastStep ? end : undefined)],
      [hasPrevious, filter.sort ? t.previous : t.newer, () => turnTo(page - 1)],
      [hasNext, filter.sort ? t.next : t.older, () => turnTo(page + 1)],
    ];

    return (
      <div data-slot="pb-run-more" {...props} ref={ref}>
        <p data-slot="pb-run-count" role="status">
          {count}
        </p>
        {moves.map(
          ([can, name, move]) =>
            can && (
              <Button key={name} variant="quiet" onClick={move}>
                {name}
              </Button>
            ),
        )}
        {ownText(children)}
      </div>
    );
  },
);

export interface RunTableNewRunsNoticeProps extends ButtonProps {
  /** Number of runs that arrived since the list was last updated. */
  count: number;
  /** Called when the user asks to see the new runs. */
  onShow: () => void;
}

/** Announces new runs and shows them on click, so the list does not move under a reader. Renders a `<button>`, or nothing when `count` is 0. */
export const RunTableNewRunsNotice = /* @__PURE__ */ forwardRef<HTMLButtonElement, RunTableNewRunsNoticeProps>(
  function RunTableNewRunsNotice({ count, onShow, ...props }, ref) {
    const { moveTo } = useRunTable('RunTable.NewRunsNotice');
    const t = useMessages('runs', runsMessages);
    const announce = useAnnounce();
    const label = count > 0 ? t.fresh(count) : '';
    useEffect(() => announce(label), [announce, label]);
    if (count === 0) return null;

    function show() {
      onShow();
      moveTo(firstPosition, 0);
    }
    return (
      <Button data-kind="fresh" {...props} onClick={show} ref={ref}>
        <Icon name="refresh" />
        {label}
      </Button>
    );
  },
);
