'use client';
import * as RadixToggleGroup from 'radix-ui/toggle-group';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface ToggleGroupProps extends Omit<ComponentPropsWithoutRef<'div'>, 'dir' | 'defaultValue' | 'onChange'> {
  /** The chosen value. */
  value: string;
  /** Called when the user chooses another value. One is always chosen. */
  onValueChange: (value: string) => void;
  /** @default false */
  disabled?: boolean | undefined;
}

/** A choice of one among a few. Arrow keys move between them. Name it with `aria-label`. Renders a `<div role="radiogroup">`. */
export const ToggleGroup = /* @__PURE__ */ forwardRef<HTMLDivElement, ToggleGroupProps>(function ToggleGroup(
  { disabled = false, onValueChange, ...props },
  ref,
) {
  return (
    <RadixToggleGroup.Root
      type="single"
      data-slot="pb-toggle-group"
      disabled={disabled}
      // Radix reports an empty value when the user presses the chosen one again.
      onValueChange={(value) => value !== '' && onValueChange(value)}
      // Radix would print `style="outline:none"` on the server, which a strict policy refuses. The style sheet says it.
      style={{ outline: undefined }}
      {...props}
      ref={ref}
    />
  );
});

export interface ToggleGroupItemProps extends Omit<ComponentPropsWithoutRef<'button'>, 'value'> {
  value: string;
}

/** One value of a `<ToggleGroup>`. Renders a `<button role="radio">`. */
export const ToggleGroupItem = /* @__PURE__ */ forwardRef<HTMLButtonElement, ToggleGroupItemProps>(
  function ToggleGroupItem(props, ref) {
    return <RadixToggleGroup.Item data-slot="pb-toggle-group-item" {...props} ref={ref} />;
  },
);
