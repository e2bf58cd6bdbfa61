'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Glyph, type GlyphShape } from './glyph.tsx';

/** How much a state asks for attention. */
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
