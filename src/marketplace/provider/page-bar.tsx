'use client';
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { PlugboardError } from '../../api/index.ts';
import { ownText, PageBar, ReportedAboveContext, useClock } from '../../components/internal.ts';
import { sessionKeys, usePlugboardContext, userKeys } from '../../hooks/index.ts';
import { useSessionEnd, useShownSince } from '../../hooks/internal.ts';
import { useHost } from './host-options.tsx';

function subscribe(listener: () => void) {
  globalThis.addEventListener('online', listener);
  globalThis.addEventListener('offline', listener);
  return () => {
    globalThis.removeEventListener('online', listener);
    globalThis.removeEventListener('offline', listener);
  };
}

/** True while the device has a network, as far as it knows. */
const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => globalThis.navigator.onLine,
    () => true,
  );

/** Says above the page, once for all of its parts, that the device is offline or that the session has ended. */
export function WithPageBar({ children }: { children?: ReactNode }) {
  const { onSignIn, signInHref } = useHost();
  const { api, queryClient } = usePlugboardContext();
  const now = useClock();
  const since = useShownSince();
  const online = useOnline();
  const ended = useSessionEnd();
  const kind = ended ? 'session' : online ? undefined : 'offline';
  const before = useRef(kind);

  useEffect(() => {
    const last = before.current;
    before.current = kind;
    const isOffline = (error: unknown) => error instanceof PlugboardError && error.code === 'offline';
    // Nothing else asks again for what could not be loaded meanwhile.
    if (last === 'offline' && !kind) {
      const predicate = ({ state }: { state: { error: unknown } }) => isOffline(state.error);
      void queryClient.refetchQueries({ queryKey: userKeys.all(api), type: 'active', predicate });
    }
  }, [kind, queryClient, api]);

  const retry = () => void queryClient.refetchQueries({ queryKey: sessionKeys.all(api) });
  return (
    <ReportedAboveContext.Provider value={kind && (kind === 'session' ? 'unauthenticated' : 'offline')}>
      {kind && (
        <PageBar
          kind={kind}
          since={kind === 'offline' ? since() : undefined}
          now={now()}
          onSignIn={onSignIn}
          signInHref={signInHref}
          onRetry={retry}
        />
      )}
      {ownText(children)}
    </ReportedAboveContext.Provider>
  );
}
