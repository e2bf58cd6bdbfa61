'use client';
import { HydrationBoundary, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import {
  createContext,
  createElement,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { openSession, type Api, type PlugboardError } from '../api/index.ts';
import { guardCallback } from '../api/internal.ts';
import { watchConfirmedStates } from './cache/confirmed-states.ts';
import { createPlugboardClient } from './cache/query-client.ts';
import { sessionKeys } from './cache/keys.ts';
import { prefetchedFor } from './cache/hydration.ts';
import { observeApi } from './cache/session-expiry.ts';
import { createTabs } from './cache/tab-channel.ts';
import { useLatest } from './cache/use-latest.ts';
import { onForget, onScopeChange, purgeUser, watchScope } from './cache/user-cache.ts';
import { createFlowStore, FlowStoreContext, type ConfirmedWrite } from './cache/user-flows.ts';

/** The client, the cache and the switch that every hook uses. */
export interface PlugboardContextValue {
  api: Api;
  /** A private client, or the host's own. Only keys that start with `pb` are touched. */
  queryClient: QueryClient;
  /** True if queries may send requests. */
  enabled: boolean;
}

/** True from the first request that the session's end refused until one succeeds. */
const SessionEndContext = /* @__PURE__ */ createContext(false);

/** Returns true after the session of the host has ended. */
export const useSessionEnd = (): boolean => useContext(SessionEndContext);

const PlugboardContext = /* @__PURE__ */ createContext<PlugboardContextValue | undefined>(undefined);

export interface PlugboardClientProviderProps {
  /** From `createApi()`. Keep it outside the render. */
  api: Api;
  /** @default a private one, which never meets the host's queries */
  queryClient?: QueryClient | undefined;
  /** While false no query sends a request. @default true */
  enabled?: boolean | undefined;
  /** The data that a server prefetched with the option factories, from TanStack Query's `dehydrate`. */
  dehydratedState?: DehydratedState | undefined;
  /** Called for every failure except a cancelled request. */
  onError?: ((error: PlugboardError) => void) | undefined;
  /** Called once when the host's session has ended. Called again only after a request has succeeded in between. */
  onSessionExpired?: (() => void) | undefined;
  /** Called once for each write to a workflow that the upstream confirmed. */
  onConfirmedWrite?: ((write: ConfirmedWrite) => void) | undefined;
  children?: ReactNode;
}

/** Provides the client and the cache to the hooks inside. Renders no element. */
export function PlugboardClientProvider(props: PlugboardClientProviderProps) {
  const { api, queryClient, enabled = true, dehydratedState, children } = props;
  const [own] = useState(createPlugboardClient);
  const client = queryClient ?? own;
  const [tabs] = useState(createTabs);
  const onError = useLatest(props.onError && guardCallback('onError', props.onError));
  const onSessionExpired = useLatest(
    props.onSessionExpired && guardCallback('onSessionExpired', props.onSessionExpired),
  );
  const onConfirmedWrite = useLatest(
    props.onConfirmedWrite && guardCallback('onConfirmedWrite', props.onConfirmedWrite),
  );
  const [ended, setEnded] = useState<Api>();
  const onExpire = useCallback(() => {
    setEnded(api);
    tabs.tell();
    onSessionExpired();
  }, [api, tabs, onSessionExpired]);
  const onRenew = useCallback(() => {
    setEnded(undefined);
    tabs.tell();
  }, [tabs]);
  const watched = useMemo(
    () => observeApi(api, client, { onError, onExpire, onRenew }),
    [api, client, onError, onExpire, onRenew],
  );
  const [flows] = useState(() => createFlowStore(onConfirmedWrite));
  const value = useMemo(() => ({ api: watched, queryClient: client, enabled }), [watched, client, enabled]);

  // An unmounted client gets no focus events. The host mounts its own.
  useEffect(() => {
    own.mount();
    return () => own.unmount();
  }, [own]);
  const before = useRef(api.userKey);
  useEffect(() => {
    // Queued writes go too: they would be sent with the next user's cookie.
    if (before.current !== api.userKey) purgeUser(client, before.current);
    before.current = api.userKey;
    return watchScope(client, api);
  }, [client, api]);

  useEffect(() => {
    const stopWatching = watchConfirmedStates(client, watched, flows);
    const stopListening = onForget(client, watched, flows.drop);
    return () => {
      stopWatching();
      stopListening();
      flows.drop();
    };
  }, [client, watched, flows]);

  useEffect(() => {
    if (!enabled) return;
    const keep = (session: unknown) => client.setQueryData(sessionKeys.all(watched), session);
    const close = tabs.open(watched, () => openSession(watched).then(keep));
    const ignore = onScopeChange(client, watched, tabs.tell);
    return () => {
      ignore();
      close();
    };
  }, [client, watched, tabs, enabled]);

  const state = useMemo(() => prefetchedFor(watched, dehydratedState), [watched, dehydratedState]);
  const hydrated = createElement(HydrationBoundary, { state, queryClient: client }, children);
  const withFlows = createElement(FlowStoreContext.Provider, { value: flows }, hydrated);
  const withEnd = createElement(SessionEndContext.Provider, { value: ended === api }, withFlows);
  return createElement(PlugboardContext.Provider, { value }, withEnd);
}

/** Returns the client and cache of the nearest provider. Throws outside a provider. */
export function usePlugboardContext(): PlugboardContextValue {
  const value = useContext(PlugboardContext);
  if (!value) {
    throw new Error(
      'A Plugboard hook is used outside a provider, so it has no client to ask. ' +
        'Wrap the page in <PlugboardProvider>, or in <PlugboardClientProvider api={createApi()}> if you draw your own UI.',
    );
  }
  return value;
}
