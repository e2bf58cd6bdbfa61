import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PlugboardError, RunList, RunStatus, Workflow } from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { workflowLogsOptions } from './runs.ts';
import { workflowListOptions } from './workflows.ts';

/** Returns an integration's workflows from the cache. Sends no request. */
export function useCachedWorkflows(integrationId: string): Workflow[] | undefined {
  const { api, queryClient } = usePlugboardContext();
  return useQuery({ ...workflowListOptions(api, integrationId), enabled: false }, queryClient).data;
}

/** The times of the last success and the last failure, ISO 8601. */
export interface CachedLastRuns {
  success: string | undefined;
  failure: string | undefined;
}

/** Combines the runs of several workflows. Runs come newest first. */
function combine(answers: UseQueryResult<RunList, PlugboardError>[]): CachedLastRuns {
  function last(wanted: RunStatus) {
    const times = answers.flatMap(({ data }) => data?.logs.find(({ status }) => status === wanted)?.executedAt ?? []);
    return times.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  }
  return { success: last('success'), failure: last('failure') };
}

/** Returns the last success and failure among the cached runs of several workflows. Sends no request. */
export function useCachedLastRuns(workflowIds: readonly string[]): CachedLastRuns {
  const { api, queryClient } = usePlugboardContext();
  const queries = workflowIds.map((workflowId) => ({ ...workflowLogsOptions(api, workflowId), enabled: false }));
  return useQueries({ queries, combine }, queryClient);
}

const firstTimes = (answers: UseQueryResult<RunList, PlugboardError>[]) =>
  answers.map(({ data }) => data?.logs[0]?.executedAt);

/** Returns the time of the newest cached run of each workflow, in the given order. Sends no request. */
export function useCachedRunTimes(workflowIds: readonly string[]): readonly (string | undefined)[] {
  const { api, queryClient } = usePlugboardContext();
  const queries = workflowIds.map((workflowId) => ({ ...workflowLogsOptions(api, workflowId), enabled: false }));
  return useQueries({ queries, combine: firstTimes }, queryClient);
}
