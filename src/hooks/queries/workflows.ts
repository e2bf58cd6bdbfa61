import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import {
  activateWorkflow,
  deactivateWorkflow,
  listWorkflows,
  upgradeWorkflow,
  type Acknowledgement,
  type Api,
  type PlugboardError,
  type Workflow,
  type WorkflowState,
} from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';
import { renew } from '../cache/session-expiry.ts';
import { takeTurn, type Turn } from '../cache/write-queue.ts';
import { useWrite } from './use-write.ts';

/** Prefixes of the workflow entries of one user. Invalidate `all` to refetch them all. */
export const workflowKeys = {
  all: (api: Api) => [...userKeys.all(api), 'workflows'] as const,
  lists: (api: Api) => [...workflowKeys.all(api), 'list'] as const,
  writes: (api: Api, workflowId: string) => [...workflowKeys.all(api), 'write', workflowId] as const,
};

/** The workflows of one integration, or of all, with the state the server last confirmed. */
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

type Write<Input> = (api: Api, input: Input) => Promise<Acknowledgement>;

// Refetches even on failure: the write may have reached the server.
function useWorkflowWrite<Input = void>(workflowId: string, write: Write<Input>) {
  const { api, queryClient } = usePlugboardContext();
  const mutationFn = (input: Input) => write(api, input);
  const mutationKey = workflowKeys.writes(api, workflowId);
  return useWrite<Acknowledgement, Input, Turn>({
    mutationKey,
    mutationFn,
    onMutate: () => takeTurn(queryClient, api, mutationKey),
    onSettled(_data, _error, _input, turn) {
      turn?.end();
      return renew(queryClient, api, { queryKey: workflowKeys.all(api) });
    },
  });
}

/** Switches a workflow on. Not optimistic; `useToggleWorkflow` is. */
export function useActivateWorkflow(workflowId: string) {
  return useWorkflowWrite(workflowId, (api) => activateWorkflow(api, { workflowId }));
}

/** Switches a workflow off. Not optimistic; `useToggleWorkflow` is. */
export function useDeactivateWorkflow(workflowId: string) {
  return useWorkflowWrite(workflowId, (api) => deactivateWorkflow(api, { workflowId }));
}

/** Moves a workflow to another version, or to the newest when none is given. */
export function useUpgradeWorkflow(workflowId: string) {
  return useWorkflowWrite<string | void>(workflowId, (api, version) =>
    upgradeWorkflow(api, { workflowId, ...(version && { version }) }),
  );
}
