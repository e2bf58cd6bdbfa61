import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlugboardError } from '../api/index.ts';
import type { ToggleIntent, ToggleIntentState, ToggleOutcome } from './toggle-intent.ts';

/** What is done to several workflows at once. */
export type BulkTask = 'on' | 'off' | 'upgrade';

/** How it ended for one of them. `superseded`: somebody asked for something else meanwhile. */
export interface BulkEnd {
  outcome: ToggleOutcome | 'superseded';
  error?: PlugboardError | undefined;
}

export interface BulkState {
  phase: 'idle' | 'running' | 'done';
  task: BulkTask;
  /** What was asked for, in order. */
  ids: readonly string[];
  /** How each ended, by id. Those that are missing were not begun, or have not ended yet. */
  ends: Readonly<Record<string, BulkEnd>>;
  /** Whether it was cut short: what had not begun stays as it was. */
  stopped: boolean;
}

export interface Bulk {
  store: StoreApi<BulkState>;
  /** Begins with each id in order, a few at a time. Ignored while running. */
  start: (task: BulkTask, ids: readonly string[], run: (id: string) => Promise<BulkEnd>) => void;
  /** Begins with no more. What is under way comes to its end. */
  stop: () => void;
  /** Takes the result away. */
  dismiss: () => void;
}

const nothing: BulkState = { phase: 'idle', task: 'on', ids: [], ends: {}, stopped: false };

export interface BulkOptions {
  /** How many are under way at a time. @default 3 */
  limit?: number | undefined;
  /** Called once after each start, when all has ended. */
  onDone?: (() => void) | undefined;
}

/** Does one thing to many workflows, at most `limit` at a time, and keeps how each ended. */
export function createBulk({ limit = 3, onDone }: BulkOptions = {}): Bulk {
  const store = createStore<BulkState>(() => nothing);
  let left: string[] = [];

  function stop() {
    if (left.length > 0) store.setState({ stopped: true });
    left = [];
  }

  async function work(run: (id: string) => Promise<BulkEnd>): Promise<void> {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const key = id;
      const end = await run(key);
      store.setState(({ ends }) => ({ ends: { ...ends, [key]: end } }));
      if (end.error?.code === 'unauthenticated') stop();
    }
  }

  return {
    store,
    start(task, ids, run) {
      if (store.getState().phase === 'running') return;
      const each = [...new Set(ids)];
      if (each.length === 0) return;
      left = [...each];
      store.setState({ phase: 'running', task, ids: each, ends: {}, stopped: false });
      const workers = Array.from({ length: Math.min(limit, each.length) }, () => work(run));
      void Promise.all(workers).then(() => {
        store.setState({ phase: 'done' });
        onDone?.();
      });
    },
    stop,
    dismiss() {
      if (store.getState().phase === 'done') store.setState(nothing);
    },
  };
}

function endOf(task: BulkTask, { confirmed, error, upgrade }: ToggleIntentState): BulkEnd {
  if (task === 'upgrade') return { outcome: upgrade?.outcome ?? 'superseded', error: upgrade?.error };
  if (confirmed === task) return { outcome: 'applied' };
  if (confirmed === 'unknown') return { outcome: 'unknown', error };
  return { outcome: error ? 'not_applied' : 'superseded', error };
}

/** Does one thing to one workflow through its intent, and tells how that ended. An upgrade needs the version to go to. */
export async function askIntent(intent: ToggleIntent, task: BulkTask, version?: string): Promise<BulkEnd> {
  if (task !== 'upgrade') intent.toggle(task === 'on', { quiet: true });
  else if (version !== undefined) intent.upgrade(version);
  return endOf(task, await intent.settled());
}
