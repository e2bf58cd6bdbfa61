import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PlugboardError, RunList, RunStatus, Workflow } from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { workflowLogsOptions } from './runs.ts';
import { workflowListOptions } from './workflows.ts';

/** An integration's workflows, if something on the page has asked for them. Asks for nothing itself. */
export function useKnownWorkflows(integrationId: string): Workflow[] | undefined {
  const { api, queryClient } = usePlugboardContext();
  return useQuery({ ...workflowListOptions(api, integrationId), enabled: false }, queryClient).data;
}

/** When runs last ended well and badly, ISO 8601. */
export interface LastRuns {
  success: string | undefined;
  failure: string | undefined;
}

/** Joins the answers of several workflows. Runs come newest first. */
function combine(answers: UseQueryResult<RunList, PlugboardError>[]): LastRuns {
  function last(wanted: RunStatus) {
    const times = answers.flatMap(({ data }) => data?.logs.find(({ status }) => status === wanted)?.executedAt ?? []);
    return times.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  }
  return { success: last('success'), failure: last('failure') };
}

/** When the workflows last succeeded and failed, as far as their runs have been asked for. Asks for nothing itself. */
export function useLastRuns(workflowIds: readonly string[]): LastRuns {
  const { api, queryClient } = usePlugboardContext();
  const queries = workflowIds.map((workflowId) => ({ ...workflowLogsOptions(api, workflowId), enabled: false }));
  return useQueries({ queries, combine }, queryClient);
}
