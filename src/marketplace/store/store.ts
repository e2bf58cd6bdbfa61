import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Acknowledgement, ActionResult } from '../../api/index.ts';
import type { Attention, CatalogueFilter, CatalogueLayout } from '../../components/index.ts';
import type { Bulk, ConnectFlow, SendOnce, ToggleIntent } from '../../flows/internal.ts';
import type { ReadDraft } from '../../hooks/index.ts';
import { addToBatches } from './credential-batches.ts';
import type { ConnectionState } from '../catalogue-state/join-catalogue.ts';
import { createLeaveGuard, type LeaveGuard } from './unsaved-changes.ts';

/** What an action was run with, as it may be shown again: without secrets. */
export interface ActionSubject {
  credentialId: string;
  /** What the account is called. */
  account: string;
  parameters: Readonly<Record<string, unknown>>;
}

/** What was sent as an event. */
export interface EventSubject {
  event: string;
  data?: Readonly<Record<string, unknown>> | undefined;
}

/** What the connected components of one provider share. */
export interface MarketplaceState {
  /** How the catalogue is narrowed; survives a visit to an integration's page. */
  filter: CatalogueFilter;
  layout: CatalogueLayout;
  /** What is known to need the user, by integration. */
  attention: Readonly<Record<string, Attention>>;
  /** Connectors whose credentials are asked for, in the batches they came into view. */
  batches: readonly (readonly string[])[];
  /** What is known of the accounts of each connector that came into view. */
  connections: ReadonlyMap<string, ConnectionState>;
  /** Connectors with a credential on its way. */
  connecting: ReadonlySet<string>;
  /** One intent per workflow, however many switches show it. The map itself never changes. */
  toggles: Map<string, ToggleIntent>;
  /** One change of many per integration, which goes on while its page is left. The map itself never changes. */
  bulks: Map<string, Bulk>;
  /** One flow per connector, however many forms show it. The map itself never changes. */
  connects: Map<string, ConnectFlow<ReadDraft>>;
  /** Asks before something typed is lost. The guard itself never changes. */
  leaveGuard: StoreApi<LeaveGuard>;
  /** What was run and sent by hand, by action and for events. The maps themselves never change. */
  actions: Map<string, SendOnce<ActionSubject, ActionResult>>;
  events: Map<string, SendOnce<EventSubject, Acknowledgement>>;
  /** The workflow of each integration that was switched last. */
  touched: Readonly<Record<string, string>>;
  /** How often each integration's page was asked to open its connect form. */
  connectRequests: Readonly<Record<string, number>>;
  /** Credentials that the host was asked to disconnect. */
  disconnects: ReadonlySet<string>;
  /** What the user asked the host for, by the words searched for. */
  requested: ReadonlySet<string>;
  setFilter(filter: CatalogueFilter): void;
  setLayout(layout: CatalogueLayout): void;
  setConnections(connections: ReadonlyMap<string, ConnectionState>): void;
  setAttention(attention: Readonly<Record<string, Attention>>): void;
  /** Asks for the credentials of connectors that came into view. */
  see(connectorIds: readonly string[]): void;
  setConnecting(connectorId: string, connecting: boolean): void;
  touch(integrationId: string, workflowId: string): void;
  requestConnect(integrationId: string): void;
  request(query: string): void;
  askDisconnect(credentialId: string): void;
}

export type MarketplaceStore = StoreApi<MarketplaceState>;

/** How the catalogue is narrowed before anybody has touched it. */
export const noFilter: CatalogueFilter = {};

/** Creates the store of one provider. Nothing of it is global, so two providers on a page share nothing. */
export const createMarketplaceStore = (): MarketplaceStore =>
  createStore<MarketplaceState>((set) => ({
    filter: noFilter,
    layout: 'grid',
    attention: {},
    batches: [],
    connections: new Map(),
    connecting: new Set(),
    toggles: new Map(),
    bulks: new Map(),
    connects: new Map(),
    actions: new Map(),
    events: new Map(),
    leaveGuard: createLeaveGuard(),
    touched: {},
    connectRequests: {},
    disconnects: new Set(),
    requested: new Set(),
    setFilter: (filter) => set({ filter }),
    setLayout: (layout) => set({ layout }),
    setConnections: (connections) => set({ connections }),
    setAttention: (attention) => set({ attention }),
    see: (connectorIds) => set(({ batches }) => ({ batches: addToBatches(batches, connectorIds) })),
    setConnecting: (connectorId, connecting) =>
      set((state) => {
        if (state.connecting.has(connectorId) === connecting) return state;
        const next = new Set(state.connecting);
        if (connecting) next.add(connectorId);
        else next.delete(connectorId);
        return { connecting: next };
      }),
    touch: (integrationId, workflowId) =>
      set(({ touched }) => ({ touched: { ...touched, [integrationId]: workflowId } })),
    requestConnect: (integrationId) =>
      set(({ connectRequests: { [integrationId]: count = 0, ...rest } }) => ({
        connectRequests: { ...rest, [integrationId]: count + 1 },
      })),
    request: (query) => set(({ requested }) => ({ requested: new Set(requested).add(query) })),
    askDisconnect: (credentialId) =>
      set(({ disconnects }) => ({ disconnects: new Set(disconnects).add(credentialId) })),
  }));

/** Drops what waits to be switched: with the page or the user gone, it must not be sent as somebody else. */
export function dropWaiting(store: MarketplaceStore): void {
  const { bulks, toggles } = store.getState();
  for (const { stop } of bulks.values()) stop();
  for (const { store: intent, stop } of toggles.values()) {
    // Nothing waits behind an idle one, and React's strict mode goes on using it.
    const { phase, upgrade } = intent.getState();
    if (phase !== 'idle' || upgrade?.busy) stop();
  }
  for (const { stop } of store.getState().connects.values()) stop();
}

/** What a map holds under a key, made when first asked for. */
export function getOrCreate<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known) return known;
  const made = create();
  map.set(key, made);
  return made;
}
