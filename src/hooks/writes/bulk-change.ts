'use client';
import { useStore } from 'zustand';
import type { Workflow } from '../../api/index.ts';
import { createBulk, requestChange, type Bulk, type BulkChange, type BulkState } from '../../flows/internal.ts';
import { getOrCreate, useFlowStore } from '../cache/user-flows.ts';
import { useRefresh } from '../queries/invalidate.ts';
import { useToggleIntents } from './toggle-workflow.ts';

export interface BulkChangeResult extends BulkState, Pick<Bulk, 'stop' | 'dismiss'> {
  /** Changes workflows in order, three at a time. Ignored while a change is running. */
  start: (change: BulkChange, ids: readonly string[]) => void;
}

/** Changes several workflows of one integration, each through its own intent. The change outlives the component. */
export function useBulkChange(integrationId: string, workflows: readonly Workflow[]): BulkChangeResult {
  const intentOf = useToggleIntents();
  const refresh = useRefresh();
  const bulks = useStore(useFlowStore(), (flows) => flows.bulks);
  const bulk = getOrCreate(bulks, integrationId, () => createBulk({ onDone: () => void refresh.workflows() }));
  return {
    ...useStore(bulk.store),
    start(change, ids) {
      const versions = new Map(workflows.map(({ workflowId, version }) => [workflowId, version]));
      bulk.start(change, ids, (id) => requestChange(intentOf(id), change, versions.get(id)));
    },
    stop: bulk.stop,
    dismiss: bulk.dismiss,
  };
}
