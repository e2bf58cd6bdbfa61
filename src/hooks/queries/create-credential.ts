import {
  createCredential,
  listCredentials,
  type Api,
  type CallOptions,
  type CreatedCredential,
  type Credential,
} from '../../api/index.ts';
import { usePlugboardContext } from '../client-provider.ts';
import { credentialsOfConnector } from './credentials.ts';
import { integrationKeys } from './integrations.ts';
import { userKeys } from '../cache/keys.ts';
import { renew } from '../cache/session-expiry.ts';
import { useTypedWrite } from './use-write.ts';

/** Reads the typed values where they stand, by field name. Called once, when they are sent. */
export type ReadDraft = () => Readonly<Record<string, string>>;

/**
 * Stores a credential: `mutate(() => valuesOfTheForm)`. The values pass through to the request; the cache only ever holds the function,
 * and not even that once the answer is there. Never sent twice by itself: after a failure for which `isOutcomeUnknown`, call `settleCredential`.
 */
export function useCreateCredential(connectorId: string) {
  const { api, queryClient } = usePlugboardContext();
  const mutationKey = [...userKeys.all(api), 'create-credential', connectorId];
  return useTypedWrite<CreatedCredential, ReadDraft>({
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

export interface SettleCredentialInput {
  connectorId: string;
  /** Ids of the credentials there were before the attempt. */
  before: readonly string[];
}

/** Finds out how an unclear attempt to create a credential ended: the new credential, or undefined when there is none. */
export async function settleCredential(
  api: Api,
  { connectorId, before }: SettleCredentialInput,
  options: CallOptions = {},
): Promise<Credential | undefined> {
  const { credentials } = await listCredentials(api, { connectorId }, options);
  return credentials.find(({ credentialId }) => !before.includes(credentialId));
}
