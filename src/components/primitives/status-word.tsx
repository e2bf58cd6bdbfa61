'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

/** The shapes of a socket: nothing plugged in, in progress, plugged in, pulled out, unknown. */
export type GlyphShape = 'open' | 'half' | 'filled' | 'broken' | 'dotted';

export interface GlyphProps extends ComponentPropsWithoutRef<'svg'> {
  shape: GlyphShape;
}

const marks = {
  open: <circle cx="6" cy="6" r="4.25" fill="none" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" stroke="none" />
    </>
  ),
  filled: <circle cx="6" cy="6" r="5" fill="currentColor" stroke="none" />,
  broken: <path d="M3.2 9.2A4.25 4.25 0 0 1 8.4 2.5M8.8 2.8A4.25 4.25 0 0 1 3.6 9.5M1.5 10.5l9-9" fill="none" />,
  dotted: <circle cx="6" cy="6" r="4.25" fill="none" strokeDasharray="1.4 1.27" />,
} satisfies Record<GlyphShape, unknown>;

/** Draws a socket beside a state word, so colour is never the only sign of a state. Renders an `<svg>` hidden from screen readers. */
export const Glyph = /* @__PURE__ */ forwardRef<SVGSVGElement, GlyphProps>(function Glyph({ shape, ...props }, ref) {
  return (
    <svg
      data-slot="pb-glyph"
      data-shape={shape}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      focusable="false"
      {...props}
      ref={ref}
    >
      {marks[shape]}
    </svg>
  );
});

/** The emphasis of a state. */
export type Tone = 'neutral' | 'positive' | 'warning' | 'danger';

export interface StatusWordProps extends ComponentPropsWithoutRef<'span'> {
  shape: GlyphShape;
  /** @default 'neutral' */
  tone?: Tone | undefined;
}

/** A state in words, with its socket before it. Renders a `<span>`. */
export const StatusWord = /* @__PURE__ */ forwardRef<HTMLSpanElement, StatusWordProps>(function StatusWord(
  { shape, tone = 'neutral', children, ...props },
  ref,
) {
  return (
    <span data-slot="pb-status-word" data-tone={tone} {...props} ref={ref}>
      <Glyph shape={shape} />
      <span>{children}</span>
    </span>
  );
});
