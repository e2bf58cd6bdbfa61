'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface SwitchControlProps extends Omit<ComponentPropsWithoutRef<'button'>, 'onChange'> {
  on: boolean;
  busy: boolean;
  onChange: (on: boolean) => void;
}

/**
 * A switch. Its name never changes with its position. Renders a `<button role="switch">`: Radix's server markup holds a
 * style attribute, which a strict content security policy refuses.
 */
export const SwitchControl = /* @__PURE__ */ forwardRef<HTMLButtonElement, SwitchControlProps>(function SwitchControl(
  { on, busy, onChange, ...props },
  ref,
) {
  return (
    <button
      data-slot="pb-switch"
      data-state={on ? 'on' : 'off'}
      data-busy={busy ? '' : undefined}
      type="button"
      role="switch"
      aria-checked={on}
      aria-busy={busy || undefined}
      onClick={() => onChange(!on)}
      {...props}
      ref={ref}
    >
      <span data-slot="pb-switch-thumb" />
    </button>
  );
});
