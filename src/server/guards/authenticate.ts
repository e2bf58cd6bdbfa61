import { PlugboardError } from '../../api/index.ts';
import { askHost } from '../concurrency/call-host.ts';
import type { Config } from '../config/config.ts';
import type { HostUser } from '../config/options.ts';

// A lone surrogate would become the same replacement character for everybody once it is stored.
const unusable = /^\s*$|\p{Surrogate}|\p{Cc}/u;
const isUsable = (id: unknown): id is string => typeof id === 'string' && id.length <= 512 && !unusable.test(id);

/** What we use of the host's user, read once: it may be an object with a mind of its own. */
function pick(user: HostUser | null | undefined): HostUser | undefined {
  if (user === null || user === undefined) return undefined;
  const { id, fullName, alloyUserId } = user;
  return { id, fullName, alloyUserId };
}

const asText = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** Says who is asking, by the host's word alone. Nobody is `unauthenticated`; an answer that names no usable user stops everything. */
export async function authenticate(
  { authenticate }: Pick<Config, 'authenticate'>,
  request: Request,
  context: unknown,
): Promise<HostUser> {
  const user = await askHost('authenticate', () => authenticate(request, context), pick);
  if (user === undefined) throw new PlugboardError('unauthenticated', 'Nobody is signed in.');
  const { id, fullName, alloyUserId } = user;
  if (!isUsable(id))
    throw new TypeError('`authenticate` gave no usable id: it must be a string of 1 to 512 characters.');
  if (alloyUserId !== undefined && !isUsable(alloyUserId)) {
    throw new TypeError('`authenticate` gave an `alloyUserId` that is not a usable string.');
  }
  return { id, fullName: asText(fullName), alloyUserId };
}
