'use client';
import { forwardRef, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { Run } from '../api/index.ts';
import { ribbonMessages, runsMessages, useFormat, useMessages } from '../i18n/index.ts';
import { Chart } from './chart.tsx';
import { historySize, toHistoryBars } from './run-history-bars.ts';

export interface RunHistoryProps extends ComponentPropsWithoutRef<'figure'> {
  /** Newest first. */
  runs: readonly Run[];
  /** Up to when, in ms since 1970: from `useNow`. Nothing is drawn before it is known. */
  end: number | undefined;
}

/** Draws successes and failures over time: a day, a week or a month, as far back as the runs go. Renders a `<figure>` with an `<svg role="img">`. */
export const RunHistory = /* @__PURE__ */ forwardRef<HTMLElement, RunHistoryProps>(function RunHistory(
  { runs, end, ...props },
  ref,
) {
  const text = useMessages('runs', runsMessages);
  const ribbon = useMessages('ribbon', ribbonMessages);
  const format = useFormat();
  const { span, success, failure, up, down, base } = useMemo(() => toHistoryBars(runs, end ?? 0), [runs, end]);
  const parts = [...(success ? [ribbon.success(success)] : []), ...(failure ? [ribbon.failure(failure)] : [])];
  const words = text.history(text[span], format.list(parts) || ribbon.none);

  return (
    <figure data-slot="pb-run-history" {...props} ref={ref}>
      <Chart aria-label={words} size={historySize}>
        <path data-state="empty" d={base} />
        <path data-state="success" d={up} />
        <path data-state="failure" d={down} />
      </Chart>
      <figcaption aria-hidden="true">{words}</figcaption>
    </figure>
  );
});
