'use client';
import { forwardRef, type ComponentPropsWithoutRef, type MouseEvent } from 'react';
import { pageMessages, useMessages } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';
import { isModifiedClick } from '../open-link.ts';

export interface PageHeaderBackProps extends Omit<ComponentPropsWithoutRef<'a'>, 'onClick'> {
  /** Makes it a link. Without it, a button. */
  href?: string | undefined;
  /** Called to go back. With `href`, only for a plain click, which then stays on the page. */
  onBack?: (() => void) | undefined;
}

/** Leads back to the catalogue. Renders an `<a>`, or a `<button>` without an address. */
export const PageHeaderBack = /* @__PURE__ */ forwardRef<HTMLElement, PageHeaderBackProps>(function PageHeaderBack(
  { href, onBack, children, ...props },
  ref,
) {
  const text = useMessages('page', pageMessages);

  function follow(event: MouseEvent) {
    if (!onBack || isModifiedClick(event)) return;
    event.preventDefault();
    onBack();
  }

  const Tag = (href === undefined ? 'button' : 'a') as 'a';
  return (
    <Tag
      data-slot="pb-page-back"
      {...(href === undefined ? { type: 'button' } : { href })}
      {...props}
      onClick={follow}
      ref={ref as React.Ref<HTMLAnchorElement>}
    >
      <Icon name="back" />
      {children ?? text.back}
    </Tag>
  );
});
