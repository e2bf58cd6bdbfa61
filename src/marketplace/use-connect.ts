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

const isBusy = ({ status }: ConnectState) => status === 'submitting' || status === 'settling';

/** Connects a connector. The values go from the inputs to the request and nowhere else: no cache, no state, no store. */
export function useConnect(component: string, connectorId: string): Connect {
  const { api } = usePlugboardContext();
  const refresh = useRefresh();
  const emit = useEmit();
  const flows = useMarketplaceStore(component, (store) => store.connects);
  const setConnecting = useMarketplaceStore(component, (store) => store.setConnecting);
  const flow = getOrCreate(flows, connectorId, () => {
    const made = createConnectFlow<ReadDraft>({
      create: (read) => createCredential(api, { connectorId, data: read() }),
      list: async () => (await listCredentials(api, { connectorId })).credentials,
    });
    // Not in an effect: an attempt may end after its form has left the page.
    made.store.subscribe((now) => setConnecting(connectorId, isBusy(now)));
    return made;
  });
  const state = useStore(flow.store);
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
    busy: isBusy(state),
    submit: useCallback(
      async (read) => {
        if (!isBusy(flow.store.getState())) await settle(flow.submit(read));
      },
      [flow, settle],
    ),
    check: useCallback(() => settle(flow.check()), [flow, settle]),
    reset: flow.reset,
  };
}
