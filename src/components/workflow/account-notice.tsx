'use client';
import { forwardRef } from 'react';
import { useMessages, workflowMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { Notice, type NoticeProps } from '../feedback/notice.tsx';

export interface AccountNoticeProps extends Omit<NoticeProps, 'tone' | 'title' | 'action' | 'children'> {
  /** Whether a workflow is on all the same. @default false */
  on?: boolean | undefined;
  /** Leads to connecting one. Without it there are only words. */
  onConnect?: (() => void) | undefined;
}

/** Says that workflows have no account to work with, and leads to connecting one. Renders a `<div>`. */
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
