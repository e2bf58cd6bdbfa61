'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import * as RadixSwitch from 'radix-ui/switch';

export interface SwitchProps extends Omit<ComponentPropsWithoutRef<'button'>, 'value' | 'children' | 'onChange'> {
  checked: boolean;
  /** Marks a change that is in progress. The switch stays operable. @default false */
  busy?: boolean | undefined;
  /** Called with the position the user asks for. Leave `checked` as it is to refuse. */
  onCheckedChange?: ((checked: boolean) => void) | undefined;
}

/** A switch whose name does not change with its position. Renders a `<button role="switch">`. */
export const Switch = /* @__PURE__ */ forwardRef<HTMLButtonElement, SwitchProps>(function Switch(
  { checked, busy = false, disabled = false, onCheckedChange, ...props },
  ref,
) {
  // The parts instead of `Switch.Root`: the root adds a hidden checkbox with a style attribute.
  return (
    <RadixSwitch.unstable_Provider
      checked={checked}
      disabled={disabled}
      onCheckedChange={(next) => onCheckedChange?.(next)}
    >
      <RadixSwitch.unstable_Trigger
        data-slot="pb-switch"
        data-state={checked ? 'on' : 'off'}
        data-busy={busy ? '' : undefined}
        aria-busy={busy || undefined}
        {...props}
        ref={ref}
      >
        <RadixSwitch.Thumb data-slot="pb-switch-thumb" data-state={checked ? 'on' : 'off'} />
      </RadixSwitch.unstable_Trigger>
    </RadixSwitch.unstable_Provider>
  );
});
