'use client';
import type { Run, RunStatus } from '../../api/index.ts';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { ribbonMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Chart } from '../primitives/chart.tsx';

/** How many runs the ribbon shows. */
export const ribbonLength = 24;

const pitch = 8;
const width = 5;
const floor = 5;

/** The size of the drawing, the same however many runs there are. */
export const ribbonSize = { width: ribbonLength * pitch - (pitch - width), height: 28 };

/** One run as a shape: `d` is an SVG path. */
export interface RibbonBar {
  key: string;
  status: RunStatus | 'empty';
  d: string;
}

/** Turns runs, newest first, into bars, oldest first: taller took longer, a cut top failed. */
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
    // The square root keeps one slow run from flattening all others.
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
