import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOutcomeUnknown, type PlugboardError, toPlugboardError } from '../api/index.ts';

/** Where a switch stands. `unknown` is no position: it is shown as two buttons. */
export type TogglePosition = 'on' | 'off' | 'unknown';

/** How the last write ended. */
export type ToggleOutcome = 'applied' | 'not_applied' | 'unknown';

/** How going to another version stands. */
export interface UpgradeProgress {
  version: string;
  /** Waiting for its turn, or on its way. */
  busy: boolean;
  outcome?: ToggleOutcome | undefined;
  error?: PlugboardError | undefined;
}

export interface ToggleIntentState {
  /** What to show: the intent while one is under way, else what is confirmed. */
  shown: TogglePosition;
  confirmed: TogglePosition;
  phase: 'idle' | 'writing' | 'queued';
  outcome?: ToggleOutcome | undefined;
  /** Why the last write was not applied, or may not have been. */
  error?: PlugboardError | undefined;
  /** Whether somebody else tells the user how the last request went, as a change of many at once does. */
  quiet?: boolean | undefined;
  upgrade?: UpgradeProgress | undefined;
}

export interface ToggleIntentOptions {
  /** @default 'unknown' */
  confirmed?: TogglePosition | undefined;
  /** Sends one write. Rejects with a `PlugboardError`. */
  write: (on: boolean) => Promise<unknown>;
  /** Called after each write, before the next one. */
  onSettled?: ((outcome: ToggleOutcome, on: boolean) => void) | undefined;
  /** Sends one write that moves to a version. Rejects with a `PlugboardError`. */
  upgrade?: ((version: string) => Promise<unknown>) | undefined;
  /** Called after each of those. */
  onUpgraded?: ((outcome: ToggleOutcome, version: string) => void) | undefined;
}

export interface ToggleIntent {
  store: StoreApi<ToggleIntentState>;
  /** Asks for a position. While a write runs only the last request waits; one that is already confirmed is dropped. */
  toggle: (on: boolean, options?: { quiet?: boolean | undefined }) => void;
  /** Asks for another version. Waits for its turn, and is dropped if the workflow is not on by then. */
  upgrade: (version: string) => void;
  /** Takes over what the server says. Ignored while a write runs: that answer is older than the intent. */
  confirm: (position: TogglePosition) => void;
  /** Resolves once nothing is under way or waits. Never after `stop`. */
  settled: () => Promise<ToggleIntentState>;
  /** Takes the message of the last failure away. */
  dismiss: () => void;
  /** Drops what waits, for when the user is gone: it must not be sent as somebody else. The write in flight ends unheard. */
  stop: () => void;
}

const positionOf = (on: boolean): TogglePosition => (on ? 'on' : 'off');
const isSettled = ({ phase, upgrade }: ToggleIntentState) => phase === 'idle' && !upgrade?.busy;

/**
 * Keeps the writes to one workflow in order: one in flight, the last waiting intent behind it, none sent later by itself.
 * A refused write goes back to what was confirmed; one whose outcome is open ends as unknown.
 */
export function createToggleIntent(options: ToggleIntentOptions): ToggleIntent {
  const { confirmed: first = 'unknown', write, onSettled, upgrade: move, onUpgraded } = options;
  const store = createStore<ToggleIntentState>(() => ({ shown: first, confirmed: first, phase: 'idle' }));
  const { getState, setState } = store;
  let waiting: boolean | undefined;
  let running = false;
  let stopped = false;

  async function attempt(send: () => Promise<unknown>): Promise<{ outcome: ToggleOutcome; error?: PlugboardError }> {
    try {
      await send();
      return { outcome: 'applied' };
    } catch (cause) {
      const error = toPlugboardError(cause);
      return { outcome: isOutcomeUnknown(error) ? 'unknown' : 'not_applied', error };
    }
  }

  /** Comes to rest unless another intent waits. */
  function rest(outcome?: ToggleOutcome) {
    const { confirmed, error } = getState();
    const back = waiting !== undefined && positionOf(waiting) === confirmed;
    if (back) waiting = undefined;
    if (waiting !== undefined) return;
    // Where the user has taken back what was refused there is nothing to complain about.
    const end = back ? { outcome: undefined, error: undefined } : { outcome, error };
    setState({ shown: confirmed, phase: 'idle', ...end });
  }

  async function switchTo(on: boolean): Promise<void> {
    setState({ shown: positionOf(on), phase: 'writing', error: undefined, outcome: undefined });
    const { outcome, error } = await attempt(() => write(on));
    if (outcome === 'applied') setState({ confirmed: positionOf(on) });
    else setState(outcome === 'unknown' ? { confirmed: 'unknown', error } : { error });
    if (stopped) return;
    rest(outcome);
    onSettled?.(outcome, on);
  }

  async function moveTo(version: string): Promise<void> {
    if (!move || getState().confirmed !== 'on') return setState({ upgrade: undefined });
    const end = await attempt(() => move(version));
    if (stopped) return;
    setState({ upgrade: { version, busy: false, ...end } });
    if (getState().phase === 'queued') rest();
    onUpgraded?.(end.outcome, version);
  }

  /** Sends what waits, one after the other. */
  async function work(): Promise<void> {
    if (running) return;
    running = true;
    for (;;) {
      if (stopped) break;
      // What was asked for since the last write ended may be what that has confirmed.
      if (waiting !== undefined) rest();
      const { upgrade } = getState();
      const on = waiting;
      waiting = undefined;
      if (on !== undefined) await switchTo(on);
      else if (upgrade?.busy) await moveTo(upgrade.version);
      else break;
    }
    running = false;
  }

  return {
    store,
    toggle(on, { quiet = false } = {}) {
      if (stopped) return;
      setState({ quiet: quiet || undefined });
      if (!running && positionOf(on) === getState().confirmed) {
        return setState({ error: undefined, outcome: undefined });
      }
      waiting = on;
      if (running) setState({ shown: positionOf(on), phase: 'queued' });
      void work();
    },
    upgrade(version) {
      if (stopped || getState().upgrade?.busy) return;
      setState({ upgrade: { version, busy: true } });
      void work();
    },
    confirm(position) {
      const { phase, outcome } = getState();
      if (phase !== 'idle') return;
      const known = outcome === 'unknown' && position !== 'unknown';
      setState({ shown: position, confirmed: position, ...(known && { outcome: undefined, error: undefined }) });
    },
    settled: () =>
      new Promise((resolve) => {
        if (isSettled(getState())) return resolve(getState());
        const end = store.subscribe((state) => {
          if (!isSettled(state)) return;
          end();
          resolve(state);
        });
      }),
    dismiss: () => setState({ error: undefined, outcome: undefined }),
    stop() {
      stopped = true;
      waiting = undefined;
    },
  };
}
