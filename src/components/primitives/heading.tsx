'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

/** Where a heading stands in the host's page. We never use 1: it is the page's own. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** One level further in. */
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
