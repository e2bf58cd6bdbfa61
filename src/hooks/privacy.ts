import { useMutation } from '@tanstack/react-query';
import { deleteUserLogs, type Acknowledgement, type PlugboardError } from '../api/index.ts';
import { writeDefaults } from './client.ts';
import { usePlugboardContext } from './context.ts';
import { userKeys } from './keys.ts';
import { runKeys } from './runs.ts';

/** Erases every run log of the user, for good. What is cached of them goes too. */
export function useDeleteUserLogs() {
  const { api, queryClient } = usePlugboardContext();
  const mutationKey = [...userKeys.all(api), 'delete-logs'];
  const mutationFn = () => deleteUserLogs(api);
  const queryKey = runKeys.all(api);
  // Erased logs must not stay on screen while they are asked for again.
  const onSuccess = () => void queryClient.resetQueries({ queryKey });
  const onError = () => void queryClient.invalidateQueries({ queryKey });
  return useMutation<Acknowledgement, PlugboardError>(
    { ...writeDefaults, mutationKey, mutationFn, onSuccess, onError },
    queryClient,
  );
}
