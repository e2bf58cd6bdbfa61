import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query';
import type { RunList, Workflow, WorkflowState } from '../../api/index.ts';
import type { TogglePosition } from '../../flows/internal.ts';
import { userKeys, type KeyOwner } from './keys.ts';
import { isShownOn } from './run-evidence.ts';
import type { FlowStore } from './user-flows.ts';

/** The position of a switch for each state of a workflow. */
export const positions: Record<WorkflowState, TogglePosition> = { active: 'on', inactive: 'off', unknown: 'unknown' };

/** True if an answer came from the server. A manual write is ours: it holds an intent, or repeats an older answer. */
function isAnswer(event: QueryCacheNotifyEvent): boolean {
  if (event.type !== 'updated') return event.type === 'added';
  const { action } = event;
  return action.type === 'setState' || (action.type === 'success' && !action.manual);
}

/**
 * Confirms each switch by the lists that the server answers, also when an answer repeats the state: after an unclear write, that settles it.
 * A state that no list confirms is confirmed by a run. Returns a function that stops.
 */
export function watchConfirmedStates(queryClient: QueryClient, user: KeyOwner, flows: FlowStore): () => void {
  const [prefix, userKey] = userKeys.all(user);
  const listKey = [prefix, userKey, 'workflows', 'list'];
  const runsOf = (workflowId: string) =>
    queryClient.getQueryData<RunList>([prefix, userKey, 'runs', 'logs', workflowId])?.logs ?? [];

  /** Shows a workflow as on if its runs say so and no newer write of this page does. */
  function weighRuns(workflow: Workflow) {
    const { workflowId, unclearSince } = workflow;
    const intent = flows.getState().toggles.get(workflowId);
    const { phase = 'idle', outcome } = intent?.store.getState() ?? {};
    // The lists do not tell yet when that write was.
    const written = phase !== 'idle' || (unclearSince === undefined && outcome !== undefined);
    if (written || !isShownOn(workflow, runsOf(workflowId))) return;
    queryClient.setQueriesData<Workflow[]>({ queryKey: listKey }, (list) =>
      list?.map((one) => (one.workflowId === workflowId ? { ...one, state: 'active' } : one)),
    );
    intent?.confirm('on');
  }

  return queryClient.getQueryCache().subscribe((event) => {
    const [ours, owner, subject, kind, id] = event.query.queryKey as readonly unknown[];
    if (ours !== prefix || owner !== userKey || !isAnswer(event)) return;
    if (subject === 'workflows' && kind === 'list') {
      const { toggles } = flows.getState();
      for (const workflow of (event.query.state.data as Workflow[] | undefined) ?? []) {
        toggles.get(workflow.workflowId)?.confirm(positions[workflow.state]);
        weighRuns(workflow);
      }
    }
    if (subject === 'runs' && kind === 'logs') {
      const lists = queryClient.getQueriesData<Workflow[]>({ queryKey: listKey });
      const workflow = lists.flatMap(([, list]) => list ?? []).find(({ workflowId }) => workflowId === id);
      if (workflow) weighRuns(workflow);
    }
  });
}
