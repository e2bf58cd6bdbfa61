'use client';
import { forwardRef, memo, type ComponentPropsWithoutRef, type MouseEvent } from 'react';
import type { Run, RunStatus } from '../../api/index.ts';
import { runsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import type { GlyphShape } from '../primitives/status-word.tsx';
import { StatusWord, type Tone } from '../primitives/status-word.tsx';
import { Time } from '../primitives/time.tsx';
import { keyOf } from './context.ts';
import { NotKnown } from './row-detail.tsx';

const looks = {
  success: ['filled', 'positive'],
  failure: ['broken', 'danger'],
  pending: ['half', 'neutral'],
  unknown: ['dotted', 'neutral'],
} satisfies Record<RunStatus, [GlyphShape, Tone]>;

export interface RunTableRowProps extends ComponentPropsWithoutRef<'tr'> {
  run: Run;
  /** From `useNow`. */
  now?: number | undefined;
  /** Name of the run's workflow, where there are several. */
  workflow?: string | undefined;
  /** Whether its details are shown below it. @default false */
  open?: boolean | undefined;
  /** Called with the run's key when the user opens or closes it. Without it there is nothing to open. */
  onOpen?: ((key: string) => void) | undefined;
}

/** One run: how it ended, when it started, how long it took. Renders a `<tr>`. */
export const RunTableRow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLTableRowElement, RunTableRowProps>(function RunTableRow(
    { run, now, workflow, open = false, onOpen, ...props },
    ref,
  ) {
    const text = useMessages('runs', runsMessages);
    const format = useFormat();
    const { status, executedAt, duration } = run;
    const [shape, tone] = looks[status];
    const took = duration === undefined ? '' : format.duration(duration);
    const time = (
      <span data-slot="pb-run-times">
        {executedAt === undefined ? (
          <NotKnown>{text.timeUnknown}</NotKnown>
        ) : (
          <>
            {now !== undefined && <Time value={executedAt} now={now} />} <Time value={executedAt} />
          </>
        )}
      </span>
    );

    // A click anywhere in the row opens it, unless it ends the marking of a text.
    function onRowClick({ target, currentTarget }: MouseEvent<HTMLElement>) {
      const marked = currentTarget.ownerDocument.getSelection()?.isCollapsed === false;
      if (!marked || (target as Element).closest('button')) onOpen?.(keyOf(run));
    }

    return (
      // The roles stand here because the narrow layout is no table, and browsers then forget that it was one.
      <tr
        data-slot="pb-run"
        data-state={status}
        data-run-id={run.logId}
        data-open={open ? '' : undefined}
        role="row"
        onClick={onOpen && onRowClick}
        {...props}
        ref={ref}
      >
        <td data-slot="pb-run-status" role="cell">
          <StatusWord shape={shape} tone={tone}>
            {text[status]}
          </StatusWord>
        </td>
        {workflow !== undefined && (
          <td data-slot="pb-run-workflow" role="cell">
            <bdi>{workflow}</bdi>
          </td>
        )}
        <td data-slot="pb-run-time" role="cell">
          {onOpen ? (
            <button data-slot="pb-run-open" type="button" aria-expanded={open}>
              {time}
            </button>
          ) : (
            time
          )}
        </td>
        <td data-slot="pb-run-duration" role="cell">
          {took || <NotKnown>{text.durationUnknown}</NotKnown>}
        </td>
      </tr>
    );
  }),
);
