'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ViewAction } from '../navigation/view-url.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

/** Why the connect form is open. */
export interface AccountsPurpose {
  /** Credential to replace: empty when it is ambiguous, undefined to add another account. */
  reconnects?: string | undefined;
  /** True when the user asked for the form, so it takes the focus. */
  focus?: boolean | undefined;
}

export interface AccountsPurposeOptions {
  /** The catalogue item of the page. */
  itemId: string;
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
  const { itemId, settled, offered, connected, onlyCredential, action, onActionDone } = options;
  const requests = useMarketplaceStore((state) => state.connectRequests[itemId] ?? 0);
  const [purpose, setPurpose] = useState<AccountsPurpose>();
  const [handledRequests, setHandledRequests] = useState(requests);
  const [handledAction, setHandledAction] = useState<ViewAction>();
  const reported = useRef(false);

  const openForm = useCallback((reconnects?: string) => setPurpose({ reconnects, focus: true }), []);
  const closeForm = useCallback(() => setPurpose(undefined), []);
  /** Keeps an open form open without a purpose, so the confirmation stays visible. */
  const keepOpen = useCallback(() => setPurpose((current) => current ?? {}), []);

  // Before the credentials have loaded, it is open which form to show.
  if (settled && requests !== handledRequests) {
    setHandledRequests(requests);
    openForm(connected ? onlyCredential : undefined);
  }
  if (settled && action !== handledAction) {
    setHandledAction(action);
    if (action && offered) openForm(action === 'reconnect' && connected ? onlyCredential : undefined);
  }
  useEffect(() => {
    if (!handledAction) reported.current = false;
    // Strict mode runs effects twice.
    if (!handledAction || reported.current) return;
    reported.current = true;
    onActionDone?.();
  }, [handledAction, onActionDone]);

  return { purpose, openForm, closeForm, keepOpen };
}
