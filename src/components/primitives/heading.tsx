'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

/** The level of a heading. Level 1 belongs to the page of the host. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** Returns the next deeper level, at most 6. */
export const nextLevel = (level: HeadingLevel): HeadingLevel => (level < 6 ? ((level + 1) as HeadingLevel) : 6);

export interface HeadingProps extends ComponentPropsWithoutRef<'h2'> {
  /** @default 2 */
  level?: HeadingLevel | undefined;
}

/** A title. Renders an `<h2>` to `<h6>`. */
export const Heading = /* @__PURE__ */ forwardRef<HTMLHeadingElement, HeadingProps>(function Heading(
  { level = 2, ...props },
  ref,
) {
  const Tag = `h${level}` as const;
  return <Tag data-slot="pb-heading" {...props} ref={ref} />;
});
