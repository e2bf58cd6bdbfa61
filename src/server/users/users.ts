import { LRUCache } from 'lru-cache';
import { createConnectivityUser, createUser, isOutcomeUnknown, PlugboardError } from '../../api/index.ts';
import { isUserId } from '../../api/internal.ts';
import type { Config } from '../config/config.ts';
import type { StoreKey } from '../store/store.ts';
import type { HostUser } from '../config/options.ts';
import { createUpstream, type UpstreamApi } from '../upstream/create-upstream.ts';

/** Knows the upstream's user of each host user. */
export interface Users {
  /** The upstream's id of the user, at once when it is known; creates the user there at the first call. */
  idOf(user: HostUser, api: UpstreamApi): string | Promise<string>;
}

// A claim outlives the longest creation, so that whoever takes it over is not the second to create.
const claimMs = 40_000;
const longestWait = 10_000;
const pollEvery = 250;
const keptUsers = 5_000;
const keptMs = 300_000;

interface Kept {
  id: string;
  until: number;
}

/** Why the upstream's refusal to create a user is not the browser's fault. */
function toHandlerError(error: unknown): unknown {
  if (!(error instanceof PlugboardError)) return error;
  if (error.code === 'rate_limited' || error.code === 'upstream_auth' || isOutcomeUnknown(error)) return error;
  return new PlugboardError(
    'upstream_error',
    'The upstream refused to create the user. If it has a user of this name already, give its id as `alloyUserId`.',
  );
}

/** Finds users in the store and creates those that are not there, each once: in this process by a shared promise, among processes by a claim. */
export function createUsers({ alloy, store, clock }: Pick<Config, 'alloy' | 'store' | 'clock'>): Users {
  /** Users that were created and could not be stored: the upstream cannot be asked for their ids again. */
  const unsaved = new LRUCache<string, string>({ max: keptUsers });

  async function save(key: StoreKey, userId: string): Promise<string> {
    const name = JSON.stringify(key);
    unsaved.set(name, userId);
    const saved = await store.saveUser(key, userId).catch(() => store.saveUser(key, userId));
    unsaved.delete(name);
    return saved;
  }

  async function create(key: StoreKey, user: HostUser, api: UpstreamApi): Promise<string> {
    const upstream = createUpstream(alloy, user.id, () => '');
    const operation = api === 'embedded' ? createUser : createConnectivityUser;
    const { userId } = await operation(upstream, { username: user.id, fullName: user.fullName }).catch((error) => {
      throw toHandlerError(error);
    });
    // Kept, it would fail every request of the user from now on.
    if (!isUserId(userId)) throw new PlugboardError('upstream_invalid', 'The created user has an id of no use.');
    return save(key, userId);
  }

  async function findOrCreate(user: HostUser, api: UpstreamApi): Promise<string> {
    const key = { upstream: alloy[`${api}Url`], user: user.id };
    const owner = crypto.randomUUID();
    const end = clock.now() + longestWait;
    for (;;) {
      const known = await store.getUser(key);
      if (known !== undefined) return known;
      const created = unsaved.get(JSON.stringify(key));
      if (created !== undefined) return save(key, created);
      if (await store.claimUser(key, owner, claimMs)) {
        try {
          return await create(key, user, api);
        } catch (error) {
          // The claim on a user who was created runs out by itself: until then nobody creates a second.
          if (!unsaved.has(JSON.stringify(key))) await store.releaseUser(key, owner).catch(() => undefined);
          throw error;
        }
      }
      if (clock.now() >= end) {
        throw new PlugboardError('upstream_timeout', 'Another request is creating this user and has not finished.');
      }
      await clock.wait(pollEvery);
    }
  }

  const ids = new LRUCache<string, Kept, { user: HostUser; api: UpstreamApi }>({
    max: keptUsers,
    fetchMethod: async (_key, _stale, { context }) => ({
      id: await findOrCreate(context.user, context.api),
      until: clock.now() + keptMs,
    }),
  });

  return {
    idOf(user, wanted) {
      if (user.alloyUserId !== undefined) return user.alloyUserId;
      const api = alloy.users === 'separate' ? wanted : 'embedded';
      const key = `${api} ${user.id}`;
      const kept = ids.get(key);
      if (kept && clock.now() < kept.until) return kept.id;
      const forceRefresh = kept !== undefined;
      return ids.fetch(key, { context: { user, api }, forceRefresh }).then((found) => (found as Kept).id);
    },
  };
}
