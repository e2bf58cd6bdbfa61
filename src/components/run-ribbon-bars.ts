import type { Run, RunStatus } from '../api/index.ts';

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
