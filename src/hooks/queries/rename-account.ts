import { nameAccount, type Acknowledgement, type NameAccountInput } from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { credentialKeys, credentialsOfConnector } from './credentials.ts';
import { renew } from '../cache/session-expiry.ts';
import { useWrite } from './use-write.ts';

/** The account to rename, and its name. An empty name removes it. */
export type RenameAccountVariables = Omit<NameAccountInput, 'connectorId'>;

/** Gives one of the user's accounts a name. Refetches the connector's accounts even on failure: the write may have reached the server. */
export function useRenameAccount(connectorId: string) {
  const { api, queryClient } = usePlugboardContext();
  return useWrite<Acknowledgement, RenameAccountVariables>({
    mutationKey: [...credentialKeys.all(api), 'rename', connectorId],
    mutationFn: ({ credentialId, name }) => nameAccount(api, { connectorId, credentialId, name }),
    onSettled: () => renew(queryClient, api, credentialsOfConnector(api, connectorId)),
  });
}
