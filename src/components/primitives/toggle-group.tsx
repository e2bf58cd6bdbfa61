'use client';
import * as RadixToggleGroup from 'radix-ui/toggle-group';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useI18n } from '../../i18n/internal.ts';

export interface ToggleGroupProps extends Omit<ComponentPropsWithoutRef<'div'>, 'dir' | 'defaultValue' | 'onChange'> {
  /** The chosen value. */
  value: string;
  /** Called when the user chooses another value. One is always chosen. */
  onValueChange: (value: string) => void;
  /** @default false */
  disabled?: boolean | undefined;
}

/** A choice of one among a few buttons. Name it with `aria-label`. Renders a `<div role="group">`. */
export const ToggleGroup = /* @__PURE__ */ forwardRef<HTMLDivElement, ToggleGroupProps>(function ToggleGroup(
  { value, disabled = false, onValueChange, ...props },
  ref,
) {
  const { dir } = useI18n();

  // Radix reports the pressed values: both while another one is added, none when the chosen one is pressed again.
  function choose(values: readonly string[]) {
    const next = values.find((pressed) => pressed !== value);
    if (next !== undefined) onValueChange(next);
  }

  return (
    <RadixToggleGroup.Root
      // `single` renders radios, which users expect to choose with the arrow keys. A filter must not reload its list with each of them.
      type="multiple"
      role="group"
      rovingFocus={false}
      // Radix sets `ltr` otherwise, whatever the page says.
      dir={dir}
      data-slot="pb-toggle-group"
      value={[value]}
      disabled={disabled}
      onValueChange={choose}
      {...props}
      ref={ref}
    />
  );
});

export interface ToggleGroupItemProps extends Omit<ComponentPropsWithoutRef<'button'>, 'value'> {
  value: string;
}

/** One value of a `<ToggleGroup>`. Renders a `<button aria-pressed>`. */
export const ToggleGroupItem = /* @__PURE__ */ forwardRef<HTMLButtonElement, ToggleGroupItemProps>(
  function ToggleGroupItem(props, ref) {
    return <RadixToggleGroup.Item data-slot="pb-toggle-group-item" {...props} ref={ref} />;
  },
);
