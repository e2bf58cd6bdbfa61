'use client';
import { useEffect } from 'react';
import type { CatalogueWorkflows } from '../../components/index.ts';
import { useWorkflows } from '../../hooks/index.ts';
import { useCachedRunTimes } from '../../hooks/internal.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { sumWorkflows } from './sum-workflows.ts';

/** Loads the workflows and writes their sums to the store. The times of runs come from the cache alone. */
export function useWorkflowSums(): void {
  const setWorkflows = useMarketplaceStore((state) => state.setWorkflows);
  const { data = [] } = useWorkflows();
  const active = data.filter(({ state }) => state === 'active').map(({ workflowId }) => workflowId);
  const times = useCachedRunTimes(active);
  // Compared as text, since each render creates new objects with the same content.
  const sums = JSON.stringify(sumWorkflows(data, new Map(active.map((id, index) => [id, times[index]]))));
  useEffect(() => setWorkflows(JSON.parse(sums) as Record<string, CatalogueWorkflows>), [setWorkflows, sums]);
}
