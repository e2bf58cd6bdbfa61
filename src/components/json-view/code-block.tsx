'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface CodeBlockProps extends ComponentPropsWithoutRef<'pre'> {
  /** What it is, for who cannot see it. */
  'aria-label': string;
}

/** Code as it is, in a region that the keyboard can scroll. Renders a `<pre>`. */
export const CodeBlock = /* @__PURE__ */ forwardRef<HTMLPreElement, CodeBlockProps>(function CodeBlock(
  { tabIndex = 0, ...props },
  ref,
) {
  return <pre data-slot="pb-code" role="region" dir="ltr" tabIndex={tabIndex} {...props} ref={ref} />;
});
