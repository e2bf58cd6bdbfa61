import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { listWorkflows, type Api, type PlugboardError, type Workflow, type WorkflowState } from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';

/** Prefixes of the workflow entries of one user. Invalidate `all` to refetch them all. */
export const workflowKeys = {
  all: (api: Api) => [...userKeys.all(api), 'workflows'] as const,
  lists: (api: Api) => [...workflowKeys.all(api), 'list'] as const,
  writes: (api: Api, workflowId: string) => [...workflowKeys.all(api), 'write', workflowId] as const,
};

/** The workflows of one integration, or of all. `useToggleWorkflow` writes the user's intent into them. */
export const workflowListOptions = (api: Api, integrationId?: string) =>
  queryOptions<Workflow[], PlugboardError>({
    ...readDefaults,
    // Another tab may have switched one a moment ago.
    refetchOnWindowFocus: 'always',
    queryKey: [...workflowKeys.lists(api), integrationId ?? null],
    queryFn: ({ signal }) => listWorkflows(api, { integrationId }, { signal }),
  });

/** Lists the workflows of one integration, or of all. */
export function useWorkflows(integrationId?: string) {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...workflowListOptions(api, integrationId), enabled }, queryClient);
}

/** The state that the cached lists hold for a workflow. */
export function getWorkflowState(queryClient: QueryClient, api: Api, workflowId: string): WorkflowState {
  const lists = queryClient.getQueriesData<Workflow[]>({ queryKey: workflowKeys.lists(api) });
  const workflow = lists.flatMap(([, list]) => list ?? []).find((one) => one.workflowId === workflowId);
  return workflow?.state ?? 'unknown';
}

/** Writes a workflow's state into every cached list that has it. */
export function setWorkflowState(queryClient: QueryClient, api: Api, workflowId: string, state: WorkflowState): void {
  queryClient.setQueriesData<Workflow[]>({ queryKey: workflowKeys.lists(api) }, (list) =>
    list?.map((one) => (one.workflowId === workflowId ? { ...one, state } : one)),
  );
}
