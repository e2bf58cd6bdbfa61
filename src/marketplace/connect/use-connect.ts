'use client';
import { useCallback, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import { createCredential, listCredentials, systemClock } from '../../api/index.ts';
import { safeUrl } from '../../api/internal.ts';
import {
  createConnectFlow,
  isConnecting,
  type ConnectFlow,
  type ConnectMode,
  type ConnectState,
} from '../../flows/internal.ts';
import { sessionOptions, usePlugboardContext, useSession, type ReadDraft } from '../../hooks/index.ts';
import { useRefresh } from '../../hooks/internal.ts';
import { connectMessages, useMessages } from '../../i18n/internal.ts';
import { saveReturnAddress, recall, remember } from './connect-storage.ts';
import { ConnectPlatformContext } from './browser-platform.ts';
import { useEmit } from '../provider/use-emit.ts';
import { useHost } from '../provider/host-options.tsx';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { getOrCreate } from '../store/store.ts';
import { withQuery } from '../navigation/view-url.ts';

/** The word for the host on how an attempt ended without a credential. */
function failureOf(state: ConnectState): string | undefined {
  if (state.status === 'refused') return state.error.code;
  if (state.status === 'timedout') return 'timeout';
  const told = ['blocked', 'closed', 'denied', 'failed', 'unfinished', 'unsafe'];
  return told.includes(state.status) ? state.status : undefined;
}

const isTold = ({ status }: ConnectState) => status === 'connected' || status === 'refused' || status === 'unknown';

/** The one flow of a connector, however many forms show it. After a reload it goes on where it was. */
function useConnectFlow(connectorId: string, name: string, returnTo?: string): ConnectFlow<ReadDraft> {
  const { api, queryClient } = usePlugboardContext();
  const refresh = useRefresh();
  const emit = useEmit();
  const platform = useContext(ConnectPlatformContext);
  const clock = useHost().clock ?? systemClock;
  const scope = useSession().data?.scope;
  const text = useMessages('connect', connectMessages);
  const flows = useMarketplaceStore((store) => store.connects);
  const setConnecting = useMarketplaceStore((store) => store.setConnecting);

  const flow = getOrCreate(flows, connectorId, () => {
    const scopeNow = () => queryClient.getQueryData(sessionOptions(api).queryKey)?.scope;
    const made = createConnectFlow<ReadDraft>({
      create: (read) => createCredential(api, { connectorId, data: read() }),
      list: async () => (await listCredentials(api, { connectorId })).credentials,
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
          remember(
            platform,
            connectorId,
            marker && owner ? { ...marker, scope: owner, integrationId: returnTo } : undefined,
          );
        },
      },
    });
    let failed = false;
    // Not in an effect: an attempt may end after its form has left the page.
    made.store.subscribe((now) => {
      setConnecting(connectorId, isConnecting(now));
      if (now.status === 'submitting') {
        failed = false;
        emit({ type: 'connect_started', connectorId });
      }
      const code = failureOf(now);
      if (code !== undefined && !failed) {
        failed = true;
        emit({ type: 'connect_failed', connectorId, code });
      }
      if (now.status === 'connected') {
        emit({ type: 'credential_created', connectorId, credentialId: now.credential.credentialId });
      }
      if (isTold(now)) void refresh.credentials(connectorId);
    });
    return made;
  });

  useEffect(() => {
    if (scope === undefined || flow.store.getState().status !== 'idle') return;
    const marker = recall(platform, connectorId, scope, clock.now());
    if (marker) flow.resume(marker);
  }, [scope, flow, platform, connectorId, clock]);
  return flow;
}

export interface Connect extends Pick<ConnectFlow<ReadDraft>, 'check' | 'reopen' | 'follow' | 'leave' | 'reset'> {
  state: ConnectState;
  /** Whether values are on their way or being looked up. */
  busy: boolean;
  submit: (read: ReadDraft, mode: ConnectMode) => Promise<void>;
  /** Gives up what is open at the provider. */
  cancel: () => void;
}

export interface ConnectInput {
  connectorId: string;
  /** What to call the connector. */
  name: string;
  /** The item of the catalogue whose page to come back to. */
  returnTo?: string | undefined;
}

/** Connects a connector. The values go from the inputs to the request and nowhere else: no cache, no state, no store. */
export function useConnect({ connectorId, name, returnTo }: ConnectInput): Connect {
  const emit = useEmit();
  const flow = useConnectFlow(connectorId, name, returnTo);
  const state = useStore(flow.store);
  // What has been seen is over; an open outcome, and a window that only seemed closed, wait for the next visit.
  useEffect(
    () => () => {
      const now = flow.store.getState();
      if (!isConnecting(now) && now.status !== 'unknown' && now.status !== 'closed' && now.status !== 'idle')
        flow.reset();
    },
    [flow],
  );
  const { reset } = flow;
  return {
    ...flow,
    state,
    busy: state.status === 'submitting' || state.status === 'settling',
    cancel: useCallback(() => {
      emit({ type: 'connect_failed', connectorId, code: 'cancelled' });
      reset();
    }, [emit, connectorId, reset]),
  };
}

/** Whether something is under way with a connector or has just ended, so that its form should be on the page, and what puts an end to it. */
export function useConnectShown({ connectorId, name, returnTo }: ConnectInput): [shown: boolean, dismiss: () => void] {
  const flow = useConnectFlow(connectorId, name, returnTo);
  return [useStore(flow.store, ({ status }) => status !== 'idle'), flow.reset];
}
