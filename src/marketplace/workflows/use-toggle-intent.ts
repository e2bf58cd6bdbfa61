'use client';
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { activateWorkflow, deactivateWorkflow, upgradeWorkflow, type WorkflowState } from '../../api/index.ts';
import {
  createToggleIntent,
  type ToggleIntent,
  type ToggleIntentState,
  type TogglePosition,
} from '../../flows/internal.ts';
import { usePlugboardContext, workflowKeys } from '../../hooks/index.ts';
import { setWorkflowState, useRefresh } from '../../hooks/internal.ts';
import { useEmit } from '../provider/use-emit.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { getOrCreate } from '../store/store.ts';

const positions: Record<WorkflowState, TogglePosition> = { active: 'on', inactive: 'off', unknown: 'unknown' };

/** Finds the intent of a workflow, made when first asked for: one for all switches and bulk changes of a provider. */
export function useToggleIntents(): (workflowId: string, confirmed: WorkflowState) => ToggleIntent {
  const { api, queryClient } = usePlugboardContext();
  const refresh = useRefresh();
  const emit = useEmit();
  const intents = useMarketplaceStore((store) => store.toggles);
  const bulks = useMarketplaceStore((store) => store.bulks);
  return useCallback(
    (workflowId, confirmed) => {
      function settled() {
        // With another write under way the lists would be asked for again at once.
        const writing = [...intents.values()].some(({ store }) => store.getState().phase !== 'idle');
        const many = [...bulks.values()].some(({ store }) => store.getState().phase === 'running');
        if (!writing && !many) void refresh.workflows();
      }
      return getOrCreate(intents, workflowId, () => {
        const made = createToggleIntent({
          confirmed: positions[confirmed],
          write: (on) => (on ? activateWorkflow : deactivateWorkflow)(api, { workflowId }),
          onSettled(outcome, on) {
            // A list on its way may have been read before this write, and the one on the page was: neither may undo it.
            void queryClient.cancelQueries({ queryKey: workflowKeys.lists(api) });
            if (outcome !== 'not_applied') {
              const state = outcome === 'unknown' ? outcome : on ? 'active' : 'inactive';
              setWorkflowState(queryClient, api, workflowId, state);
            }
            // With the session gone what was confirmed is nobody's.
            if (made.store.getState().error?.code === 'unauthenticated') made.confirm('unknown');
            if (outcome === 'applied') emit({ type: 'workflow_toggled', workflowId, on });
            settled();
          },
          upgrade: (version) => upgradeWorkflow(api, { workflowId, version }),
          onUpgraded(outcome, version) {
            if (outcome === 'applied') emit({ type: 'workflow_upgraded', workflowId, version });
            settled();
          },
        });
        return made;
      });
    },
    [api, queryClient, refresh, emit, intents, bulks],
  );
}

/** The intent of one workflow, kept in step with what the server says at each answer (`updatedAt`, ms). */
export function useToggle(
  workflowId: string,
  confirmed: WorkflowState,
  updatedAt: number,
): ToggleIntentState & { intent: ToggleIntent } {
  const intent = useToggleIntents()(workflowId, confirmed);
  // Also when an answer repeats the state: after an unclear write, that settles it.
  useEffect(() => intent.confirm(positions[confirmed]), [intent, confirmed, updatedAt]);
  return { ...useStore(intent.store), intent };
}
