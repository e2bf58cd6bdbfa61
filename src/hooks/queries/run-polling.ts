'use client';
import type { PlugboardError, RunList, WorkflowErrorList } from '../../api/index.ts';
import { useState } from 'react';

const shortest = 5_000;
const longest = 60_000;

/** When a list on screen asks again by itself: never, while one of its runs is pending, or always, as for a workflow that is on. */
export type Watch = 'never' | 'pending' | 'always';

/** What the poll looks at in a query. */
interface Polled {
  state: {
    data: RunList | WorkflowErrorList | undefined;
    error: PlugboardError | null;
    dataUpdateCount: number;
    errorUpdateCount: number;
  };
}

/**
 * Creates a `refetchInterval` for a watched list: every 5 s, up to every 60 s as long as nothing changes, not at all when there is nothing to wait for.
 * Each list on screen needs one of its own.
 */
export function createRunPoll() {
  let data: unknown;
  let first = 0;
  return ({ state }: Polled, watch: Watch = 'pending'): number | false => {
    const runs = state.data && 'logs' in state.data ? state.data.logs : [];
    const waiting = watch === 'always' || (watch === 'pending' && runs.some(({ status }) => status === 'pending'));
    if (!waiting || state.error?.code === 'unauthenticated') return false;
    const answers = state.dataUpdateCount + state.errorUpdateCount;
    // Structural sharing keeps the object while nothing in it changes.
    if (state.data !== data) {
      data = state.data;
      first = answers;
    }
    return Math.min(longest, shortest * 2 ** (answers - first));
  };
}

/** The poll of one list on screen, for as long as it is there. Apart from the options, which servers use too. */
export const useRunPoll = (): ReturnType<typeof createRunPoll> => useState(createRunPoll)[0];

type RunPoll = ReturnType<typeof createRunPoll>;

/** A poll for each of several lists on screen, by the workflow they are of. */
export function useRunPolls(): (workflowId: string) => RunPoll {
  const [polls] = useState(() => new Map<string, RunPoll>());
  return (workflowId) => {
    const poll = polls.get(workflowId) ?? createRunPoll();
    polls.set(workflowId, poll);
    return poll;
  };
}
