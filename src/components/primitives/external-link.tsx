'use client';
import { forwardRef, type ComponentPropsWithoutRef, type MouseEvent, type Ref } from 'react';
import { safeUrl } from '../../api/internal.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { Icon } from './icon.tsx';
import { usePageUrl } from '../utilities/use-page-url.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import { ownText } from './own-text.tsx';

export interface ExternalLinkProps extends Omit<ComponentPropsWithoutRef<'a'>, 'href' | 'target' | 'rel'> {
  /** The address. The link renders nothing when it is not safe. */
  href: string | undefined;
}

/** A link that opens in a new tab and says so. Renders an `<a>`, or nothing when the address isn't safe. */
export const ExternalLink = /* @__PURE__ */ forwardRef<HTMLAnchorElement, ExternalLinkProps>(function ExternalLink(
  { href, children, ...props },
  ref,
) {
  const text = useMessages('common', commonMessages);
  const url = safeUrl(href, usePageUrl());
  if (url === undefined) return null;
  return (
    <a data-slot="pb-link" href={url} target="_blank" rel="noopener noreferrer" {...props} ref={ref}>
      {ownText(children)}
      <VisuallyHidden> ({text.opensInNewTab})</VisuallyHidden>
      <Icon name="external" />
    </a>
  );
});

export interface OpenLinkProps extends Omit<ComponentPropsWithoutRef<'a'>, 'onClick'> {
  /** Renders a link. Without it, a button. */
  href?: string | undefined;
  /** Called on a click. With `href`, only on a plain click, in place of the browser's navigation. */
  onOpen?: (() => void) | undefined;
}

/** True when the browser must follow the link itself: new tab, new window or download. */
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
