import { useMutation } from '@tanstack/react-query';
import { triggerEvent, type Acknowledgement, type PlugboardError, type TriggerEventInput } from '../api/index.ts';
import { writeDefaults } from './client.ts';
import { usePlugboardContext } from './context.ts';
import { userKeys } from './keys.ts';
import { runKeys } from './runs.ts';

/** Sends an event that starts or resumes the user's workflows. Never sent twice by itself. The cache forgets its data with the component. */
export function useTriggerEvent() {
  const { api, queryClient } = usePlugboardContext();
  const mutationKey = [...userKeys.all(api), 'event'];
  const mutationFn = (input: TriggerEventInput) => triggerEvent(api, input);
  const onSettled = () => void queryClient.invalidateQueries({ queryKey: runKeys.all(api) });
  return useMutation<Acknowledgement, PlugboardError, TriggerEventInput>(
    { ...writeDefaults, mutationKey, mutationFn, onSettled, gcTime: 0 },
    queryClient,
  );
}
