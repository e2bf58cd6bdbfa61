import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOutcomeUnknown, PlugboardError, toPlugboardError } from '../../api/index.ts';

/** The position of a switch. The UI shows `unknown` as a switch at off that says so. */
export type TogglePosition = 'on' | 'off' | 'unknown';

/** The outcome of a write. `superseded`: a later request replaced it before it was sent, or made it pointless. */
export type ToggleOutcome = 'applied' | 'not_applied' | 'unknown' | 'superseded';

/** The end of a request. */
export interface ToggleEnd {
  outcome: ToggleOutcome;
  /** Set if the write was not applied, or may not have been. */
  error?: PlugboardError | undefined;
}

/** The progress of a move to another version. */
export interface UpgradeProgress {
  version: string;
  /** True while the upgrade waits in the queue or is in flight. */
  busy: boolean;
  outcome?: ToggleOutcome | undefined;
  error?: PlugboardError | undefined;
}

export interface ToggleIntentState {
  /** The position to show: the intent while a write is queued or in flight, else the confirmed position. */
  shown: TogglePosition;
  confirmed: TogglePosition;
  phase: 'idle' | 'writing' | 'queued';
  outcome?: ToggleOutcome | undefined;
  /** The reason why the last write was not applied, or may not have been. */
  error?: PlugboardError | undefined;
  /** True if another part of the page reports the outcome of the last request, as a bulk change does. */
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
  /** Called after each upgrade. */
  onUpgraded?: ((outcome: ToggleOutcome, version: string) => void) | undefined;
}

/** A write that is sent as it is: it is neither optimistic nor replaced by a later one. */
export interface QueuedWrite<Result> {
  send: () => Promise<Result>;
  /** The position that success confirms. @default the write does not change the position */
  confirms?: TogglePosition | undefined;
  /** Called after the write, unless the intent was stopped meanwhile. */
  onEnd?: (() => void) | undefined;
}

export interface ToggleIntent {
  store: StoreApi<ToggleIntentState>;
  /** Requests a position. While a write is in flight only the last request waits. A position that is already confirmed is not sent. */
  toggle: (on: boolean, options?: { quiet?: boolean | undefined }) => Promise<ToggleEnd>;
  /** Requests another version. Queues behind the write in flight, and is dropped if the workflow is not on by then. */
  upgrade: (version: string) => void;
  /** Queues any other write to the workflow. Rejects with `aborted` if the intent is stopped before the write is sent. */
  run: <Result>(write: QueuedWrite<Result>) => Promise<Result>;
  /**
   * Takes over the position that the server reports. Ignored while a write is queued or in flight: that answer is older than the intent.
   * The message of a failure stays until the next request or `dismiss`, unless the position is the requested one.
   */
  confirm: (position: TogglePosition) => void;
  /** Resolves once no write is queued or in flight. Never resolves after `stop`. */
  settled: () => Promise<ToggleIntentState>;
  /** Clears the message of the last failure. */
  dismiss: () => void;
  /** Drops the queue after sign-out: a queued write must not be sent as the next user. The end of the write in flight is ignored. */
  stop: () => void;
}

const positionOf = (on: boolean): TogglePosition => (on ? 'on' : 'off');
const gone = () => new PlugboardError('aborted', 'The user signed out before the write was sent, so nothing was sent.');

interface Request {
  on: boolean;
  end: (end: ToggleEnd) => void;
}

const isSettled = ({ phase, upgrade }: ToggleIntentState) => phase === 'idle' && !upgrade?.busy;

/**
 * Orders the writes to one workflow: one is in flight, the last intent waits behind it, and none is sent again by itself.
 * A refused write restores the confirmed position; a write with an unknown outcome ends as `unknown`.
 */
