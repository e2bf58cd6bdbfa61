import { deleteUserLogs, listWorkflowLogs, listWorkflows, type Acknowledgement, type Api } from '../../api/index.ts';
import { mapLimited } from '../../api/internal.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';
import { runKeys } from './runs.ts';
import { renew } from '../cache/session-expiry.ts';
import { useWrite } from './use-write.ts';

/** Erases every run log of the user permanently, and clears them from the cache. */
export function useDeleteUserLogs() {
  const { api, queryClient } = usePlugboardContext();
  const mutationKey = [...userKeys.all(api), 'delete-logs'];
  const mutationFn = () => deleteUserLogs(api);
  const queryKey = runKeys.all(api);
  // Erased logs must not stay on screen while they are asked for again.
  const onSuccess = () => void queryClient.resetQueries({ queryKey });
  const onError = () => void renew(queryClient, api, { queryKey });
  return useWrite<Acknowledgement>({ mutationKey, mutationFn, onSuccess, onError });
}

const maxWorkflows = 60;
const parallel = 5;

/**
 * Looks up the outcome of an attempt to erase the logs: true if every log from before `since` (ms since 1970) is gone.
 * Undefined if there are no workflows to check, or too many.
 */
export async function areUserLogsErased(api: Api, since: number): Promise<boolean | undefined> {
  const all = await listWorkflows(api);
  // All logs go at once or none does, so those of the workflows that the user has switched tell enough.
  const switched = all.filter(({ state, confirmedAt }) => state === 'active' || confirmedAt !== undefined);
  const telling = switched.length > 0 ? switched : all;
  const checked = telling.slice(0, maxWorkflows);
  const isOld = (executedAt = '') => !(Date.parse(executedAt) >= since);
  let found = false;
  await mapLimited(checked, parallel, async (workflow) => {
    // One old log is enough, so the rest need no request.
    if (found) return;
    const { logs, skipped } = await listWorkflowLogs(api, workflow);
    if (skipped > 0 || logs.some(({ executedAt }) => isOld(executedAt))) found = true;
  });
  if (found) return false;
  return telling.length > 0 && checked.length === telling.length ? true : undefined;
}

/** Returns a function that looks up the outcome of an attempt to erase the run logs, and clears them from the cache if they are gone. */
export function useSettleUserLogs() {
  const { api, queryClient } = usePlugboardContext();
  return async (since: number) => {
    const erased = await areUserLogsErased(api, since);
    if (erased) void queryClient.resetQueries({ queryKey: runKeys.all(api) });
    return erased;
  };
}
