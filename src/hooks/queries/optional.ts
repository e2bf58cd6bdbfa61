import { useQuery } from '@tanstack/react-query';
import { usePlugboardContext } from '../client-provider.ts';
import { credentialListOptions } from './credentials.ts';
import { workflowListOptions } from './workflows.ts';

/** Lists the user's credentials for a connector. Asks for nothing while there is no connector. */
export function useCredentialsOf(connectorId: string | undefined) {
  const { api, queryClient, enabled } = usePlugboardContext();
  const options = credentialListOptions(api, connectorId ?? '');
  return useQuery({ ...options, enabled: enabled && connectorId !== undefined }, queryClient);
}

/** Lists the workflows of an integration. Asks for nothing while there is no integration. */
export function useWorkflowsOf(integrationId: string | undefined) {
  const { api, queryClient, enabled } = usePlugboardContext();
  const options = workflowListOptions(api, integrationId ?? '');
  return useQuery({ ...options, enabled: enabled && integrationId !== undefined }, queryClient);
}
