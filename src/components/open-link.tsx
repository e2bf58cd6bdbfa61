'use client';
import { forwardRef, type ComponentPropsWithoutRef, type MouseEvent, type Ref } from 'react';

export interface OpenLinkProps extends Omit<ComponentPropsWithoutRef<'a'>, 'onClick'> {
  /** Makes it a link. Without it, a button. */
  href?: string | undefined;
  /** Goes there. With `href`, only for a plain click, which then stays on the page. */
  onOpen?: (() => void) | undefined;
}

/** Whether the browser should follow a link itself: a new tab, a new window, or a download. */
const isModifiedClick = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** Leads to another view of the page. Renders an `<a>`, or a `<button>` without an address. */
export const OpenLink = /* @__PURE__ */ forwardRef<HTMLElement, OpenLinkProps>(function OpenLink(
  { href, onOpen, ...props },
  ref,
) {
  function follow(event: MouseEvent) {
    if (!onOpen || (href !== undefined && isModifiedClick(event))) return;
    event.preventDefault();
    onOpen();
  }

  const Tag = (href === undefined ? 'button' : 'a') as 'a';
  const way = href === undefined ? { type: 'button' } : { href };
  return <Tag {...way} {...props} onClick={follow} ref={ref as Ref<HTMLAnchorElement>} />;
});
