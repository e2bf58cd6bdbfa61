import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOutcomeUnknown, PlugboardError, systemClock, toPlugboardError, type Credential } from '../../api/index.ts';
import type {
  ConnectEffects,
  ConnectFlowOptions,
  ConnectMarker,
  ConnectMode,
  ConnectSignal,
  ConnectState,
  ConnectWindow,
} from './connect-types.ts';
import { maxStay, watchConnect } from './consent-watch.ts';
import { tolerateFailures } from './tolerate-failures.ts';

/** Connects one connector. */
export interface ConnectFlow<Draft> {
  store: StoreApi<ConnectState>;
  /** Sends a draft. Call it in the click, so that a popup is not blocked. Ignored while an attempt is open. */
  submit: (draft: Draft, mode?: ConnectMode) => Promise<void>;
  /** Keeps a name for the account of the open attempt, also over a reload. It must not be a secret. */
  keepLabel: (label: string | undefined) => void;
  /** Continues an attempt after a reload, from its marker. */
  resume: (marker: ConnectMarker) => void;
  /** Lists the credentials to find the outcome of an open attempt. Resolves to true once the account is connected. */
  check: () => Promise<boolean>;
  /** Focuses the provider's window, or opens a new one. Call it in a click. */
  reopen: () => void;
  /** Starts to wait after the user followed the link that replaces a blocked window. */
  follow: () => void;
  /** Opens the consent page in place of this page. */
  leave: () => void;
  /** Returns to `idle`, and closes the provider's window. */
  reset: () => void;
  /** Cancels the attempt. Keeps its marker, so that a later page can resume it. */
  stop: () => void;
}

/** Returns the wait in ms before each listing. After a timeout, the upstream may still be storing the credential. */
const looksAfter = (error: PlugboardError) => (/timeout/.test(error.code) ? [0, 1_000, 3_000] : [0]);

/** Identifies a version of a credential: a renewed one differs from its older version if the upstream sends `updatedAt`. */
const idOfVersion = ({ credentialId, updatedAt }: Credential) => `${credentialId}@${updatedAt ?? ''}`;

const nothing = () => () => {};

const withoutWindow: ConnectEffects = {
  open: () => undefined,
  check: (url) => url,
  leave: () => {},
  remember: () => {},
  onSignal: nothing,
  onAttention: nothing,
  isHidden: () => false,
};

const isRunning = ({ status }: ConnectState) =>
  status === 'submitting' || status === 'settling' || status === 'leaving';

/** True while an attempt is open, from the first click to its end. */
export const isConnecting = (state: ConnectState): boolean =>
  isRunning(state) || state.status === 'awaiting' || state.status === 'blocked';

