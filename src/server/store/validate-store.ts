import { askHost } from '../concurrency/call-host.ts';
import type { RequestCount, Store } from './store.ts';

/** An id as a store gives it: others than ours may say `null` for a user they do not know. */
function readId(id: unknown): string | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id !== 'string' || id === '') throw new TypeError('The store gave an id that is not text.');
  return id;
}

function readCount(count: RequestCount): RequestCount {
  const { requests, endsIn } = count;
  if (!Number.isFinite(requests) || !Number.isFinite(endsIn)) throw new TypeError('The store gave no count.');
  return { requests, endsIn };
}

/** A store as the host gave it, whose failures, silences and unusable answers are all `internal`. */
export function checkStore(store: Store): Store {
  const ask = <T>(work: () => Promise<T>) => askHost('store', work, (given) => given);
  const count = store.countRequest?.bind(store);
  return {
    getUser: (key) => ask(async () => readId(await store.getUser(key))),
    claimUser: (key, owner, ms) => ask(() => store.claimUser(key, owner, ms)),
    releaseUser: (key, owner) => ask(() => store.releaseUser(key, owner)),
    saveUser: (key, id) => ask(async () => readId(await store.saveUser(key, id)) ?? id),
    listWorkflows: (key) =>
      ask(async () => {
        const rows: unknown = await store.listWorkflows(key);
        if (!Array.isArray(rows)) throw new TypeError('The store gave no list of workflows.');
        return rows;
      }),
    saveWorkflow: (key, change) => ask(() => store.saveWorkflow(key, change)),
    ...(count && { countRequest: (key, ms) => ask(async () => readCount(await count(key, ms))) }),
  };
}
