'use client';
import { forwardRef, memo, type ComponentPropsWithoutRef } from 'react';
import type { Run, RunStatus } from '../../api/index.ts';
import { runsMessages, useFormat, useMessages } from '../../i18n/index.ts';
import type { GlyphShape } from '../glyph.tsx';
import { StatusWord, type Tone } from '../status-word.tsx';
import { Time } from '../time.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';

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
}

const NotKnown = ({ children }: { children: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <VisuallyHidden>{children}</VisuallyHidden>
  </>
);

/** One run: how it ended, when it started, how long it took. Renders a `<tr>`. */
export const RunTableRow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLTableRowElement, RunTableRowProps>(function RunTableRow({ run, now, ...props }, ref) {
    const text = useMessages('runs', runsMessages);
    const format = useFormat();
    const { status, executedAt, duration } = run;
    const [shape, tone] = looks[status];
    const took = duration === undefined ? '' : format.duration(duration);

    return (
      // The roles stand here because the narrow layout is no table, and browsers then forget that it was one.
      <tr data-slot="pb-run" data-state={status} data-run-id={run.logId} role="row" {...props} ref={ref}>
        <td data-slot="pb-run-status" role="cell">
          <StatusWord shape={shape} tone={tone}>
            {text[status]}
          </StatusWord>
        </td>
        <td data-slot="pb-run-time" role="cell">
          {executedAt === undefined && <NotKnown>{text.timeUnknown}</NotKnown>}
          {executedAt !== undefined && now !== undefined && <Time value={executedAt} now={now} />}{' '}
          {executedAt !== undefined && <Time value={executedAt} />}
        </td>
        <td data-slot="pb-run-duration" role="cell">
          {took || <NotKnown>{text.durationUnknown}</NotKnown>}
        </td>
      </tr>
    );
  }),
);