/** Creates the flow that connects one connector. The response decides the next step, and the list of credentials the outcome. */
export function createConnectFlow<Draft>(options: ConnectFlowOptions<Draft>): ConnectFlow<Draft> {
  const { create, list, clock = systemClock } = options;
  const effects = tolerateFailures({ ...withoutWindow, ...options.effects });
  const store = createStore<ConnectState>(() => ({ status: 'idle' }));
  const set = (state: ConnectState) => store.setState(state, true);
  let attempt = 0;
  let known: readonly string[] | undefined;
  let label: string | undefined;
  let popup: ConnectWindow | undefined;
  let unwatch = () => {};

  /** Starts a new attempt. Late answers of earlier attempts are ignored. */
  function begin(): number {
    unwatch();
    popup?.close();
    popup = undefined;
    return (attempt += 1);
  }

  const snapshot = () =>
    list().then(
      (credentials) => credentials.map(idOfVersion),
      () => undefined,
    );

  function finish(state: ConnectState) {
    begin();
    effects.remember(undefined);
    set(state);
  }

  const connected = (credential: Credential) =>
    finish({ status: 'connected', credential, ...(label !== undefined && { label }) });

  /** Resolves to true if there is a new credential. Rejects if the credentials cannot be listed or compared. */
  async function look(): Promise<boolean> {
    const mine = attempt;
    const before = known;
    if (!before) throw new PlugboardError('aborted', 'The credentials could not be listed before the attempt.');
    const credential = (await list()).find((one) => !before.includes(idOfVersion(one)));
    if (!credential || mine !== attempt) return false;
    connected(credential);
    return true;
  }

  /** Ends the attempt as `connected` if a new credential is stored, else as `otherwise`. */
  async function settle(error: PlugboardError, otherwise: ConnectState): Promise<void> {
    const mine = attempt;
    set({ status: 'settling' });
    try {
      for (const wait of looksAfter(error)) {
        if (wait > 0) await clock.wait(wait);
        if (await look()) return;
      }
      if (mine === attempt) set(otherwise);
    } catch {
      if (mine === attempt) set({ status: 'unknown', error });
    }
  }

  function watch(url: string | undefined, startedAt: number, signal?: ConnectSignal) {
    unwatch();
    unwatch = watchConnect({
      ...effects,
      clock,
      startedAt,
      signal,
      windowNow: () => popup,
      look: () => look().catch((error) => (toPlugboardError(error).code === 'unauthenticated' ? undefined : false)),
      onGone(gone) {
        const state = store.getState();
        if (state.status === 'awaiting') set({ ...state, gone });
      },
      onEnd(status) {
        effects.remember(undefined);
        set({ status, url });
      },
    });
  }

  /** Waits for the user, who is at the provider in a popup or in a tab of their own. */
  function visit(url: string) {
    const startedAt = clock.now();
    effects.remember({ mode: 'popup', startedAt, known: known ?? [], label });
    set({ status: 'awaiting', url });
    watch(url, startedAt);
  }

  /** Settles the attempt of a user who has returned to this page from the provider. */
  function expectBack(signal: ConnectSignal) {
    set({ status: 'settling' });
    watch(undefined, clock.now(), signal);
  }

  function leave(url: string) {
    begin();
    const mine = attempt;
    effects.remember({ mode: 'redirect', startedAt: clock.now(), known: known ?? [], label });
    set({ status: 'leaving' });
    // The browser may restore the page from its back/forward cache when the user goes back.
    const ignore = effects.onAttention(() => {
      ignore();
      if (mine === attempt && store.getState().status === 'leaving') expectBack('back');
    });
    unwatch = ignore;
    try {
      effects.leave(url);
    } catch {
      // The browser keeps the page here, in a sandboxed frame for example. A link that the user follows still leads there.
      ignore();
      set({ status: 'blocked', url });
    }
  }

  /** Opens the consent page in the chosen mode, or offers a link if the popup was blocked. */
  async function goTo(address: string, mode: ConnectMode): Promise<void> {
    const mine = attempt;
    const url = effects.check(address);
    if (!url) return finish({ status: 'unsafe' });
    // The upstream stores nothing before consent, so a snapshot taken now still shows the earlier credentials.
    known ??= await snapshot();
    if (mine !== attempt) return;
    if (!known) {
      return finish({
        status: 'refused',
        error: new PlugboardError(
          'upstream_unreachable',
          'The credentials could not be listed, so a new one could not be recognised.',
        ),
      });
    }
    if (mode === 'redirect') return leave(url);
    if (!popup) return set({ status: 'blocked', url });
    try {
      popup.navigate(url);
    } catch {
      popup.close();
      return set({ status: 'blocked', url });
    }
    visit(url);
  }

  return {
    store,
    async submit(draft, mode = 'none') {
      if (isConnecting(store.getState())) return;
      const mine = begin();
      label = undefined;
      if (mode === 'popup') popup = effects.open();
      set({ status: 'submitting' });
      // The snapshot tells a new credential from an old one. The attempt continues without it.
      known = await snapshot();
      if (mine !== attempt) return;
      try {
        const created = await create(draft);
        if (mine !== attempt) return;
        if ('oauthUrl' in created) await goTo(created.oauthUrl, mode);
        else connected(created);
      } catch (cause) {
        if (mine !== attempt) return;
        const error = toPlugboardError(cause);
        popup?.close();
        if (isOutcomeUnknown(error)) await settle(error, { status: 'refused', error });
        else set({ status: 'refused', error });
      }
    },
    keepLabel(given) {
      label = given;
    },
    resume({ mode, startedAt, known: before, label: kept, signal }) {
      if (store.getState().status !== 'idle') return;
      begin();
      known = before;
      label = kept;
      if (mode === 'redirect') return expectBack(signal ?? 'back');
      if (clock.now() >= startedAt + maxStay) return effects.remember(undefined);
      set({ status: 'awaiting', url: undefined });
      watch(undefined, startedAt);
    },
    async check() {
      const state = store.getState();
      if (state.status === 'unknown') {
        await settle(state.error, state);
        return store.getState().status === 'connected';
      }
      return look().catch(() => false);
    },
    reopen() {
      const state = store.getState();
      if (state.status !== 'awaiting') return;
      if (popup && !popup.isClosed()) return popup.focus();
      const { url } = state;
      if (url === undefined) return;
      popup = effects.open();
      if (!popup) {
        unwatch();
        return set({ status: 'blocked', url });
      }
      popup.navigate(url);
      visit(url);
    },
    follow() {
      const state = store.getState();
      if (state.status === 'blocked') visit(state.url);
    },
    leave() {
      const state = store.getState();
      if ('url' in state && state.url !== undefined) leave(state.url);
    },
    reset() {
      const state = store.getState();
      if (!isRunning(state)) finish({ status: 'idle' });
    },
    stop() {
      if (store.getState().status === 'idle') return;
      begin();
      set({ status: 'idle' });
    },
  };
}
