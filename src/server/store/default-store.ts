import type { Clock } from '../../api/index.ts';
import { createMemoryStore } from './memory.ts';
import type { Store } from './store.ts';

/** State that all copies of this module in one process share. A bundler may load it once for pages and once for routes. */
interface Shared {
  stores: Map<string, Store>;
  hasWarned: boolean;
}

const sharedKey = Symbol.for('plugboard.memory-store');

function getShared(): Shared {
  const scope = globalThis as { [sharedKey]?: Shared };
  return (scope[sharedKey] ??= { stores: new Map(), hasWarned: false });
}

const environment = (): string | undefined =>
  (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.['NODE_ENV'];

const meaning = {
  development:
    'no `store` is set, so users and workflow states live in memory. They survive a reload of your code, but no restart: the upstream then refuses to create its users again.',
  production:
    'no `store` is set, so users and workflow states live in the memory of this process. A restart or a second server forgets them, and the upstream refuses to create its users again.',
};
const wayOut =
  'Set `store: createPostgresStore(…)`, or return the upstream’s id of the user as `alloyUserId` from `authenticate`.';

/**
 * Returns the store of a handler without the option `store`: in memory. In development all handlers of one upstream share it, so that a
 * reloaded module finds the users that it created. Warns once about what a memory store means.
 */
export function createDefaultStore(upstreamUrl: string, clock: Clock): Store {
  const mode = environment();
  if (mode === 'test') return createMemoryStore({ clock });
  const shared = getShared();
  if (!shared.hasWarned) {
    shared.hasWarned = true;
    const sentence = mode === 'development' ? meaning.development : meaning.production;
    globalThis.console.warn(`plugboard: ${sentence} ${wayOut}`);
  }
  if (mode !== 'development') return createMemoryStore({ clock });
  const store = shared.stores.get(upstreamUrl) ?? createMemoryStore({ clock });
  shared.stores.set(upstreamUrl, store);
  return store;
}
