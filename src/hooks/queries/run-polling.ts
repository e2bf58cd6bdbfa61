'use client';
import type { PlugboardError, RunList, WorkflowErrorList } from '../../api/index.ts';
import { useState } from 'react';

const shortest = 5_000;
const longest = 60_000;

/** When a list on screen polls: never, while one of its runs is pending, or always. */
export type Watch = 'never' | 'pending' | 'always';

/** The part of a query that the poll reads. */
interface Polled {
  state: {
    data: RunList | WorkflowErrorList | undefined;
    error: PlugboardError | null;
    dataUpdateCount: number;
    errorUpdateCount: number;
  };
}

/**
 * Creates a `refetchInterval` for one list: 5 s, doubled up to 60 s while the data stays the same, and off when no run is awaited.
 * Each list on screen needs its own.
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

/** Creates the poll of one list on screen. It is not part of the options, which servers use too. */
export const useRunPoll = (): ReturnType<typeof createRunPoll> => useState(createRunPoll)[0];

type RunPoll = ReturnType<typeof createRunPoll>;

/** Creates a poll for each of several lists on screen, by workflow. */
export function useRunPolls(): (workflowId: string) => RunPoll {
  const [polls] = useState(() => new Map<string, RunPoll>());
  return (workflowId) => {
    const poll = polls.get(workflowId) ?? createRunPoll();
    polls.set(workflowId, poll);
    return poll;
  };
}
