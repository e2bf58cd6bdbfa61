import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  executeConnectorAction,
  getConnectorAction,
  type ActionInput,
  type ActionResult,
  type Api,
  type ConnectorAction,
  type ExecuteActionInput,
  type PlugboardError,
} from '../../api/index.ts';
import { readDefaults } from '../cache/query-client.ts';
import { connectorKeys } from './connectors.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { userKeys } from '../cache/keys.ts';
import { useSecretMutation } from './use-write.ts';

/** The input of an action run, besides the action itself. */
export type ExecuteActionVariables = Omit<ExecuteActionInput, keyof ActionInput>;

/** An action and the parameters it takes. */
export const connectorActionOptions = (api: Api, connectorId: string, actionId: string) =>
  queryOptions<ConnectorAction, PlugboardError>({
    ...readDefaults,
    queryKey: [...connectorKeys.all(api), 'action', connectorId, actionId],
    queryFn: ({ signal }) => getConnectorAction(api, { connectorId, actionId }, { signal }),
  });

/** Describes an action and the parameters it takes. */
export function useConnectorAction(connectorId: string, actionId: string) {
  const { api, queryClient, enabled } = usePlugboardContext();
  return useQuery({ ...connectorActionOptions(api, connectorId, actionId), enabled }, queryClient);
}

/** Runs an action with one of the user's credentials. Never retried. The cache drops parameters and result when it settles. */
export function useExecuteAction(connectorId: string, actionId: string) {
  const { api } = usePlugboardContext();
  const mutationKey = [...userKeys.all(api), 'execute', connectorId, actionId];
  const mutationFn = (input: ExecuteActionVariables) =>
    executeConnectorAction(api, { ...input, connectorId, actionId });
  return useSecretMutation<ActionResult, ExecuteActionVariables>({ mutationKey, mutationFn });
}
