'use client';
import * as RadixTooltip from 'radix-ui/tooltip';
import { forwardRef, type ReactElement, type ReactNode } from 'react';

export interface TooltipProps {
  /** Says in a few words what the control does. Never the only place of a fact that the user needs. */
  content: ReactNode;
  /** The control, one element. */
  children: ReactElement;
}

/** Describes a control on hover and focus. Renders the control, and a `<div role="tooltip">` beside it while open. */
export const Tooltip = /* @__PURE__ */ forwardRef<HTMLButtonElement, TooltipProps>(function Tooltip(
  { content, children },
  ref,
) {
  // No portal: the tokens are on the theme root, and a modal dialog shows only what is inside it.
  return (
    <RadixTooltip.Provider delayDuration={400}>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild ref={ref}>
          {children}
        </RadixTooltip.Trigger>
        <RadixTooltip.Content data-slot="pb-tooltip" sideOffset={6} collisionPadding={8}>
          {content}
        </RadixTooltip.Content>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  );
});
