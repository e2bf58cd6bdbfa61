'use client';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { activateWorkflow, deactivateWorkflow, type WorkflowState } from '../api/index.ts';
import { createToggleIntent, type ToggleIntent, type ToggleIntentState, type TogglePosition } from '../flows/index.ts';
import { usePlugboardContext, useRefresh } from '../hooks/index.ts';
import { useEmit } from './events-context.tsx';
import { useMarketplaceStore } from './store-context.tsx';
import { getOrCreate } from './store.ts';

const positions: Record<WorkflowState, TogglePosition> = { active: 'on', inactive: 'off', unknown: 'unknown' };

/** The intent of one workflow, kept in step with what the server says at each answer (`updatedAt`, ms). */
export function useToggle(
  component: string,
  workflowId: string,
  confirmed: WorkflowState,
  updatedAt: number,
): ToggleIntentState & Pick<ToggleIntent, 'toggle' | 'dismiss'> {
  const { api } = usePlugboardContext();
  const refresh = useRefresh();
  const emit = useEmit();
  const intents = useMarketplaceStore(component, (store) => store.toggles);
  const intent = getOrCreate(intents, workflowId, () =>
    createToggleIntent({
      confirmed: positions[confirmed],
      write: (on) => (on ? activateWorkflow : deactivateWorkflow)(api, { workflowId }),
      onSettled(outcome, on) {
        if (outcome === 'applied') emit({ type: 'workflow_toggled', workflowId, on });
        void refresh.workflows();
      },
    }),
  );
  // Also when an answer repeats the state: after an unclear write, that settles it.
  useEffect(() => intent.confirm(positions[confirmed]), [intent, confirmed, updatedAt]);
  return { ...useStore(intent.store), toggle: intent.toggle, dismiss: intent.dismiss };
}
