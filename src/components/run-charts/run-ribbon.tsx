'use client';
import type { Run, RunStatus } from '../../api/index.ts';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { ribbonMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Chart } from '../primitives/chart.tsx';

/** Number of runs in the ribbon. */
export const ribbonLength = 24;

const pitch = 8;
const width = 5;
const floor = 5;

/** Size of the drawing, the same for any number of runs. */
export const ribbonSize = { width: ribbonLength * pitch - (pitch - width), height: 28 };

/** The shape of one run. `d` is an SVG path. */
export interface RibbonBar {
  key: string;
  status: RunStatus | 'empty';
  d: string;
}

/** Converts runs, newest first, into bars, oldest first. Height shows the duration; a slanted top shows a failure. */
export function toRibbonBars(runs: readonly Run[]): RibbonBar[] {
  const shown = runs.slice(0, ribbonLength).toReversed();
  const longest = Math.max(1, ...shown.map(({ duration = 0 }) => duration));
  const missing = ribbonLength - shown.length;

  const empty = Array.from({ length: missing }, (_, index): RibbonBar => ({
    key: `empty-${index}`,
    status: 'empty',
    d: `M${index * pitch} ${ribbonSize.height - 2}h${width}v2h-${width}z`,
  }));

  const bars = shown.map((run, index): RibbonBar => {
    // A square root, so one slow run does not flatten all others.
    const share = Math.sqrt(Math.max(0, run.duration ?? 0) / longest);
    const height = Math.round(floor + (ribbonSize.height - floor) * share);
    const top = ribbonSize.height - height;
    const x = (missing + index) * pitch;
    const cut = run.status === 'failure' ? 5 : 0;
    const d = `M${x} ${top + cut}l${width} -${cut}v${height}h-${width}z`;
    return { key: run.logId, status: run.status, d };
  });

  return [...empty, ...bars];
}

export interface RunRibbonProps extends ComponentPropsWithoutRef<'svg'> {
  /** Newest first. The first 24 are drawn. Undefined while they load: the strip is then empty and says nothing. */
  runs: readonly Run[] | undefined;
}

const hidden = { 'aria-hidden': true } as const;
const kinds = ['success', 'failure', 'pending', 'unknown'] as const;

/** Draws the latest 24 runs as a strip: height shows the duration, a slanted top a failure. Renders an `<svg role="img">` with a summary as its name. */
export const RunRibbon = /* @__PURE__ */ forwardRef<SVGSVGElement, RunRibbonProps>(function RunRibbon(
  { runs, ...props },
  ref,
) {
  const t = useMessages('ribbon', ribbonMessages);
  const format = useFormat();
  const shown = runs?.slice(0, ribbonLength) ?? [];
  const parts = kinds
    .map((kind) => [kind, shown.filter(({ status }) => status === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t[kind](count));
  const summary = shown.length ? t.summary(shown.length, format.list(parts)) : t.none;

  return (
    <Chart
      data-slot="pb-run-ribbon"
      size={ribbonSize}
      {...(runs ? { 'aria-label': summary } : hidden)}
      {...props}
      ref={ref}
    >
      {toRibbonBars(shown).map(({ key, status, d }) => (
        <path key={key} data-state={status} d={d} />
      ))}
    </Chart>
  );
});
