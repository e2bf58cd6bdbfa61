import { triggerEvent, type Acknowledgement, type TriggerEventInput } from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';
import { runKeys } from './runs.ts';
import { renew } from '../cache/session-expiry.ts';
import { useSecretMutation } from './use-write.ts';

/** Sends an event that starts or resumes the user's workflows. Never retried. The cache drops its data when it settles. */
export function useTriggerEvent() {
  const { api, queryClient } = usePlugboardContext();
  const mutationKey = [...userKeys.all(api), 'event'];
  const mutationFn = (input: TriggerEventInput) => triggerEvent(api, input);
  const onSettled = () => void renew(queryClient, api, { queryKey: runKeys.all(api) });
  return useSecretMutation<Acknowledgement, TriggerEventInput>({ mutationKey, mutationFn, onSettled });
}
