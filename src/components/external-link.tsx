'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { safeUrl } from '../api/index.ts';
import { commonMessages, useMessages } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import { usePageUrl } from './use-page-url.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ExternalLinkProps extends Omit<ComponentPropsWithoutRef<'a'>, 'href' | 'target' | 'rel'> {
  /** Used only when safe. Otherwise there is nothing. */
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
      {children}
      <VisuallyHidden> ({text.opensInNewTab})</VisuallyHidden>
      <Icon name="external" />
    </a>
  );
});
