'use client';
import * as DropdownMenu from 'radix-ui/dropdown-menu';
import { forwardRef, type ReactElement, type ReactNode } from 'react';

/** One entry of a menu. */
export interface MenuItem {
  id: string;
  label: ReactNode;
  /** @default 'neutral' */
  tone?: 'neutral' | 'danger' | undefined;
  /** @default false */
  disabled?: boolean | undefined;
  onSelect: () => void;
}

export interface MenuProps {
  items: readonly MenuItem[];
  /** The button that opens the menu and names it, one element. */
  children: ReactElement;
  /** Opens the menu as soon as it is mounted. @default false */
  defaultOpen?: boolean | undefined;
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
      <DropdownMenu.Content data-slot="pb-menu" align="start" sideOffset={4} collisionPadding={8}>
        {items.map(({ id, label, tone = 'neutral', disabled = false, onSelect }) => (
          <DropdownMenu.Item key={id} data-slot="pb-menu-item" data-tone={tone} disabled={disabled} onSelect={onSelect}>
            {label}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
});
