'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface ChartProps extends ComponentPropsWithoutRef<'svg'> {
  size: { width: number; height: number };
}

/** A small chart. Its `aria-label` describes it in words. Renders an `<svg role="img">`. */
export const Chart = /* @__PURE__ */ forwardRef<SVGSVGElement, ChartProps>(function Chart(
  { size: { width, height }, ...props },
  ref,
) {
  return (
    <svg
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      focusable="false"
      {...props}
      ref={ref}
    />
  );
});
