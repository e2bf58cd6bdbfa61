import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query';
import type { Workflow, WorkflowState } from '../../api/index.ts';
import type { TogglePosition } from '../../flows/internal.ts';
import { userKeys, type KeyOwner } from './keys.ts';
import type { FlowStore } from './user-flows.ts';

/** The position of a switch for each state of a workflow. */
export const positions: Record<WorkflowState, TogglePosition> = { active: 'on', inactive: 'off', unknown: 'unknown' };

/** True if a list came from the server. A manual write is ours: it holds an intent, or repeats an older answer. */
function isAnswer(event: QueryCacheNotifyEvent): boolean {
  if (event.type !== 'updated') return event.type === 'added';
  const { action } = event;
  return action.type === 'setState' || (action.type === 'success' && !action.manual);
}

/**
 * Confirms each switch by the lists that the server answers, also when an answer repeats the state: after an unclear write, that settles it.
 * Returns a function that stops.
 */
export function watchConfirmedStates(queryClient: QueryClient, user: KeyOwner, flows: FlowStore): () => void {
  const [prefix, userKey] = userKeys.all(user);
  return queryClient.getQueryCache().subscribe((event) => {
    const [ours, owner, subject, kind] = event.query.queryKey as readonly unknown[];
    if (ours !== prefix || owner !== userKey || subject !== 'workflows' || kind !== 'list' || !isAnswer(event)) return;
    const { toggles } = flows.getState();
    for (const { workflowId, state } of (event.query.state.data as Workflow[] | undefined) ?? []) {
      toggles.get(workflowId)?.confirm(positions[state]);
    }
  });
}
