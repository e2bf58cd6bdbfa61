'use client';
import { forwardRef } from 'react';
import { useMessages, workflowMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { Notice, type NoticeProps } from '../feedback/notice.tsx';

export interface AccountNoticeProps extends Omit<NoticeProps, 'tone' | 'title' | 'action' | 'children'> {
  /** True when a workflow is on although no account is connected. @default false */
  on?: boolean | undefined;
  /** Called to connect an account. Without it the notice has no button. */
  onConnect?: (() => void) | undefined;
}

/** Says that no account is connected, and offers to connect one. Renders a `<div>`. */
export const AccountNotice = /* @__PURE__ */ forwardRef<HTMLDivElement, AccountNoticeProps>(function AccountNotice(
  { on = false, onConnect, ...props },
  ref,
) {
  const t = useMessages('workflow', workflowMessages);
  return (
    <Notice
      tone={on ? 'warning' : 'info'}
      role="status"
      data-state={on ? 'attention' : 'available'}
      action={onConnect && <Button onClick={onConnect}>{t.connect}</Button>}
      {...props}
      ref={ref}
    >
      {on ? t.accountMissing : t.accountFirst}
    </Notice>
  );
});
