'use client';
import * as Slot from 'radix-ui/slot';
import {
  cloneElement,
  forwardRef,
  isValidElement,
  type ComponentPropsWithoutRef,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { ownText } from './own-text.tsx';

export type SpinnerProps = ComponentPropsWithoutRef<'svg'>;

/** Shows that work is in progress. Hidden from screen readers, so say it in words too. Renders an `<svg>`. */
export const Spinner = /* @__PURE__ */ forwardRef<SVGSVGElement, SpinnerProps>(function Spinner(props, ref) {
  return (
    <svg
      data-slot="pb-spinner"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
      {...props}
      ref={ref}
    >
      <circle cx="8" cy="8" r="6" strokeOpacity="0.25" />
      <path d="M14 8a6 6 0 0 0-6-6" strokeLinecap="round" />
    </svg>
  );
});

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** The emphasis of the button. Use at most one `primary` in a view. @default 'secondary' */
  variant?: ButtonVariant | undefined;
  /** Shows a spinner and ignores clicks, but keeps the focus. @default false */
  busy?: boolean | undefined;
  /** Renders onto the single child element instead of a `<button>`. @default false */
  asChild?: boolean | undefined;
}

/** The child of `asChild`, whose texts get elements of their own: the spinner comes before them. */
const withOwnText = (child: ReactNode) =>
  isValidElement<{ children?: ReactNode }>(child)
    ? cloneElement(child, undefined, ownText(child.props.children))
    : child;

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
    // `disabled` would drop the focus of the user who has just pressed it.
    'aria-disabled': busy || undefined,
    ...props,
    onClick: handleClick,
    ref,
  };
  const spinner = busy && <Spinner />;
  return asChild ? (
    <Slot.Root {...shared}>
      {spinner}
      <Slot.Slottable>{withOwnText(children)}</Slot.Slottable>
    </Slot.Root>
  ) : (
    <button type="button" {...shared}>
      {spinner}
      {ownText(children)}
    </button>
  );
});
