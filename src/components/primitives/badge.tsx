'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface BadgeProps extends ComponentPropsWithoutRef<'span'> {
  /** @default 'neutral' */
  tone?: 'neutral' | 'accent' | 'positive' | 'warning' | 'danger' | undefined;
}

/** A short label such as "New", or the result of something in a word. Renders a `<span>`. */
export const Badge = /* @__PURE__ */ forwardRef<HTMLSpanElement, BadgeProps>(function Badge(
  { tone = 'neutral', ...props },
  ref,
) {
  return <span data-slot="pb-badge" data-tone={tone} {...props} ref={ref} />;
});
