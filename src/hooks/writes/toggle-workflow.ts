'use client';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useStore } from 'zustand';
import {
  activateWorkflow,
  deactivateWorkflow,
  PlugboardError,
  upgradeWorkflow,
  type Api,
  type WorkflowState,
} from '../../api/index.ts';
import {
  createToggleIntent,
  type ToggleIntent,
  type ToggleIntentState,
  type ToggleOutcome,
  type TogglePosition,
} from '../../flows/internal.ts';
import { positions } from '../cache/confirmed-states.ts';
import { getOrCreate, useFlowStore, type FlowStore } from '../cache/user-flows.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { useRefresh, type Refresh } from '../queries/invalidate.ts';
import { getWorkflowState, setWorkflowState, workflowKeys } from '../queries/workflows.ts';
import { useWrite } from '../queries/use-write.ts';

const states: Record<TogglePosition, WorkflowState> = { on: 'active', off: 'inactive', unknown: 'unknown' };

function createIntent(api: Api, queryClient: QueryClient, flows: FlowStore, refresh: Refresh, workflowId: string) {
  function settled() {
    const { toggles, bulks } = flows.getState();
    // The next write ends with a refetch of its own, so wait for the last one.
    const writing = [...toggles.values()].some(({ store }) => store.getState().phase !== 'idle');
    const changing = [...bulks.values()].some(({ store }) => store.getState().phase === 'running');
    if (!writing && !changing) void refresh.workflows();
  }
  // A list in flight was read before the write and would show the old state.
  const cancelReads = () => void queryClient.cancelQueries({ queryKey: workflowKeys.lists(api) });

  const intent = createToggleIntent({
    confirmed: positions[getWorkflowState(queryClient, api, workflowId)],
    write(on) {
      cancelReads();
      return (on ? activateWorkflow : deactivateWorkflow)(api, { workflowId });
    },
    onSettled(outcome, on) {
      cancelReads();
      // After the session has ended the confirmed state belongs to no one.
      if (intent.store.getState().error?.code === 'unauthenticated') intent.confirm('unknown');
      if (outcome === 'applied') flows.report({ type: 'workflow_toggled', workflowId, on });
      settled();
    },
    upgrade: (version) => upgradeWorkflow(api, { workflowId, version }),
    onUpgraded(outcome, version) {
      if (outcome === 'applied') flows.report({ type: 'workflow_upgraded', workflowId, version });
      settled();
    },
  });
  intent.store.subscribe(({ shown }, before) => {
    if (shown !== before.shown) setWorkflowState(queryClient, api, workflowId, states[shown]);
  });
  return intent;
}

/** Returns a function that finds the intent of a workflow: one for all switches and bulk changes of a provider. */
export function useToggleIntents(): (workflowId: string) => ToggleIntent {
  const { api, queryClient } = usePlugboardContext();
  const flows = useFlowStore();
  const refresh = useRefresh();
  return useCallback(
    (workflowId) =>
      getOrCreate(flows.getState().toggles, workflowId, () =>
        createIntent(api, queryClient, flows, refresh, workflowId),
      ),
    [api, queryClient, flows, refresh],
  );
}

/** Returns the intent of one workflow. After sign-out it is another one. */
export function useToggleIntent(workflowId: string): ToggleIntent {
  const intentOf = useToggleIntents();
  useStore(useFlowStore(), ({ toggles }) => toggles);
  return intentOf(workflowId);
}

/** The switch of one workflow: its position, and how to change it. */
export interface WorkflowToggleState {
  /** The position to show, the progress and the last error. */
  intent: ToggleIntentState;
  /** Moves the workflow to a version, after the writes that are queued. Dropped if the workflow is not on by then. */
  upgrade: (version: string) => void;
  /** Clears the message of the last failure. */
  dismiss: () => void;
}

/**
 * Switches a workflow on or off: `mutate(true)`. The cached lists show the intent at once; a refusal restores the confirmed state, and a
 * failure with an unknown outcome shows `unknown`. One write per workflow is in flight, and of those that wait only the last is sent.
 */
export function useToggleWorkflow(workflowId: string) {
  const { api, queryClient } = usePlugboardContext();
  const intent = useToggleIntent(workflowId);
  const state = useStore(intent.store);
  const mutation = useWrite<ToggleOutcome, boolean>({
    mutationKey: [...workflowKeys.writes(api, workflowId), 'toggle'],
    async mutationFn(on) {
      // Without a cached list nothing is confirmed, so the write must be sent.
      if (getWorkflowState(queryClient, api, workflowId) === 'unknown') intent.confirm('unknown');
      const { outcome, error } = await intent.toggle(on);
      if (outcome === 'applied' || outcome === 'superseded') return outcome;
      throw error ?? new PlugboardError('internal', 'The write failed without an error.');
    },
  });
  const toggle: WorkflowToggleState = { intent: state, upgrade: intent.upgrade, dismiss: intent.dismiss };
  return { ...mutation, ...toggle };
}
