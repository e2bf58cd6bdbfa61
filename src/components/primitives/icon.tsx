'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M13 8H3M7.5 3.5 3 8l4.5 4.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  external: 'M6.5 3.5h-4v10h10v-4M9.5 2.5h4v4M13.5 2.5 7.5 8.5',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  refresh: 'M13.5 8A5.5 5.5 0 1 1 11.6 3.8M13.5 2v3.5H10',
  alert: 'M8 2 14.5 13.5h-13zM8 6.5v3M8 11.4v.2',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5v3.5M8 5v.2',
  check: 'M3 8.5 6.5 12 13 4.5',
  plug: 'M5.5 2v3.5M10.5 2v3.5M3.5 5.5h9v2a4.5 4.5 0 0 1-9 0zM8 12v2.5',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  grid: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  plus: 'M8 3v10M3 8h10',
  key: 'M10 9.5a3.5 3.5 0 1 0-3.3-2.3L2 12v2h2.5v-1.5H6V11l1.5-1.7A3.5 3.5 0 0 0 10 9.5zM10.8 5.2v.1',
} as const;

/** The names of our own icons. */
export type IconName = keyof typeof paths;

export interface IconProps extends ComponentPropsWithoutRef<'svg'> {
  name: IconName;
}

/** Draws one of our own icons in the colour of the text. Renders an `<svg>` hidden from screen readers. */
export const Icon = /* @__PURE__ */ forwardRef<SVGSVGElement, IconProps>(function Icon({ name, ...props }, ref) {
  return (
    <svg
      data-slot="pb-icon"
      data-icon={name}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...props}
      ref={ref}
    >
      <path d={paths[name]} />
    </svg>
  );
});
