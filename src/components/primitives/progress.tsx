'use client';
import * as RadixProgress from 'radix-ui/progress';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface ProgressProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** From 0 to `max`. */
  value: number;
  max: number;
  /** Says the progress in words. */
  'aria-label': string;
}

/** A bar that fills as work is done. Renders a `<div role="progressbar">`. */
export const Progress = /* @__PURE__ */ forwardRef<HTMLDivElement, ProgressProps>(function Progress(
  { value, max, 'aria-label': label, ...props },
  ref,
) {
  return (
    <RadixProgress.Root
      data-slot="pb-progress"
      value={value}
      max={max}
      getValueLabel={() => label}
      aria-label={label}
      {...props}
      ref={ref}
    >
      {/* A rectangle has its width in an attribute. A box would need a style, which a strict policy refuses on the server. */}
      <svg width="100%" height="100%" aria-hidden="true" focusable="false">
        <RadixProgress.Indicator asChild>
          <rect width={`${max > 0 ? (value / max) * 100 : 0}%`} height="100%" />
        </RadixProgress.Indicator>
      </svg>
    </RadixProgress.Root>
  );
});
