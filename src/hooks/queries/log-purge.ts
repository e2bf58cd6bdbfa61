import { deleteUserLogs, listWorkflowLogs, listWorkflows, type Acknowledgement, type Api } from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';
import { runKeys } from './runs.ts';
import { renew } from '../cache/session-expiry.ts';
import { useWrite } from './use-write.ts';

/** Erases every run log of the user, for good. What is cached of them goes too. */
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

const [mostWorkflows, atOnce] = [60, 5];

/**
 * Finds out how an unclear attempt to erase the logs ended: whether every log from before `since` (ms since 1970) is gone.
 * Undefined when that cannot be told, because there are no workflows to look at or too many.
 */
export async function areUserLogsErased(api: Api, since: number): Promise<boolean | undefined> {
  const all = await listWorkflows(api);
  // All logs go at once or none does, so those of the workflows that the user has switched tell enough.
  const switched = all.filter(({ state, confirmedAt }) => state !== 'unknown' || confirmedAt !== undefined);
  const telling = switched.length > 0 ? switched : all;
  const checked = telling.slice(0, mostWorkflows);
  const isOld = (executedAt = '') => !(Date.parse(executedAt) >= since);
  for (let from = 0; from < checked.length; from += atOnce) {
    const lists = await Promise.all(checked.slice(from, from + atOnce).map((one) => listWorkflowLogs(api, one)));
    if (lists.some(({ logs, skipped }) => skipped > 0 || logs.some(({ executedAt }) => isOld(executedAt))))
      return false;
  }
  return telling.length > 0 && checked.length === telling.length ? true : undefined;
}

/** Looks whether the user's run logs are gone after an unclear attempt to erase them, and drops what is cached of them if so. */
export function useSettleUserLogs() {
  const { api, queryClient } = usePlugboardContext();
  return async (since: number) => {
    const erased = await areUserLogsErased(api, since);
    if (erased) void queryClient.resetQueries({ queryKey: runKeys.all(api) });
    return erased;
  };
}
