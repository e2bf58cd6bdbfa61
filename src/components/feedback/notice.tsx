'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { Icon, type IconName } from '../primitives/icon.tsx';
import { ownText } from '../primitives/own-text.tsx';

export interface NoticeProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  /** @default 'info' */
  tone?: 'info' | 'success' | 'warning' | 'danger' | undefined;
  /** The event, in one sentence. */
  title?: ReactNode;
  /** The next step: a button or link. */
  action?: ReactNode;
}

const icons = { info: 'info', success: 'check', warning: 'alert', danger: 'alert' } satisfies Record<string, IconName>;

/** A message inside the page. Set `role="status"` or `"alert"` only when it appears after an action. Renders a `<div>`. */
export const Notice = /* @__PURE__ */ forwardRef<HTMLDivElement, NoticeProps>(function Notice(
  { tone = 'info', title, action, children, ...props },
  ref,
) {
  return (
    <div data-slot="pb-notice" data-tone={tone} {...props} ref={ref}>
      <Icon name={icons[tone]} />
      <div data-slot="pb-notice-text">
        {title !== undefined && <p data-slot="pb-notice-title">{title}</p>}
        {ownText(children)}
      </div>
      {ownText(action)}
    </div>
  );
});
