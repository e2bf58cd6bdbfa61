import { PlugboardError } from '../../api/index.ts';
import { callHost } from '../concurrency/call-host.ts';
import type { Config } from '../config/config.ts';
import type { HostUser } from '../config/options.ts';

// A lone surrogate is stored as the replacement character, so two users would share one id.
const unusable = /^\s*$|\p{Surrogate}|\p{Cc}/u;
const isUsable = (id: unknown): id is string => typeof id === 'string' && id.length <= 512 && !unusable.test(id);

/** Reads each property of the host's user once: it may have getters. */
function readUser(user: HostUser | null | undefined): HostUser | undefined {
  if (user === null || user === undefined) return undefined;
  const { id, fullName, alloyUserId } = user;
  return { id, fullName, alloyUserId };
}

const toText = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** Returns the user that the host's `authenticate` names. Throws `unauthenticated` when it names none, and a `TypeError` when its ids are unusable. */
export async function authenticate(
  { authenticate }: Pick<Config, 'authenticate'>,
  request: Request,
  context: unknown,
): Promise<HostUser> {
  const user = await callHost('authenticate', () => authenticate(request, context), readUser);
  if (user === undefined) throw new PlugboardError('unauthenticated', 'No user is signed in.');
  const { id, fullName, alloyUserId } = user;
  if (!isUsable(id)) {
    throw new TypeError('`authenticate` returned an unusable id. Return a string of 1 to 512 characters.');
  }
  if (alloyUserId !== undefined && !isUsable(alloyUserId)) {
    throw new TypeError('`authenticate` returned an unusable `alloyUserId`. Return a string of 1 to 512 characters.');
  }
  return { id, fullName: toText(fullName), alloyUserId };
}
