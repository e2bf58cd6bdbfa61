import { triggerEvent, type Acknowledgement, type TriggerEventInput } from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';
import { runKeys } from './runs.ts';
import { renew } from '../cache/session-expiry.ts';
import { useTypedWrite } from './use-write.ts';

/** Sends an event that starts or resumes the user's workflows. Never sent twice by itself. The cache forgets its data when it has ended. */
export function useTriggerEvent() {
  const { api, queryClient } = usePlugboardContext();
  const mutationKey = [...userKeys.all(api), 'event'];
  const mutationFn = (input: TriggerEventInput) => triggerEvent(api, input);
  const onSettled = () => void renew(queryClient, api, { queryKey: runKeys.all(api) });
  return useTypedWrite<Acknowledgement, TriggerEventInput>({ mutationKey, mutationFn, onSettled });
}
