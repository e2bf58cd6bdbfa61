'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../hooks/internal.ts';
import type { ConnectRequest } from '../connect/use-connect-request.ts';
import type { ViewAction } from '../navigation/view-url.ts';

/** Why the connect form is open. */
export interface AccountsPurpose {
  /** Credential to replace: empty when it is ambiguous, undefined to add another account. */
  reconnects?: string | undefined;
  /** True when the user asked for the form, so it takes the focus. */
  focus?: boolean | undefined;
}

export interface AccountsPurposeOptions {
  /** The request of another part of the page for the form. */
  request: ConnectRequest;
  /** True once the credentials have loaded or failed. */
  settled: boolean;
  /** True when the user may connect accounts. */
  offered: boolean;
  connected: boolean;
  /** The only credential, or empty when there are none or several. */
  onlyCredential: string;
  /** The action that the page's link asks for. */
  action: ViewAction | undefined;
  onActionDone: (() => void) | undefined;
}

/** Opens the connect form for a button, for a request from elsewhere on the page, or for the action of a link. */
export function useAccountsPurpose(options: AccountsPurposeOptions) {
  const { request, settled, offered, connected, onlyCredential, action, onActionDone } = options;
  const [purpose, setPurpose] = useState<AccountsPurpose>();
  const [handledAction, setHandledAction] = useState<ViewAction>();
  const reported = useRef(false);

  const openForm = useCallback((reconnects?: string) => setPurpose({ reconnects, focus: true }), []);
  const closeForm = useCallback(() => setPurpose(undefined), []);
  /** Keeps an open form open without a purpose, so the confirmation stays visible. */
  const keepOpen = useCallback(() => setPurpose((current) => current ?? {}), []);

  // Before the credentials have loaded, it is open which form to show.
  if (settled && action !== handledAction) {
    setHandledAction(action);
    if (action && offered) openForm(action === 'reconnect' && connected ? onlyCredential : undefined);
  }
  const requested = settled && request.pending;
  const answer = useLatest(() => {
    request.handle();
    openForm(connected ? onlyCredential : undefined);
  });
  useEffect(() => {
    if (requested) answer();
  }, [requested, answer]);
  useEffect(() => {
    if (!handledAction) reported.current = false;
    // Strict mode runs effects twice.
    if (!handledAction || reported.current) return;
    reported.current = true;
    onActionDone?.();
  }, [handledAction, onActionDone]);

  return { purpose, openForm, closeForm, keepOpen };
}
