'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { BrandIcon } from '../primitives/brand-icon.tsx';
import { Icon } from '../primitives/icon.tsx';
import { ownText } from '../primitives/own-text.tsx';

/** Relation between the two brand marks. */
export type PatchState = 'apart' | 'joined' | 'broken';

export interface PatchLineProps extends ComponentPropsWithoutRef<'span'> {
  state: PatchState;
  /** The host's brand mark, or its name for initials. @default a plug icon */
  host?: ReactNode;
  /** The integration's brand mark. */
  children?: ReactNode;
}

const lines = {
  apart: <path d="M10 8h28" strokeDasharray="1.5 4" />,
  joined: <path d="M8 8h32" />,
  broken: <path d="M8 8h12l3-5M40 8H28l-3 5" />,
} satisfies Record<PatchState, ReactNode>;

/** Connects the marks of host and integration with a line that shows their state. Hidden from screen readers: state it in words too. Renders a `<span>`. */
export const PatchLine = /* @__PURE__ */ forwardRef<HTMLSpanElement, PatchLineProps>(function PatchLine(
  { state, host, children, ...props },
  ref,
) {
  return (
    <span data-slot="pb-patch-line" data-state={state} aria-hidden="true" {...props} ref={ref}>
      {typeof host === 'string' ? (
        <BrandIcon name={host} />
      ) : (
        <span data-slot="pb-brand-icon" data-state="host">
          {host ?? <Icon name="plug" />}
        </span>
      )}
      <svg
        data-slot="pb-patch"
        viewBox="0 0 48 16"
        width="48"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        focusable="false"
      >
        {lines[state]}
        <circle data-slot="pb-plug" cx="4.5" cy="8" r="3.5" />
        <circle data-slot="pb-plug" cx="43.5" cy="8" r="3.5" />
      </svg>
      {ownText(children)}
    </span>
  );
});
