'use client';
import { forwardRef, type ComponentPropsWithoutRef, type MouseEvent } from 'react';
import { Slot } from './slot.tsx';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** How much the button asks for attention: at most one primary in a view. @default 'secondary' */
  variant?: ButtonVariant | undefined;
  /** Shows a spinner and ignores clicks, but keeps the focus. @default false */
  busy?: boolean | undefined;
  /** Renders onto the single child element instead of a `<button>`. @default false */
  asChild?: boolean | undefined;
}

/** A button. Renders a `<button type="button">`. */
export const Button = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'secondary', busy = false, asChild = false, onClick, children, ...props },
  ref,
) {
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (!busy) return onClick?.(event);
    event.preventDefault();
    event.stopPropagation();
  }

  const shared = {
    'data-slot': 'pb-button',
    'data-variant': variant,
    'data-busy': busy ? '' : undefined,
    // `disabled` would drop the focus of who just pressed it.
    'aria-disabled': busy || undefined,
    ...props,
    onClick: handleClick,
    ref,
  };
  const spinner = busy && <Spinner />;
  return asChild ? (
    <Slot {...shared} before={spinner}>
      {children}
    </Slot>
  ) : (
    <button type="button" {...shared}>
      {spinner}
      {children}
    </button>
  );
});
