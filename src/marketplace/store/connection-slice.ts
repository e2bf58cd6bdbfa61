import type { Attention, CatalogueWorkflows } from '../../components/index.ts';
import { addToBatches } from './credential-batches.ts';
import type { SetSlice } from './slice.ts';

/** The connection of the user to a connector. `unknown`: the credentials could not be listed. */
export type ConnectionState = 'connected' | 'connecting' | 'attention' | 'none' | 'unknown';

/** The connection of each integration and what needs the user. */
export interface ConnectionSlice {
  /** The reasons why an integration needs attention, by integration. */
  attention: Readonly<Record<string, Attention>>;
  /** The workflows of each integration, once the catalogue has loaded them. */
  workflows: Readonly<Record<string, CatalogueWorkflows>>;
  /** Connectors whose credentials the page loads, in the batches in which they came into view. */
  credentialBatches: readonly (readonly string[])[];
  /** State of each connector that came into view. */
  connections: ReadonlyMap<string, ConnectionState>;
  /** Connectors with a connect attempt in flight. */
  connecting: ReadonlySet<string>;
  setAttention(attention: Readonly<Record<string, Attention>>): void;
  setWorkflows(workflows: Readonly<Record<string, CatalogueWorkflows>>): void;
  /** Loads the credentials of connectors that came into view. */
  addVisibleConnectors(connectorIds: readonly string[]): void;
  setConnections(connections: ReadonlyMap<string, ConnectionState>): void;
  setConnecting(connectorId: string, connecting: boolean): void;
}

/** Creates the state of all connections. */
export const createConnectionSlice = (set: SetSlice<ConnectionSlice>): ConnectionSlice => ({
  attention: {},
  workflows: {},
  credentialBatches: [],
  connections: new Map(),
  connecting: new Set(),
  setAttention: (attention) => set({ attention }),
  setWorkflows: (workflows) => set({ workflows }),
  addVisibleConnectors: (connectorIds) =>
    set(({ credentialBatches }) => ({ credentialBatches: addToBatches(credentialBatches, connectorIds) })),
  setConnections: (connections) => set({ connections }),
  setConnecting: (connectorId, connecting) =>
    set((slice) => {
      if (slice.connecting.has(connectorId) === connecting) return slice;
      const next = new Set(slice.connecting);
      if (connecting) next.add(connectorId);
      else next.delete(connectorId);
      return { connecting: next };
    }),
});
