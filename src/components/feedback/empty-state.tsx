'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { ownText } from '../primitives/own-text.tsx';

export interface EmptyStateProps extends ComponentPropsWithoutRef<'div'> {
  /** The next step: one button or link. */
  action?: ReactNode;
}

/** Says in one sentence why a list is empty and what to do next. Renders a `<div>`. */
export const EmptyState = /* @__PURE__ */ forwardRef<HTMLDivElement, EmptyStateProps>(function EmptyState(
  { action, children, ...props },
  ref,
) {
  return (
    <div data-slot="pb-empty-state" {...props} ref={ref}>
      <p data-slot="pb-empty-text">{children}</p>
      {ownText(action)}
    </div>
  );
});
