import type { CallOptions, Transport } from '../contract/transport.ts';
import { parseIntegrations } from '../parse/users-and-integrations.ts';
import type { IntegrationList } from '../contract/types.ts';

/** Lists the integrations the user can install. */
export async function listIntegrations(api: Transport, { signal }: CallOptions = {}): Promise<IntegrationList> {
  return parseIntegrations(await api.send({ operation: 'listIntegrations', signal }));
}
