'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { connectMessages, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { ExternalLink } from '../primitives/external-link.tsx';
import { Notice } from '../feedback/notice.tsx';

/** The state of a connection attempt at the provider, or how it ended without an account. */
export type ConnectStatusName =
  | 'awaiting'
  | 'blocked'
  | 'leaving'
  | 'closed'
  | 'denied'
  | 'failed'
  | 'unfinished'
  | 'timedout'
  | 'unsafe';

export interface ConnectStatusProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  status: ConnectStatusName;
  /** The name of the connector. */
  name: string;
  /** The address of the provider's page. */
  url?: string | undefined;
  /** The window is no longer there: `closed` by the user, or `lost` from sight while it may still be open. */
  gone?: 'closed' | 'lost' | undefined;
  /** True while a check for the credential is in flight. @default false */
  checking?: boolean | undefined;
  /** True after a check that found no credential. @default false */
  notYet?: boolean | undefined;
  onCheck?: (() => void) | undefined;
  onReopen?: (() => void) | undefined;
  onCancel?: (() => void) | undefined;
  /** Called when the user follows the link that stands in for a blocked window. */
  onFollow?: (() => void) | undefined;
  onContinueHere?: (() => void) | undefined;
}

/** Shows the state of a connection attempt, with the next step. Renders a `<div>`. */
export const ConnectStatus = /* @__PURE__ */ forwardRef<HTMLDivElement, ConnectStatusProps>(function ConnectStatus(
  { status, name, url, gone, checking, notYet, onCheck, onReopen, onCancel, onFollow, onContinueHere, ...props },
  ref,
) {
  const text = useMessages('connect', connectMessages);
  const open = status === 'awaiting' || status === 'leaving';

  function words(): [title: string, next?: string] {
    if (status === 'awaiting') {
      if (gone === 'closed') return [text.windowClosed(name)];
      return [text.awaiting, (url && !gone ? text.awaitingNext : text.awaitingLost)(name)];
    }
    if (status === 'leaving') return [text.leaving(name)];
    return [text[status](name), text[`${status}Next`]];
  }
  const [title, next] = words();

  const mayFinish = status === 'awaiting' || status === 'closed' || status === 'unfinished' || status === 'timedout';
  const mayStop = status === 'awaiting' || status === 'blocked';

  return (
    <Notice
      tone={open ? 'info' : status === 'unsafe' ? 'danger' : 'warning'}
      role={open ? 'status' : 'alert'}
      title={title}
      tabIndex={-1}
      data-status={status}
      {...props}
      ref={ref}
    >
      {next && <p>{next}</p>}
      {notYet && !checking && <p data-slot="pb-not-yet">{text.notYet(name)}</p>}
      {(mayFinish || mayStop) && (
        <div data-slot="pb-form-actions">
          {status === 'blocked' && (
            <Button variant="primary" asChild>
              <ExternalLink href={url} onClick={onFollow} onAuxClick={onFollow}>
                {text.open(name)}
              </ExternalLink>
            </Button>
          )}
          {status === 'blocked' && onContinueHere && <Button onClick={onContinueHere}>{text.continueHere}</Button>}
          {status === 'awaiting' && url && onReopen && (
            <Button onClick={onReopen}>{gone ? text.openAgain : text.reopen}</Button>
          )}
          {mayFinish && onCheck && (
            <Button busy={checking} onClick={onCheck}>
              {status === 'awaiting' ? text.done : text.check}
            </Button>
          )}
          {mayStop && onCancel && (
            <Button variant="quiet" onClick={onCancel}>
              {text.cancel}
            </Button>
          )}
        </div>
      )}
    </Notice>
  );
});
