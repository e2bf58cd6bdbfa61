import { activateWorkflow, deactivateWorkflow, isOutcomeUnknown, type WorkflowState } from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { renew } from '../cache/session-expiry.ts';
import { takeTurn, type Turn } from '../cache/write-queue.ts';
import { useWrite } from './use-write.ts';
import { getWorkflowState, setWorkflowState, workflowKeys } from './workflows.ts';

const stateOf = (on: boolean) => (on ? 'active' : 'inactive');

/** How a click on a toggle ended well: sent and confirmed, or replaced by a later click before it was sent. */
export type ToggleOutcome = 'applied' | 'superseded';

/**
 * Switches a workflow on or off. The cached lists show the intent at once; a refusal brings back the confirmed state, and a failure
 * that leaves the outcome open shows `unknown`. One write runs at a time, and of those that wait only the last is sent.
 */
export function useToggleWorkflow(workflowId: string) {
  const { api, queryClient } = usePlugboardContext();
  const writes = workflowKeys.writes(api, workflowId);
  const mutationKey = [...writes, 'toggle'];
  const confirmedKey = [...workflowKeys.all(api), 'confirmed', workflowId];

  // Counts the asking write itself, which is pending until its last callback has run.
  const isFollowed = () => queryClient.isMutating({ mutationKey }) > 1;
  const show = (state: WorkflowState) => setWorkflowState(queryClient, api, workflowId, state);
  const stopReads = () => queryClient.cancelQueries({ queryKey: workflowKeys.lists(api) });

  return useWrite<ToggleOutcome, boolean, Turn>({
    mutationKey,
    async mutationFn(on) {
      if (isFollowed()) return 'superseded';
      await (on ? activateWorkflow : deactivateWorkflow)(api, { workflowId });
      return 'applied';
    },
    async onMutate(on) {
      const asked = takeTurn(queryClient, api, writes);
      queryClient.setQueryData<WorkflowState>(
        confirmedKey,
        (confirmed) => confirmed ?? getWorkflowState(queryClient, api, workflowId),
      );
      show(stateOf(on));
      // A list on its way was answered before this write and would show the old state.
      const [turn] = await Promise.all([asked, stopReads()]);
      return turn;
    },
    onSuccess(outcome, on, turn) {
      // A write that waits rolls back to what this one confirmed.
      if (outcome === 'applied' && !turn.dropped) queryClient.setQueryData<WorkflowState>(confirmedKey, stateOf(on));
    },
    onError(error, _on, turn) {
      if (turn?.dropped !== false) return;
      const state = isOutcomeUnknown(error)
        ? 'unknown'
        : (queryClient.getQueryData<WorkflowState>(confirmedKey) ?? 'unknown');
      queryClient.setQueryData<WorkflowState>(confirmedKey, state);
      if (!isFollowed()) show(state);
    },
    onSettled(_outcome, _error, _on, turn) {
      turn?.end();
      if (turn?.dropped !== false || isFollowed()) return;
      queryClient.removeQueries({ queryKey: confirmedKey });
      void renew(queryClient, api, { queryKey: workflowKeys.lists(api) });
    },
  });
}
