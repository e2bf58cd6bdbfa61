import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOutcomeUnknown, type PlugboardError, toPlugboardError } from '../api/index.ts';

/** Where a switch stands. `unknown` is no position: it is shown as two buttons. */
export type TogglePosition = 'on' | 'off' | 'unknown';

/** How the last write ended. */
export type ToggleOutcome = 'applied' | 'not_applied' | 'unknown';

export interface ToggleIntentState {
  /** What to show: the intent while one is under way, else what is confirmed. */
  shown: TogglePosition;
  confirmed: TogglePosition;
  phase: 'idle' | 'writing' | 'queued';
  outcome?: ToggleOutcome | undefined;
  /** Why the last write was not applied, or may not have been. */
  error?: PlugboardError | undefined;
}

export interface ToggleIntentOptions {
  /** @default 'unknown' */
  confirmed?: TogglePosition | undefined;
  /** Sends one write. Rejects with a `PlugboardError`. */
  write: (on: boolean) => Promise<unknown>;
  /** Called after each write, before the next one. */
  onSettled?: ((outcome: ToggleOutcome, on: boolean) => void) | undefined;
}

export interface ToggleIntent {
  store: StoreApi<ToggleIntentState>;
  /** Asks for a position. While a write runs only the last request waits; one that is already confirmed is dropped. */
  toggle: (on: boolean) => void;
  /** Takes over what the server says. Ignored while a write runs: that answer is older than the intent. */
  confirm: (position: TogglePosition) => void;
  /** Takes the message of the last failure away. */
  dismiss: () => void;
  /** Drops what waits, for when the user is gone: it must not be sent as somebody else. The write in flight ends unheard. */
  stop: () => void;
}

const positionOf = (on: boolean): TogglePosition => (on ? 'on' : 'off');

/**
 * Keeps the writes to one workflow in order: one in flight, the last waiting intent behind it, none sent later by itself.
 * A refused write goes back to what was confirmed; one whose outcome is open ends as unknown.
 */
export function createToggleIntent({ confirmed = 'unknown', write, onSettled }: ToggleIntentOptions): ToggleIntent {
  const store = createStore<ToggleIntentState>(() => ({ shown: confirmed, confirmed, phase: 'idle' }));
  let waiting: boolean | undefined;
  let stopped = false;

  async function send(on: boolean): Promise<void> {
    store.setState({ shown: positionOf(on), phase: 'writing', error: undefined, outcome: undefined });
    let outcome: ToggleOutcome = 'applied';
    try {
      await write(on);
      store.setState({ confirmed: positionOf(on) });
    } catch (cause) {
      const error = toPlugboardError(cause);
      outcome = isOutcomeUnknown(error) ? 'unknown' : 'not_applied';
      store.setState(outcome === 'unknown' ? { confirmed: 'unknown', error } : { error });
    }

    if (stopped) return;
    const next = waiting;
    waiting = undefined;
    const back = next !== undefined && positionOf(next) === store.getState().confirmed;
    const follows = next !== undefined && !back;
    if (!follows) store.setState(({ confirmed: shown }) => ({ shown, phase: 'idle', outcome }));
    // The user has taken back what was refused, so there is nothing to complain about.
    if (back) store.setState({ outcome: undefined, error: undefined });
    onSettled?.(outcome, on);
    if (follows) await send(next);
  }

  return {
    store,
    toggle(on) {
      if (stopped) return;
      const { phase, confirmed: settled } = store.getState();
      if (phase !== 'idle') {
        waiting = on;
        store.setState({ shown: positionOf(on), phase: 'queued' });
      } else if (positionOf(on) !== settled) {
        void send(on);
      }
    },
    confirm(position) {
      const { phase, outcome } = store.getState();
      if (phase !== 'idle') return;
      const known = outcome === 'unknown' && position !== 'unknown';
      store.setState({ shown: position, confirmed: position, ...(known && { outcome: undefined, error: undefined }) });
    },
    dismiss: () => store.setState({ error: undefined, outcome: undefined }),
    stop() {
      stopped = true;
      waiting = undefined;
    },
  };
}
