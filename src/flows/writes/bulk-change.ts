import { createStore, type StoreApi } from 'zustand/vanilla';
import { mapLimited } from '../../api/internal.ts';
import type { ToggleEnd, ToggleIntent, ToggleIntentState } from './toggle-intent.ts';

/** A change of several workflows at once. */
export type BulkChange = 'on' | 'off' | 'upgrade';

export interface BulkState {
  phase: 'idle' | 'running' | 'done';
  change: BulkChange;
  /** The ids of the workflows to change, in order. */
  ids: readonly string[];
  /** The end of each change, by id. A missing id has not started or is in flight. */
  ends: Readonly<Record<string, ToggleEnd>>;
  /** True if the change was stopped. Workflows that had not started keep their state. */
  stopped: boolean;
}

export interface Bulk {
  store: StoreApi<BulkState>;
  /** Changes the workflows in order, a few at a time. Ignored while running. */
  start: (change: BulkChange, ids: readonly string[], run: (id: string) => Promise<ToggleEnd>) => void;
  /** Starts no more changes. Those in flight continue to their end. */
  stop: () => void;
  /** Stops after sign-out: later ends change nothing, and `onDone` is not called. */
  drop: () => void;
  /** Clears the result. */
  dismiss: () => void;
}

const initial: BulkState = { phase: 'idle', change: 'on', ids: [], ends: {}, stopped: false };

export interface BulkOptions {
  /** Changes in flight at a time. @default 3 */
  limit?: number | undefined;
  /** Called once after each start, when the last change has ended. */
  onDone?: (() => void) | undefined;
}

/** Changes many workflows, at most `limit` at a time, and records the end of each. */
export function createBulk({ limit = 3, onDone }: BulkOptions = {}): Bulk {
  const store = createStore<BulkState>(() => initial);
  let unstarted = 0;
  let stopped = false;
  let dropped = false;

  function stop() {
    if (unstarted > 0) store.setState({ stopped: true });
    stopped = true;
    unstarted = 0;
  }

  return {
    store,
    start(change, ids, run) {
      if (dropped || store.getState().phase === 'running') return;
      const each = [...new Set(ids)];
      if (each.length === 0) return;
      unstarted = each.length;
      stopped = false;
      store.setState({ phase: 'running', change, ids: each, ends: {}, stopped: false });
      const all = mapLimited(each, limit, async (id) => {
        if (stopped) return;
        unstarted -= 1;
        const end = await run(id);
        if (dropped) return;
        store.setState(({ ends }) => ({ ends: { ...ends, [id]: end } }));
        if (end.error?.code === 'unauthenticated') stop();
      });
      void all.then(() => {
        if (dropped) return;
        store.setState({ phase: 'done' });
        onDone?.();
      });
    },
    stop,
    drop() {
      dropped = true;
      stop();
    },
    dismiss() {
      if (store.getState().phase === 'done') store.setState(initial);
    },
  };
}

function endOf(change: BulkChange, { confirmed, error, upgrade }: ToggleIntentState): ToggleEnd {
  if (change === 'upgrade') return { outcome: upgrade?.outcome ?? 'superseded', error: upgrade?.error };
  if (confirmed === change) return { outcome: 'applied' };
  if (confirmed === 'unknown') return { outcome: 'unknown', error };
  return { outcome: error ? 'not_applied' : 'superseded', error };
}

/** Changes one workflow through its intent and resolves with the end. An upgrade needs a version. */
export async function requestChange(intent: ToggleIntent, change: BulkChange, version?: string): Promise<ToggleEnd> {
  if (change !== 'upgrade') void intent.toggle(change === 'on', { quiet: true });
  else if (version !== undefined) intent.upgrade(version);
  return endOf(change, await intent.settled());
}
