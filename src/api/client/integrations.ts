import type { CallOptions, Transport } from '../api.ts';
import { parseIntegrations } from '../parse/embedded.ts';
import type { IntegrationList } from '../types.ts';

/** Lists the integrations the user can install. */
export async function listIntegrations(api: Transport, { signal }: CallOptions = {}): Promise<IntegrationList> {
  return parseIntegrations(await api.send({ operation: 'listIntegrations', signal }));
}
