'use client';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Workflow } from '../../api/index.ts';
import { type BulkFailure } from '../../components/index.ts';
import { useAnnounce, isFinalWrite } from '../../components/internal.ts';
import { askIntent, createBulk, type BulkState, type BulkTask } from '../../flows/internal.ts';
import { useRefresh } from '../../hooks/internal.ts';
import { bulkMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';
import { getOrCreate } from '../store/store.ts';
import { useToggleIntents } from './use-toggle-intent.ts';

/** How a change of many stands, in the words of the workflows it reached. */
export interface BulkSummary {
  done: number;
  total: number;
  /** Not begun. */
  left: number;
  failures: readonly BulkFailure[];
  /** Those among them that may end better another time. */
  retry: readonly string[];
}

function summarize({ ids, ends }: BulkState, workflows: readonly Workflow[]): BulkSummary {
  const names = new Map(workflows.map(({ workflowId, name }) => [workflowId, name]));
  const failures: BulkFailure[] = [];
  const retry: string[] = [];
  let ended = 0;
  for (const workflowId of ids) {
    const end = ends[workflowId];
    if (!end) continue;
    ended += 1;
    if (end.outcome === 'applied') continue;
    const { outcome, error } = end;
    failures.push({ workflowId, name: names.get(workflowId) ?? workflowId, outcome, error });
    if (outcome !== 'superseded' && !(error && isFinalWrite(error.code))) retry.push(workflowId);
  }
  return { done: ended - failures.length, total: ids.length, left: ids.length - ended, failures, retry };
}

/** Changes many workflows of one integration, each through its own intent, and tells how that goes. */
export function useBulk(integrationId: string, workflows: readonly Workflow[]) {
  const text = useMessages('bulk', bulkMessages);
  const format = useFormat();
  const announce = useAnnounce();
  const intentOf = useToggleIntents();
  const bulks = useMarketplaceStore((store) => store.bulks);
  const refresh = useRefresh();
  const bulk = getOrCreate(bulks, integrationId, () => createBulk({ onDone: () => void refresh.workflows() }));
  const state = useStore(bulk.store);
  const summary = summarize(state, workflows);

  const { phase, task } = state;
  const { done, total } = summary;
  const told = useRef(phase);
  useEffect(() => {
    const before = told.current;
    told.current = phase;
    if (before === phase) return;
    if (phase === 'running') announce(text.running[task](format.number(done), format.number(total)));
    if (phase === 'done') announce(text.result[task](format.number(done), total));
  }, [announce, done, format, phase, task, text, total]);

  function start(next: BulkTask, ids: readonly string[]) {
    const known = new Map(workflows.map((workflow) => [workflow.workflowId, workflow]));
    bulk.start(next, ids, (workflowId) => {
      const workflow = known.get(workflowId);
      return askIntent(intentOf(workflowId, workflow?.state ?? 'unknown'), next, workflow?.version);
    });
  }

  return { ...state, summary, start, stop: bulk.stop, dismiss: bulk.dismiss };
}
