'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export type SpinnerProps = ComponentPropsWithoutRef<'svg'>;

/** Shows that something is under way. Say so in words too: it is hidden from screen readers. Renders an `<svg>`. */
export const Spinner = /* @__PURE__ */ forwardRef<SVGSVGElement, SpinnerProps>(function Spinner(props, ref) {
  return (
    <svg
      data-slot="pb-spinner"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
      {...props}
      ref={ref}
    >
      <circle cx="8" cy="8" r="6" strokeOpacity="0.25" />
      <path d="M14 8a6 6 0 0 0-6-6" strokeLinecap="round" />
    </svg>
  );
});
