import type { Query } from '@tanstack/react-query';
import type { PlugboardError, RunList } from '../api/index.ts';

const shortest = 5_000;
const longest = 60_000;

/**
 * Creates a `refetchInterval` for runs: every 5 s while one is pending, up to every 60 s as long as nothing changes, not at all otherwise.
 * Each list on screen needs one of its own.
 */
export function createRunPoll() {
  let data: RunList | undefined;
  let first = 0;
  return ({ state }: Query<RunList, PlugboardError>): number | false => {
    const pending = state.data?.logs.some(({ status }) => status === 'pending') ?? false;
    if (!pending || state.error?.code === 'unauthenticated') return false;
    const answers = state.dataUpdateCount + state.errorUpdateCount;
    // Structural sharing keeps the object while nothing in it changes.
    if (state.data !== data) {
      data = state.data;
      first = answers;
    }
    return Math.min(longest, shortest * 2 ** (answers - first));
  };
}
