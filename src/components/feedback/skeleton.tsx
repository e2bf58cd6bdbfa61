'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface SkeletonProps extends ComponentPropsWithoutRef<'span'> {
  /** What will be there: a line of text, a mark, or a control. @default 'text' */
  shape?: 'text' | 'icon' | 'control' | undefined;
  /** How much of its room a line of text takes. @default 'full' */
  extent?: 'full' | 'long' | 'short' | undefined;
}

/** Holds the place of what is loading, in its final size. Hidden from screen readers: say that it loads in words. Renders a `<span>`. */
export const Skeleton = /* @__PURE__ */ forwardRef<HTMLSpanElement, SkeletonProps>(function Skeleton(
  { shape = 'text', extent = 'full', ...props },
  ref,
) {
  return (
    <span data-slot="pb-skeleton" data-shape={shape} data-extent={extent} aria-hidden="true" {...props} ref={ref} />
  );
});
