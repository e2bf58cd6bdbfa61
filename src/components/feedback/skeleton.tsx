'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface SkeletonProps extends ComponentPropsWithoutRef<'span'> {
  /** The shape of the content: a line of text, an icon, or a control. @default 'text' */
  shape?: 'text' | 'icon' | 'control' | undefined;
  /** The length of a line of text. @default 'full' */
  extent?: 'full' | 'long' | 'short' | undefined;
}

/** A placeholder of the size of the content that loads. Hidden from screen readers, so say in words that it loads. Renders a `<span>`. */
export const Skeleton = /* @__PURE__ */ forwardRef<HTMLSpanElement, SkeletonProps>(function Skeleton(
  { shape = 'text', extent = 'full', ...props },
  ref,
) {
  return (
    <span data-slot="pb-skeleton" data-shape={shape} data-extent={extent} aria-hidden="true" {...props} ref={ref} />
  );
});
