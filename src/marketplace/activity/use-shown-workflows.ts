'use client';
import type { Workflow } from '../../api/index.ts';
import { useWorkflows } from '../../hooks/index.ts';
import { useStableList } from '../shared/use-stable-list.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

const none: readonly Workflow[] = [];

/** Returns the workflows of an integration, and those whose runs and errors its page shows: the active ones, or the last one switched. */
export function useShownWorkflows(integrationId: string) {
  const { data: workflows = none } = useWorkflows(integrationId);
  const touched = useMarketplaceStore((state) => state.lastSwitched[integrationId]);
  const on = workflows.filter(({ state }) => state === 'active');
  // Without an active workflow, the one that was switched last has the most relevant runs.
  const last = workflows.find(({ workflowId }) => workflowId === touched) ?? workflows[0];
  const shown = useStableList(on.length > 0 ? on : last ? [last] : none);
  const ids = useStableList(shown.map(({ workflowId }) => workflowId));
  return { workflows, shown, ids, active: on.length > 0 };
}
