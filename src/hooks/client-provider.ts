'use client';
import { HydrationBoundary, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { createContext, createElement, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { openSession, type Api } from '../api/index.ts';
import { createPlugboardClient, withPlugboardErrors } from './cache/query-client.ts';
import { sessionKeys } from './cache/keys.ts';
import { prefetchedFor } from './cache/hydration.ts';
import { onScopeChange, purgeUser, watchScope } from './cache/user-cache.ts';
import { watchSession } from './cache/session-expiry.ts';
import { createTabs } from './cache/tab-channel.ts';

/** What every hook works with. */
export interface PlugboardContextValue {
  api: Api;
  /** Ours, or the host's own, in which only keys that start with `pb` are touched. */
  queryClient: QueryClient;
  /** Whether queries may send requests. */
  enabled: boolean;
}

const PlugboardContext = /* @__PURE__ */ createContext<PlugboardContextValue | undefined>(undefined);

export interface PlugboardClientProviderProps {
  /** From `createApi()`. Keep it outside the render. */
  api: Api;
  /** @default a private one, which never meets the host's queries */
  queryClient?: QueryClient | undefined;
  /** While false no query sends a request. @default true */
  enabled?: boolean | undefined;
  /** What a server prefetched with the option factories, from TanStack Query's `dehydrate`. */
  dehydratedState?: DehydratedState | undefined;
  children?: ReactNode;
}

/** Gives the hooks inside their client and cache. Renders nothing of its own. */
export function PlugboardClientProvider(props: PlugboardClientProviderProps) {
  const { api, queryClient, enabled = true, dehydratedState, children } = props;
  const [own] = useState(createPlugboardClient);
  const client = queryClient ?? own;
  const [tabs] = useState(createTabs);
  const watched = useMemo(() => watchSession(withPlugboardErrors(api), client, tabs.tell), [api, client, tabs]);
  const value = useMemo(() => ({ api: watched, queryClient: client, enabled }), [watched, client, enabled]);

  // Without it the private client never hears of focus. The host mounts its own.
  useEffect(() => {
    own.mount();
    return () => own.unmount();
  }, [own]);
  const before = useRef(api.userKey);
  useEffect(() => {
    // What waits to be sent goes too: the cookie it would be sent with is the next user's.
    if (before.current !== api.userKey) purgeUser(client, before.current);
    before.current = api.userKey;
    return watchScope(client, api);
  }, [client, api]);

  useEffect(() => {
    if (!enabled) return;
    const keep = (session: unknown) => client.setQueryData(sessionKeys.all(watched), session);
    const close = tabs.open(watched, () => void openSession(watched).then(keep, () => undefined));
    const ignore = onScopeChange(client, watched, tabs.tell);
    return () => {
      ignore();
      close();
    };
  }, [client, watched, tabs, enabled]);

  const state = useMemo(() => prefetchedFor(watched, dehydratedState), [watched, dehydratedState]);
  const hydrated = createElement(HydrationBoundary, { state, queryClient: client }, children);
  return createElement(PlugboardContext.Provider, { value }, hydrated);
}

/** What the nearest provider gives. Throws outside of one. */
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
