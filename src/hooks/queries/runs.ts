import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import {
  listWorkflowErrors,
  listWorkflowLogs,
  type Api,
  type PlugboardError,
  type RunList,
  type WorkflowErrorList,
} from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';
import type { Watch } from './run-polling.ts';
import { useRunPoll, useRunPolls } from './run-polling.ts';

/** Keys of one user's runs and errors. Invalidate `all` to refetch them all. */
export const runKeys = {
  all: (api: Api) => [...userKeys.all(api), 'runs'] as const,
  errors: (api: Api, workflowId: string) => [...runKeys.all(api), 'errors', workflowId] as const,
};

/** The runs of one workflow, newest first. */
export const workflowLogsOptions = (api: Api, workflowId: string) =>
  queryOptions<RunList, PlugboardError>({
    ...readDefaults,
    queryKey: [...runKeys.all(api), 'logs', workflowId],
    queryFn: ({ signal }) => listWorkflowLogs(api, { workflowId }, { signal }),
  });

/** The errors of one workflow, newest first. */
export const workflowErrorsOptions = (api: Api, workflowId: string) =>
  queryOptions<WorkflowErrorList, PlugboardError>({
    ...readDefaults,
    queryKey: runKeys.errors(api, workflowId),
    queryFn: ({ signal }) => listWorkflowErrors(api, { workflowId }, { signal }),
  });

export interface RunQueryOptions {
  /** When to poll. A hidden page never polls. @default 'pending' */
  watch?: Watch | undefined;
}

/** Lists the runs of a workflow. Polls while one is pending and the page is visible. */
export function useWorkflowLogs(workflowId: string, { watch }: RunQueryOptions = {}) {
  const { api, queryClient, enabled } = usePlugboardContext();
  const poll = useRunPoll();
  const options = workflowLogsOptions(api, workflowId);
  return useQuery({ ...options, enabled, refetchInterval: (query) => poll(query, watch) }, queryClient);
}

/** Lists the errors of a workflow. */
export function useWorkflowErrors(workflowId: string, { watch }: RunQueryOptions = {}) {
  const { api, queryClient, enabled } = usePlugboardContext();
  const poll = useRunPoll();
  const options = workflowErrorsOptions(api, workflowId);
  return useQuery({ ...options, enabled, refetchInterval: (query) => poll(query, watch) }, queryClient);
}

/** Lists the runs of several workflows: one result for each, in their order, so that one failure leaves the others. */
export function useWorkflowLogsOf(workflowIds: readonly string[], { watch }: RunQueryOptions = {}) {
  const { api, queryClient, enabled } = usePlugboardContext();
  const pollOf = useRunPolls();
  const queries = workflowIds.map((id) => {
    const poll = pollOf(id);
    const options = workflowLogsOptions(api, id);
    return { ...options, enabled, refetchInterval: (query: Parameters<typeof poll>[0]) => poll(query, watch) };
  });
  return useQueries({ queries }, queryClient);
}

/** Lists the errors of several workflows: one result for each, in their order. */
export function useWorkflowErrorsOf(workflowIds: readonly string[], { watch }: RunQueryOptions = {}) {
  const { api, queryClient, enabled } = usePlugboardContext();
  const pollOf = useRunPolls();
  const queries = workflowIds.map((id) => {
    const poll = pollOf(id);
    const options = workflowErrorsOptions(api, id);
    return { ...options, enabled, refetchInterval: (query: Parameters<typeof poll>[0]) => poll(query, watch) };
  });
  return useQueries({ queries }, queryClient);
}
