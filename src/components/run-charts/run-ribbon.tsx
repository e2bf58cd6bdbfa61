'use client';
import type { Run, RunStatus } from '../../api/index.ts';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { ribbonMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Chart } from '../primitives/chart.tsx';

/** Number of runs in the ribbon. */
export const ribbonLength = 24;

const pitch = 6;
const width = 4;
/** Height of a bar of any status but failure. */
const regular = 14;

/** Size of the drawing, the same for any number of runs. */
export const ribbonSize = { width: ribbonLength * pitch - (pitch - width), height: 20 };

/** The shape of one run. `d` is an SVG path. */
export interface RibbonBar {
  key: string;
  status: RunStatus | 'empty';
  d: string;
}

const heights: Record<RibbonBar['status'], number> = {
  failure: ribbonSize.height,
  success: regular,
  pending: regular,
  unknown: regular,
  empty: 2,
};

/** Converts runs, newest first, into bars, oldest first. A failure is taller than the others, so it shows without colour. */
export function toRibbonBars(runs: readonly Run[]): RibbonBar[] {
  const shown = runs.slice(0, ribbonLength).toReversed();
  const missing = Array.from({ length: ribbonLength - shown.length }, (_, index) => ({
    key: `empty-${index}`,
    status: 'empty' as const,
  }));
  const known = shown.map(({ logId, status }) => ({ key: logId, status }));
  return [...missing, ...known].map(({ key, status }, index) => {
    const height = heights[status];
    const d = `M${index * pitch} ${ribbonSize.height - height}h${width}v${height}h-${width}z`;
    return { key, status, d };
  });
}

export interface RunRibbonProps extends ComponentPropsWithoutRef<'svg'> {
  /** Newest first. The first 24 are drawn. Undefined while they load: the strip is then empty and says nothing. */
  runs: readonly Run[] | undefined;
  /** Fades the runs of a workflow that is off. @default false */
  dimmed?: boolean | undefined;
}

const hidden = { 'aria-hidden': true } as const;
const kinds = ['success', 'failure', 'pending', 'unknown'] as const;

/** Draws the latest 24 runs as a strip of equal bars, failures taller. Renders an `<svg role="img">` with a summary as its name. */
export const RunRibbon = /* @__PURE__ */ forwardRef<SVGSVGElement, RunRibbonProps>(function RunRibbon(
  { runs, dimmed = false, ...props },
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
      data-dimmed={dimmed ? '' : undefined}
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
