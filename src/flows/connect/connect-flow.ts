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

/** Connects one connector. */
export interface ConnectFlow<Draft> {
  store: StoreApi<ConnectState>;
  /** Sends a draft, in the click itself when a window may be needed. Does nothing while an attempt is open. */
  submit: (draft: Draft, mode?: ConnectMode) => Promise<void>;
  /** Goes on after a reload with what was remembered. */
  resume: (marker: ConnectMarker) => void;
  /** Looks up how an open attempt ended. True when that is known now. */
  check: () => Promise<boolean>;
  /** Shows the provider's window again, or a new one. To be called in a click. */
  reopen: () => void;
  /** The user followed the link that stands in for a blocked window. */
  follow: () => void;
  /** Goes on in this page's place. */
  leave: () => void;
  /** Starts again, and gives up what is open at the provider. */
  reset: () => void;
  /** Ends everything under way. What was remembered stays. */
  stop: () => void;
}

/** Waits before each look at the credentials. An upstream that did not answer in time may still be storing one. */
const looksAfter = (error: PlugboardError) => (/timeout/.test(error.code) ? [0, 1_000, 3_000] : [0]);

/** Tells a credential from another, and from its own older self where the upstream says when it was renewed. */
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

/** Whether the user is somewhere between the first click and an end. */
export const isConnecting = (state: ConnectState): boolean =>
  isRunning(state) || state.status === 'awaiting' || state.status === 'blocked';

/** Connects one connector: the answer decides how it goes on, and the list of credentials how it ended. */
export function createConnectFlow<Draft>(options: ConnectFlowOptions<Draft>): ConnectFlow<Draft> {
  const { create, list, clock = systemClock } = options;
  const effects = { ...withoutWindow, ...options.effects };
  const store = createStore<ConnectState>(() => ({ status: 'idle' }));
  const set = (state: ConnectState) => store.setState(state, true);
  let attempt = 0;
  let known: readonly string[] | undefined;
  let popup: ConnectWindow | undefined;
  let unwatch = () => {};

  /** Forgets the attempt before this one, whose late answers count for nothing. */
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

  /** Whether there is a credential now that was not there before. Rejects when nobody can tell. */
  async function look(): Promise<boolean> {
    const mine = attempt;
    const before = known;
    if (!before) throw new PlugboardError('aborted', 'The credentials could not be listed before the attempt.');
    const credential = (await list()).find((one) => !before.includes(idOfVersion(one)));
    if (!credential || mine !== attempt) return false;
    finish({ status: 'connected', credential });
    return true;
  }

  /** Ends the attempt by what is stored now, or as `otherwise` when nothing new is. */
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
      onEnd(status) {
        effects.remember(undefined);
        set({ status, url });
      },
    });
  }

  /** The user is at the provider, in a window of ours or of their own. */
  function visit(url: string) {
    const startedAt = clock.now();
    effects.remember({ mode: 'popup', startedAt, known: known ?? [] });
    set({ status: 'awaiting', url });
    watch(url, startedAt);
  }

  /** Who left this page and is here again is done at the provider, one way or another. */
  function expectBack(signal: ConnectSignal) {
    set({ status: 'settling' });
    watch(undefined, clock.now(), signal);
  }

  function leave(url: string) {
    begin();
    const mine = attempt;
    effects.remember({ mode: 'redirect', startedAt: clock.now(), known: known ?? [] });
    set({ status: 'leaving' });
    // The browser may keep the page and bring it back as it was left, when the user goes back to it.
    const ignore = effects.onAttention(() => {
      ignore();
      if (mine === attempt && store.getState().status === 'leaving') expectBack('back');
    });
    unwatch = ignore;
    effects.leave(url);
  }

  /** Goes to the provider by the way that was chosen, or by the one that is left. */
  async function goTo(address: string, mode: ConnectMode): Promise<void> {
    const mine = attempt;
    const url = effects.check(address);
    if (!url) return finish({ status: 'unsafe' });
    // Nothing is stored yet, so it is not too late to see what there was before.
    known ??= await snapshot();
    if (mine !== attempt) return;
    if (!known) {
      return finish({
        status: 'refused',
        error: new PlugboardError('upstream_unreachable', 'No credentials to compare with.'),
      });
    }
    if (mode === 'redirect') return leave(url);
    if (!popup) return set({ status: 'blocked', url });
    popup.navigate(url);
    visit(url);
  }

  return {
    store,
    async submit(draft, mode = 'none') {
      if (isConnecting(store.getState())) return;
      const mine = begin();
      if (mode === 'popup') popup = effects.open();
      set({ status: 'submitting' });
      // What is there now tells a new credential from an old one. Without it the attempt still goes on.
      known = await snapshot();
      if (mine !== attempt) return;
      try {
        const created = await create(draft);
        if (mine !== attempt) return;
        if ('oauthUrl' in created) await goTo(created.oauthUrl, mode);
        else finish({ status: 'connected', credential: created });
      } catch (cause) {
        if (mine !== attempt) return;
        const error = toPlugboardError(cause);
        popup?.close();
        if (isOutcomeUnknown(error)) await settle(error, { status: 'refused', error });
        else set({ status: 'refused', error });
      }
    },
    resume({ mode, startedAt, known: before, signal }) {
      if (store.getState().status !== 'idle') return;
      begin();
      known = before;
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
