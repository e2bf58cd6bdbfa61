'use client';
import { forwardRef } from 'react';
import { pageMessages, useMessages } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';
import { OpenLink, type OpenLinkProps } from '../open-link.tsx';

export interface PageHeaderBackProps extends Omit<OpenLinkProps, 'onOpen'> {
  /** Called to go back. With `href`, only for a plain click, which then stays on the page. */
  onBack?: (() => void) | undefined;
}

/** Leads back to the catalogue. Renders an `<a>`, or a `<button>` without an address. */
export const PageHeaderBack = /* @__PURE__ */ forwardRef<HTMLElement, PageHeaderBackProps>(function PageHeaderBack(
  { onBack, children, ...props },
  ref,
) {
  const text = useMessages('page', pageMessages);
  return (
    <OpenLink data-slot="pb-page-back" {...props} onOpen={onBack} ref={ref}>
      <Icon name="back" />
      {children ?? text.back}
    </OpenLink>
  );
});
