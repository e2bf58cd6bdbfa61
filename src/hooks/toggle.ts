import { useMutation } from '@tanstack/react-query';
import {
  activateWorkflow,
  deactivateWorkflow,
  isOutcomeUnknown,
  type PlugboardError,
  type WorkflowState,
} from '../api/index.ts';
import { writeDefaults } from './client.ts';
import { usePlugboardContext } from './context.ts';
import { getWorkflowState, setWorkflowState, workflowKeys, workflowScope } from './workflows.ts';

const stateOf = (on: boolean) => (on ? 'active' : 'inactive');

/** How a click on a toggle ended well: sent and confirmed, or replaced by a later click before it was sent. */
export type ToggleOutcome = 'applied' | 'superseded';

/**
 * Switches a workflow on or off. The cached lists show the intent at once; a refusal brings back the confirmed state, and a failure
 * that leaves the outcome open shows `unknown`. One write runs at a time, and of those that wait only the last is sent.
 */
export function useToggleWorkflow(workflowId: string) {
  const { api, queryClient } = usePlugboardContext();
  const mutationKey = [...workflowKeys.writes(api, workflowId), 'toggle'];
  const confirmedKey = [...workflowKeys.all(api), 'confirmed', workflowId];

  // Counts the asking write itself, which is pending until its last callback has run.
  const isFollowed = () => queryClient.isMutating({ mutationKey }) > 1;
  const show = (state: WorkflowState) => setWorkflowState(queryClient, api, workflowId, state);
  const stopReads = () => queryClient.cancelQueries({ queryKey: workflowKeys.lists(api) });

  return useMutation<ToggleOutcome, PlugboardError, boolean>(
    {
      ...writeDefaults,
      mutationKey,
      scope: workflowScope(workflowId),
      async mutationFn(on) {
        if (isFollowed()) return 'superseded';
        await (on ? activateWorkflow(api, { workflowId }) : deactivateWorkflow(api, { workflowId }));
        // Kept here rather than in a callback: a write that waits rolls back to what this one confirmed.
        queryClient.setQueryData<WorkflowState>(confirmedKey, stateOf(on));
        return 'applied';
      },
      async onMutate(on) {
        queryClient.setQueryData<WorkflowState>(
          confirmedKey,
          (confirmed) => confirmed ?? getWorkflowState(queryClient, api, workflowId),
        );
        show(stateOf(on));
        // A list on its way was answered before this write and would show the old state.
        await stopReads();
      },
      onError(error) {
        const state = isOutcomeUnknown(error)
          ? 'unknown'
          : (queryClient.getQueryData<WorkflowState>(confirmedKey) ?? 'unknown');
        queryClient.setQueryData<WorkflowState>(confirmedKey, state);
        if (!isFollowed()) show(state);
      },
      onSettled() {
        if (isFollowed()) return;
        queryClient.removeQueries({ queryKey: confirmedKey });
        void queryClient.invalidateQueries({ queryKey: workflowKeys.lists(api) });
      },
    },
    queryClient,
  );
}
