'use client';
import * as DropdownMenu from 'radix-ui/dropdown-menu';
import { forwardRef, Fragment, type ReactElement, type ReactNode } from 'react';
import { Icon } from '../primitives/icon.tsx';
import { ownText } from '../primitives/own-text.tsx';

/** One entry of a menu. */
export interface MenuItem {
  id: string;
  label: ReactNode;
  /** @default 'neutral' */
  tone?: 'neutral' | 'danger' | undefined;
  /** @default false */
  disabled?: boolean | undefined;
  /** Makes the entry a choice, and says whether it is chosen. */
  checked?: boolean | undefined;
  /** True for a choice of one among the choices of the menu. @default false */
  exclusive?: boolean | undefined;
  /** Draws a line above the entry. @default false */
  separated?: boolean | undefined;
  onSelect: () => void;
}

export interface MenuProps {
  items: readonly MenuItem[];
  /** The button that opens the menu and names it, one element. */
  children: ReactElement;
  /** Opens the menu as soon as it is mounted. @default false */
  defaultOpen?: boolean | undefined;
}

/** Leaves the focus where a command has put it. Otherwise it returns to the button. */
function keepFocus(event: Event) {
  const at = document.activeElement;
  if (at && at !== document.body) event.preventDefault();
}

/** A list of commands behind a button. Renders the button, and a `<div role="menu">` beside it while open. */
export const Menu = /* @__PURE__ */ forwardRef<HTMLButtonElement, MenuProps>(function Menu(
  { items, children, defaultOpen = false },
  ref,
) {
  // Not modal: a modal menu hides the page of the host from screen readers and injects styles to lock its scrolling.
  return (
    <DropdownMenu.Root modal={false} defaultOpen={defaultOpen}>
      <DropdownMenu.Trigger asChild ref={ref}>
        {children}
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        data-slot="pb-menu"
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onCloseAutoFocus={keepFocus}
      >
        {items.map((item) => {
          const { id, label, tone = 'neutral', disabled = false, checked, exclusive = false, separated = false } = item;
          const shared = { 'data-slot': 'pb-menu-item', 'data-tone': tone, disabled, onSelect: item.onSelect };
          // Not a Radix RadioGroup: a menu may hold choices beside commands.
          const role = exclusive ? 'menuitemradio' : 'menuitemcheckbox';
          return (
            <Fragment key={id}>
              {separated && <DropdownMenu.Separator data-slot="pb-menu-separator" />}
              {checked === undefined ? (
                <DropdownMenu.Item {...shared}>{label}</DropdownMenu.Item>
              ) : (
                <DropdownMenu.CheckboxItem {...shared} role={role} checked={checked}>
                  {ownText(label)}
                  {checked && <Icon name="check" />}
                </DropdownMenu.CheckboxItem>
              )}
            </Fragment>
          );
        })}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
});
