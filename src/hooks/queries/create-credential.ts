import { createCredential, type CreatedCredential } from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { credentialsOfConnector } from './credentials.ts';
import { integrationKeys } from './integrations.ts';
import { userKeys } from '../cache/keys.ts';
import { renew } from '../cache/session-expiry.ts';
import { useSecretMutation } from './use-write.ts';

/** Reads the typed values from the inputs, by field name. Called once, when they are sent. */
export type ReadDraft = () => Readonly<Record<string, string>>;

/**
 * Stores a credential: `mutate(() => valuesOfTheForm)`. The values pass through to the request. The cache holds only the function, and drops
 * it when the request ends. Sent once: after an error for which `isOutcomeUnknown` is true, list the credentials. `useConnect` does so.
 */
export function useCreateCredential(connectorId: string) {
  const { api, queryClient } = usePlugboardContext();
  const mutationKey = [...userKeys.all(api), 'create-credential', connectorId];
  return useSecretMutation<CreatedCredential, ReadDraft>({
    mutationKey,
    mutationFn: (read) => createCredential(api, { connectorId, data: read() }),
    onSettled(created) {
      // Nothing is stored until the user has signed in at the provider.
      if (created && 'oauthUrl' in created) return;
      void renew(queryClient, api, credentialsOfConnector(api, connectorId));
      void renew(queryClient, api, { queryKey: integrationKeys.all(api) });
    },
  });
}