export function createToggleIntent(options: ToggleIntentOptions): ToggleIntent {
  const { confirmed: first = 'unknown', write, onSettled, upgrade: move, onUpgraded } = options;
  const store = createStore<ToggleIntentState>(() => ({ shown: first, confirmed: first, phase: 'idle' }));
  const { getState, setState } = store;
  const others: (() => Promise<void>)[] = [];
  let waiting: Request | undefined;
  let requested: boolean | undefined;
  let running = false;
  let stopped = false;

  async function attempt(send: () => Promise<unknown>): Promise<ToggleEnd> {
    try {
      await send();
      return { outcome: 'applied' };
    } catch (cause) {
      const error = toPlugboardError(cause);
      return { outcome: isOutcomeUnknown(error) ? 'unknown' : 'not_applied', error };
    }
  }

  /** Goes idle unless another intent waits. */
  function rest(outcome?: ToggleOutcome) {
    const { confirmed, error } = getState();
    const back = waiting !== undefined && positionOf(waiting.on) === confirmed;
    if (back) {
      waiting?.end({ outcome: 'applied' });
      waiting = undefined;
    }
    if (waiting !== undefined) return;
    // The user has taken the refused intent back, so there is no failure to show.
    const end = back ? { outcome: undefined, error: undefined } : { outcome, error };
    setState({ shown: confirmed, phase: 'idle', ...end });
  }

  async function switchTo({ on, end }: Request): Promise<void> {
    requested = on;
    setState({ shown: positionOf(on), phase: 'writing', error: undefined, outcome: undefined });
    const { outcome, error } = await attempt(() => write(on));
    if (outcome === 'applied') setState({ confirmed: positionOf(on) });
    else setState(outcome === 'unknown' ? { confirmed: 'unknown', error } : { error });
    if (!stopped) {
      rest(outcome);
      onSettled?.(outcome, on);
    }
    end({ outcome, error });
  }

  async function moveTo(version: string): Promise<void> {
    if (!move || getState().confirmed !== 'on') return setState({ upgrade: undefined });
    const end = await attempt(() => move(version));
    if (stopped) return;
    setState({ upgrade: { version, busy: false, ...end } });
    if (getState().phase === 'queued') rest();
    onUpgraded?.(end.outcome, version);
  }

  /** Sends the queued writes one after the other. */
  async function work(): Promise<void> {
    if (running) return;
    running = true;
    for (;;) {
      if (stopped) break;
      // The last write may have confirmed what was requested since.
      if (waiting !== undefined) rest();
      const { upgrade } = getState();
      const request = waiting;
      waiting = undefined;
      const other = request ? undefined : others.shift();
      if (request) await switchTo(request);
      else if (other) await other();
      else if (upgrade?.busy) await moveTo(upgrade.version);
      else break;
    }
    running = false;
  }

  return {
    store,
    toggle(on, { quiet = false } = {}) {
      if (stopped) return Promise.resolve({ outcome: 'not_applied', error: gone() });
      setState({ quiet: quiet || undefined });
      if (!running && positionOf(on) === getState().confirmed) {
        setState({ error: undefined, outcome: undefined });
        return Promise.resolve({ outcome: 'applied' });
      }
      waiting?.end({ outcome: 'superseded' });
      return new Promise((end) => {
        waiting = { on, end };
        if (running) setState({ shown: positionOf(on), phase: 'queued' });
        void work();
      });
    },
    run: ({ send, confirms, onEnd }) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(gone());
        others.push(async () => {
          // Only `stop` calls a queued write in this state.
          if (stopped) return reject(gone());
          const { outcome } = await attempt(() => {
            const sent = send();
            sent.then(resolve, reject);
            return sent;
          });
          if (stopped) return;
          const confirmed = outcome === 'applied' ? confirms : confirms && 'unknown';
          if (confirmed && outcome !== 'not_applied') setState({ confirmed });
          rest();
          onEnd?.();
        });
        void work();
      }),
    upgrade(version) {
      if (stopped || getState().upgrade?.busy) return;
      setState({ upgrade: { version, busy: true } });
      void work();
    },
    confirm(position) {
      const { phase, outcome, error } = getState();
      if (phase !== 'idle') return;
      const confirmed = { shown: position, confirmed: position };
      if (!error || position === 'unknown' || requested === undefined) return setState(confirmed);
      // The write has arrived after all, or another one did what it was to do.
      if (position === positionOf(requested)) return setState({ ...confirmed, outcome: undefined, error: undefined });
      // The report makes the failure certain. The user has still not got what they asked for.
      setState({ ...confirmed, outcome: outcome === 'unknown' ? 'not_applied' : outcome });
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
      waiting?.end({ outcome: 'not_applied', error: gone() });
      waiting = undefined;
      for (const reject of others.splice(0)) void reject();
    },
  };
}
