import { isObject } from '../../api/internal.ts';
import { callHost } from '../concurrency/call-host.ts';
import type { AccountName, RequestCount, Store } from './store.ts';

/** Reads an id. A host's store may return null for a user that it does not have. */
function readId(id: unknown): string | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id !== 'string' || id === '')
    throw new TypeError('The store returned an id that is not a non-empty string.');
  return id;
}

function readCount(count: RequestCount): RequestCount {
  const { requests, endsIn } = count;
  if (!Number.isFinite(requests) || !Number.isFinite(endsIn)) throw new TypeError('The store returned no count.');
  return { requests, endsIn };
}

function readNames(names: unknown): AccountName[] {
  if (!Array.isArray(names)) throw new TypeError('The store returned no list of names.');
  return names.filter(
    (one): one is AccountName =>
      isObject(one) && typeof one['credentialId'] === 'string' && typeof one['name'] === 'string',
  );
}

/** Wraps the host's store so that its errors, timeouts and malformed results all become `internal`. */
export function validateStore(store: Store): Store {
  const call = <T>(work: () => Promise<T>) => callHost('store', work, (result) => result);
  const listNames = store.listAccountNames?.bind(store);
  const saveName = store.saveAccountName?.bind(store);
  const count = store.countRequest?.bind(store);
  return {
    getUser: (key) => call(async () => readId(await store.getUser(key))),
    claimUser: (key, owner, ms) => call(() => store.claimUser(key, owner, ms)),
    releaseUser: (key, owner) => call(() => store.releaseUser(key, owner)),
    saveUser: (key, id) => call(async () => readId(await store.saveUser(key, id)) ?? id),
    listWorkflows: (key) =>
      call(async () => {
        const rows: unknown = await store.listWorkflows(key);
        if (!Array.isArray(rows)) throw new TypeError('The store returned no list of workflows.');
        return rows;
      }),
    saveWorkflow: (key, change) => call(() => store.saveWorkflow(key, change)),
    ...(listNames &&
      saveName && {
        listAccountNames: (key) => call(async () => readNames(await listNames(key))),
        saveAccountName: (key, account) => call(() => saveName(key, account)),
      }),
    ...(count && { countRequest: (key, ms) => call(async () => readCount(await count(key, ms))) }),
  };
}
