import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  isOutcomeUnknown,
  PlugboardError,
  systemClock,
  type Clock,
  type CreatedCredential,
  type Credential,
  toPlugboardError,
} from '../api/index.ts';

/** How far connecting has come. Never what was typed. */
export type ConnectState =
  | { status: 'idle' }
  /** The values are on their way, or the outcome of sending them is being looked up. */
  | { status: 'submitting' | 'settling' }
  | { status: 'connected'; credential: Credential }
  /** To be finished on the provider's own page. */
  | { status: 'redirect'; url: string }
  /** Nothing was stored; the user may correct and try again. */
  | { status: 'refused'; error: PlugboardError }
  /** It may have been stored, and nobody could tell. */
  | { status: 'unknown'; error: PlugboardError };

export interface ConnectFlowOptions<Draft> {
  /** Sends the draft once. Rejects with a `PlugboardError`. */
  create: (draft: Draft) => Promise<CreatedCredential>;
  /** Lists the connector's credentials: the truth about what is stored. */
  list: () => Promise<readonly Credential[]>;
  /** @default the real time */
  clock?: Clock | undefined;
}

export interface ConnectFlow<Draft> {
  store: StoreApi<ConnectState>;
  /** Sends a draft. Does nothing while one is on its way. */
  submit: (draft: Draft) => Promise<void>;
  /** Looks up how an open attempt ended. */
  check: () => Promise<void>;
  /** Starts again. */
  reset: () => void;
}

/** Waits before each look at the credentials. An upstream that did not answer in time may still be storing one. */
const looksAfter = (error: PlugboardError) => (/timeout/.test(error.code) ? [0, 1_000, 3_000] : [0]);

/** Connects one connector: the answer decides how it ended, and an unclear one is settled by listing the credentials. */
export function createConnectFlow<Draft>(options: ConnectFlowOptions<Draft>): ConnectFlow<Draft> {
  const { create, list, clock = systemClock } = options;
  const store = createStore<ConnectState>(() => ({ status: 'idle' }));
  const set = (state: ConnectState) => store.setState(state, true);
  let before: ReadonlySet<string> | undefined;

  const isBusy = () => ['submitting', 'settling'].includes(store.getState().status);

  /** Ends the attempt by what is stored now, or as `otherwise` when nothing new is. */
  async function settle(error: PlugboardError, otherwise: ConnectState): Promise<void> {
    set({ status: 'settling' });
    try {
      const known = before;
      if (!known) return set({ status: 'unknown', error });
      for (const wait of looksAfter(error)) {
        if (wait > 0) await clock.wait(wait);
        const credential = (await list()).find(({ credentialId }) => !known.has(credentialId));
        if (credential) return set({ status: 'connected', credential });
      }
      set(otherwise);
    } catch {
      set({ status: 'unknown', error });
    }
  }

  return {
    store,
    async submit(draft) {
      if (isBusy()) return;
      set({ status: 'submitting' });
      // What is there now tells a new credential from an old one. Without it the attempt still goes on.
      before = await list().then(
        (credentials) => new Set(credentials.map(({ credentialId }) => credentialId)),
        () => undefined,
      );
      try {
        const created = await create(draft);
        if ('oauthUrl' in created) set({ status: 'redirect', url: created.oauthUrl });
        else set({ status: 'connected', credential: created });
      } catch (cause) {
        const error = toPlugboardError(cause);
        if (isOutcomeUnknown(error)) await settle(error, { status: 'refused', error });
        else set({ status: 'refused', error });
      }
    },
    async check() {
      const state = store.getState();
      if (state.status !== 'redirect' && state.status !== 'unknown') return;
      const error = 'error' in state ? state.error : new PlugboardError('aborted', 'Nothing has been stored yet.');
      await settle(error, state);
    },
    reset() {
      if (!isBusy()) set({ status: 'idle' });
    },
  };
}
