'use client';
import { useCallback, useContext, useEffect, useRef } from 'react';
import { systemClock } from '../../api/index.ts';
import { safeUrl } from '../../api/internal.ts';
import { isConnecting } from '../../flows/internal.ts';
import { useConnect, useSession, type ConnectResult, type ConnectState } from '../../hooks/index.ts';
import { useSessionScope } from '../../hooks/internal.ts';
import { connectMessages, useMessages } from '../../i18n/internal.ts';
import { saveReturnAddress, recall, remember } from './connect-storage.ts';
import { ConnectPlatformContext } from './browser-platform.ts';
import { useEmit } from '../provider/use-emit.ts';
import { useHost } from '../provider/host-options.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { withQuery } from '../navigation/view-url.ts';

/** The code for the host when an attempt has ended without a credential. */
function failureOf(state: ConnectState): string | undefined {
  if (state.status === 'refused') return state.error.code;
  if (state.status === 'timedout') return 'timeout';
  const failures = ['blocked', 'closed', 'denied', 'failed', 'unfinished', 'unsafe'];
  return failures.includes(state.status) ? state.status : undefined;
}

export interface ConnectInput {
  connectorId: string;
  /** The name of the connector. */
  name: string;
  /** The catalogue item whose page the user returns to. */
  returnTo?: string | undefined;
}

/** Runs the connect flow of a connector in this browser: windows, storage, events for the host. After a reload it continues. */
function useBrowserConnect({ connectorId, name, returnTo }: ConnectInput): ConnectResult {
  const emit = useEmit();
  const platform = useContext(ConnectPlatformContext);
  const clock = useHost().clock ?? systemClock;
  const scope = useSession().data?.scope;
  const scopeNow = useSessionScope();
  const text = useMessages('connect', connectMessages);
  const setConnecting = useMarketplaceStore((store) => store.setConnecting);
  const failed = useRef(false);

  const connect = useConnect(connectorId, {
    clock,
    effects: {
      ...platform,
      open: () => platform.open(text.leaving(name)),
      check: (url) => safeUrl(url, globalThis.location.href),
      leave(url) {
        const { location } = globalThis;
        saveReturnAddress(platform, connectorId, withQuery(location, new URLSearchParams(location.search)));
        platform.leave(url);
      },
      remember(marker) {
        const owner = scopeNow();
        const kept = marker && owner ? { ...marker, scope: owner, integrationId: returnTo } : undefined;
        remember(platform, connectorId, kept);
      },
    },
    onChange(now) {
      setConnecting(connectorId, isConnecting(now));
      if (now.status === 'submitting') {
        failed.current = false;
        emit({ type: 'connect_started', connectorId });
      }
      const code = failureOf(now);
      if (code !== undefined && !failed.current) {
        failed.current = true;
        emit({ type: 'connect_failed', connectorId, code });
      }
      if (now.status === 'connected') {
        emit({ type: 'credential_created', connectorId, credentialId: now.credential.credentialId });
      }
    },
  });

  const { getState, resume } = connect;
  useEffect(() => {
    if (scope === undefined || getState().status !== 'idle') return;
    const marker = recall(platform, connectorId, scope, clock.now());
    if (marker) resume(marker);
  }, [scope, getState, resume, platform, connectorId, clock]);
  return connect;
}

export interface Connect extends ConnectResult {
  /** Cancels the attempt that is open at the provider. */
  cancel: () => void;
}

/** Connects a connector from a form. The typed values go from the inputs to the request; no state or store holds them. */
export function useConnectForm(input: ConnectInput): Connect {
  const { connectorId } = input;
  const emit = useEmit();
  const connect = useBrowserConnect(input);
  const { getState, reset } = connect;
  // An end that was on screen is over; an unknown outcome, and a window that only seemed closed, wait for the next visit.
  useEffect(
    () => () => {
      const { status } = getState();
      if (!isConnecting(getState()) && status !== 'unknown' && status !== 'closed' && status !== 'idle') reset();
    },
    [getState, reset],
  );
  return {
    ...connect,
    cancel: useCallback(() => {
      emit({ type: 'connect_failed', connectorId, code: 'cancelled' });
      reset();
    }, [emit, connectorId, reset]),
  };
}

/** True while an attempt to connect is open or has just ended, so that its form belongs on the page; and a function that dismisses it. */
export function useConnectShown(input: ConnectInput): [shown: boolean, dismiss: () => void] {
  const { state, reset } = useBrowserConnect(input);
  return [state.status !== 'idle', reset];
}
