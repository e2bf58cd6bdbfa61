'use client';
import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CreatedCredential } from '../../api/index.ts';
import type { Bulk, ConnectFlow, SendOnce, ToggleIntent } from '../../flows/internal.ts';

/** Sends the typed values of one attempt to connect, and resolves with the answer. */
export type SendCredential = () => Promise<CreatedCredential>;

/** A write that the upstream confirmed. */
export type ConfirmedWrite =
  | { type: 'workflow_toggled'; workflowId: string; on: boolean }
  | { type: 'workflow_upgraded'; workflowId: string; version: string };

/** The flows of one user in one provider. A flow outlives the component that started it. */
export interface UserFlows {
  /** One per workflow, so that one write to a workflow is in flight however many switches show it. */
  toggles: Map<string, ToggleIntent>;
  /** One per integration. */
  bulks: Map<string, Bulk>;
  /** One per connector, however many forms show it. */
  connects: Map<string, ConnectFlow<SendCredential>>;
  /** One per action, and one for events. */
  sends: Map<string, SendOnce<unknown, unknown>>;
}

export interface FlowStore extends StoreApi<UserFlows> {
  /** Reports a confirmed write to the provider. */
  report: (write: ConfirmedWrite) => void;
  /** Drops every flow with the writes that it has queued: they must not be sent as the next user. */
  drop: () => void;
}

const noFlows = (): UserFlows => ({ toggles: new Map(), bulks: new Map(), connects: new Map(), sends: new Map() });

/** Creates the store for the flows of one user. */
export function createFlowStore(report: (write: ConfirmedWrite) => void): FlowStore {
  const store = createStore<UserFlows>(noFlows);
  return {
    ...store,
    report,
    drop() {
      const { bulks, toggles, connects } = store.getState();
      for (const bulk of bulks.values()) bulk.drop();
      for (const intent of toggles.values()) intent.stop();
      for (const flow of connects.values()) flow.stop();
      store.setState(noFlows());
    },
  };
}

/** The store of the nearest `PlugboardClientProvider`. */
export const FlowStoreContext = /* @__PURE__ */ createContext<FlowStore | undefined>(undefined);

/** Returns the flows of the nearest provider. Throws outside a provider. */
export function useFlowStore(): FlowStore {
  const store = useContext(FlowStoreContext);
  if (!store) throw new Error('A Plugboard hook is outside a provider. Wrap the page in <PlugboardProvider>.');
  return store;
}

/** Returns the value of a key in a map, and creates it on first use. */
export function getOrCreate<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const existing = map.get(key);
  if (existing) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
