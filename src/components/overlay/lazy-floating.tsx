'use client';
import * as Slot from 'radix-ui/slot';
import { useEffect, useRef, useState } from 'react';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { useAnnounce } from '../primitives/announcer.tsx';
import type { MenuProps } from './menu.tsx';
import type { TooltipProps } from './tooltip.tsx';

const download = () => import('./floating.ts');

/** Loads the floating parts on request and keeps the focus on the control, which React mounts again around them. */
function useFloating() {
  const [floating, setFloating] = useState<Awaited<ReturnType<typeof download>>>();
  const control = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  const pressed = useRef(false);
  const opening = useRef(false);

  async function load(opens = false) {
    opening.current ||= opens;
    const parts = await download();
    // A control that is replaced between a press and its click gets no click.
    if (pressed.current) return;
    // A menu that opens takes the focus. It would close if the button took it back.
    const { current } = control;
    hadFocus.current = !opening.current && current !== null && current === current.ownerDocument.activeElement;
    setFloating(parts);
  }

  useEffect(() => {
    if (floating && hadFocus.current) control.current?.focus();
  }, [floating]);

  // Both parts only add to a control, so a download that fails before a click needs no message.
  const loadQuietly = () => void (pressed.current || load().catch(() => {}));
  const press = (down: boolean) => () => void (pressed.current = down);
  const handlers = {
    onPointerEnter: loadQuietly,
    onFocus: loadQuietly,
    onPointerDown: press(true),
    onPointerLeave: press(false),
    onPointerCancel: press(false),
    onClick: press(false),
    ref: control,
  };
  return { floating, control, handlers, load };
}

/** A `<Tooltip>` that loads on the first hover or focus of its control. Without it the control works as before. */
export function LazyTooltip({ content, children }: TooltipProps) {
  const { floating, control, handlers } = useFloating();
  if (floating) {
    return (
      <floating.Tooltip content={content} ref={control}>
        {children}
      </floating.Tooltip>
    );
  }
  return <Slot.Root {...handlers}>{children}</Slot.Root>;
}

/** A `<Menu>` that loads on the first hover or focus of its button. A click before that opens it once it has loaded. */
export function LazyMenu({ items, children, defaultOpen = false }: MenuProps) {
  const { floating, control, handlers, load } = useFloating();
  const announce = useAnnounce();
  const text = useMessages('common', commonMessages);
  const [clicked, setClicked] = useState(defaultOpen);

  function open() {
    handlers.onClick();
    setClicked(true);
    load(true).catch(() => announce(text.broken, 'assertive'));
  }

  if (floating) {
    return (
      <floating.Menu items={items} defaultOpen={clicked} ref={control}>
        {children}
      </floating.Menu>
    );
  }
  return (
    <Slot.Root aria-haspopup="menu" aria-expanded={false} {...handlers} onClick={open}>
      {children}
    </Slot.Root>
  );
}
