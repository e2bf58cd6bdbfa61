'use client';
import { useState } from 'react';
import { createRunPoll } from './poll.ts';

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
