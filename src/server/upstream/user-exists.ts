import { PlugboardError } from '../../api/index.ts';
import type { HttpResponse, OperationName } from '../../api/internal.ts';

const creations = new Set<OperationName>(['createUser', 'createConnectivityUser']);
const taken = /\b(exists?|already|taken|duplicate|unique|in use)\b/i;

/**
 * Throws `user_exists` when the upstream refused to create a user because it has one of that name. It does not return that user's id, so
 * only the host can.
 */
export function assertNotTaken(operation: OperationName, { status, text }: HttpResponse): void {
  if (!creations.has(operation)) return;
  if (status !== 409 && !((status === 400 || status === 422) && taken.test(text))) return;
  throw new PlugboardError(
    'user_exists',
    'The upstream has a user of this name already, and the store does not know its id. Return its id as `alloyUserId` from `authenticate`, and use a store that survives restarts, such as `createPostgresStore`.',
  );
}
