'use client';
import { useEffect, useRef } from 'react';
import type { Workflow } from '../../api/index.ts';
import { type BulkFailure } from '../../components/index.ts';
import { useAnnounce, isFinalWrite } from '../../components/internal.ts';
import { useBulkChange, type BulkState } from '../../hooks/index.ts';
import { bulkMessages, useFormat, useMessages } from '../../i18n/internal.ts';

/** The progress of a bulk change, with the names of the workflows that failed. */
export interface BulkSummary {
  done: number;
  total: number;
  /** The number of workflows that have not ended. */
  left: number;
  failures: readonly BulkFailure[];
  /** Ids of the failed workflows that are worth another try. */
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

/** Changes several workflows of one integration and announces the progress. */
export function useBulk(integrationId: string, workflows: readonly Workflow[]) {
  const text = useMessages('bulk', bulkMessages);
  const format = useFormat();
  const announce = useAnnounce();
  const bulk = useBulkChange(integrationId, workflows);
  const summary = summarize(bulk, workflows);

  const { phase, change } = bulk;
  const { done, total } = summary;
  const told = useRef(phase);
  useEffect(() => {
    const before = told.current;
    told.current = phase;
    if (before === phase) return;
    if (phase === 'running') announce(text.running[change](format.number(done), format.number(total)));
    if (phase === 'done') announce(text.result[change](format.number(done), total));
  }, [announce, change, done, format, phase, text, total]);

  return { ...bulk, summary };
}
