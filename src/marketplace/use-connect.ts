'use client';
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { createCredential, listCredentials } from '../api/index.ts';
import { createConnectFlow, type ConnectState } from '../flows/index.ts';
import { usePlugboardContext, useRefresh, type ReadDraft } from '../hooks/index.ts';
import { useEmit } from './events-context.tsx';
import { useMarketplaceStore } from './store-context.tsx';
import { getOrCreate } from './store.ts';

export interface Connect {
  state: ConnectState;
  /** Whether values are on their way or being looked up. */
  busy: boolean;
  submit: (read: ReadDraft) => Promise<void>;
  check: () => Promise<void>;
  reset: () => void;
}

/** Connects a connector. The values go from the inputs to the request and nowhere else: no cache, no state, no store. */
export function useConnect(component: string, connectorId: string): Connect {
  const { api } = usePlugboardContext();
  const refresh = useRefresh();
  const emit = useEmit();
  const flows = useMarketplaceStore(component, (store) => store.connects);
  const setConnecting = useMarketplaceStore(component, (store) => store.setConnecting);
  const flow = getOrCreate(flows, connectorId, () =>
    createConnectFlow<ReadDraft>({
      create: (read) => createCredential(api, { connectorId, data: read() }),
      list: async () => (await listCredentials(api, { connectorId })).credentials,
    }),
  );
  const state = useStore(flow.store);
  const busy = state.status === 'submitting' || state.status === 'settling';
  useEffect(() => setConnecting(connectorId, busy), [setConnecting, connectorId, busy]);
  // What has been seen is over; an open outcome waits for the next visit.
  useEffect(
    () => () => {
      const { status } = flow.store.getState();
      if (status === 'connected' || status === 'refused') flow.reset();
    },
    [flow],
  );

  const settle = useCallback(
    async (attempt: Promise<void>) => {
      await attempt;
      const now = flow.store.getState();
      if (now.status === 'connected') {
        emit({ type: 'credential_created', connectorId, credentialId: now.credential.credentialId });
      }
      await refresh.credentials(connectorId);
    },
    [flow, emit, connectorId, refresh],
  );
  return {
    state,
    busy,
    submit: useCallback(
      async (read) => {
        const { status } = flow.store.getState();
        if (status !== 'submitting' && status !== 'settling') await settle(flow.submit(read));
      },
      [flow, settle],
    ),
    check: useCallback(() => settle(flow.check()), [flow, settle]),
    reset: flow.reset,
  };
}
