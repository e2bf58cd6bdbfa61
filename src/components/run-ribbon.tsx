'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { Run } from '../api/index.ts';
import { ribbonMessages, useFormat, useMessages } from '../i18n/index.ts';
import { Chart } from './chart.tsx';
import { ribbonLength, ribbonSize, toRibbonBars } from './run-ribbon-bars.ts';

export interface RunRibbonProps extends ComponentPropsWithoutRef<'svg'> {
  /** Newest first. The last 24 are drawn. */
  runs: readonly Run[];
}

const kinds = ['success', 'failure', 'pending', 'unknown'] as const;

/** Draws the last 24 runs as a strip: height is duration, a cut top is a failure. Renders an `<svg role="img">` named in words. */
export const RunRibbon = /* @__PURE__ */ forwardRef<SVGSVGElement, RunRibbonProps>(function RunRibbon(
  { runs, ...props },
  ref,
) {
  const text = useMessages('ribbon', ribbonMessages);
  const format = useFormat();
  const shown = runs.slice(0, ribbonLength);
  const parts = kinds
    .map((kind) => [kind, shown.filter(({ status }) => status === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => text[kind](count));
  const summary = shown.length ? text.summary(shown.length, format.list(parts)) : text.none;

  return (
    <Chart data-slot="pb-run-ribbon" aria-label={summary} size={ribbonSize} {...props} ref={ref}>
      {toRibbonBars(runs).map(({ key, status, d }) => (
        <path key={key} data-state={status} d={d} />
      ))}
    </Chart>
  );
});
