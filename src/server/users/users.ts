import { LRUCache } from 'lru-cache';
import { createConnectivityUser, createUser, isOutcomeUnknown, PlugboardError } from '../../api/index.ts';
import { isUserId } from '../../api/internal.ts';
import { createSingleFlight } from '../concurrency/single-flight.ts';
import type { Config, UpstreamApi } from '../config/config.ts';
import type { HostUser } from '../config/options.ts';
import type { StoreKey } from '../store/store.ts';
import type { Upstream } from '../upstream/create-upstream.ts';

/** Maps host users to users of the upstream. */
export interface Users {
  /** Returns the upstream's id of a user. Creates the user upstream when none is stored. */
  idOf(user: HostUser, api: UpstreamApi): Promise<string>;
}

// A claim outlives the longest creation, so that a server that takes it over does not create a second user.
const claimMs = 40_000;
const maxWait = 10_000;
const pollInterval = 250;
const maxCachedUsers = 5_000;
const cacheMs = 300_000;

interface CachedId {
  id: string;
  expiresAt: number;
}

/** Turns the upstream's refusal to create a user into an error of the handler, since the browser did not cause it. */
function toCreateUserError(error: unknown): unknown {
  if (!(error instanceof PlugboardError)) return error;
  if (
    error.code === 'user_exists' ||
    error.code === 'rate_limited' ||
    error.code === 'upstream_auth' ||
    isOutcomeUnknown(error)
  )
    return error;
  return new PlugboardError('upstream_error', 'The upstream refused to create the user.');
}

/** Finds users in the store and creates missing ones once: within a process by a single flight, across processes by a claim in the store. */
export function createUsers(
  { alloy, store, clock }: Pick<Config, 'alloy' | 'store' | 'clock'>,
  upstream: Upstream,
): Users {
  // Users that were created but not stored. The upstream does not return their ids a second time.
  const unsaved = new LRUCache<string, string>({ max: maxCachedUsers });
  const cache = new LRUCache<string, CachedId>({ max: maxCachedUsers });
  const singleFlight = createSingleFlight<string>(claimMs);

  async function save(key: StoreKey, userId: string): Promise<string> {
    const name = JSON.stringify(key);
    unsaved.set(name, userId);
    const saved = await store.saveUser(key, userId).catch(() => store.saveUser(key, userId));
    unsaved.delete(name);
    return saved;
  }

  async function create(key: StoreKey, user: HostUser, api: UpstreamApi): Promise<string> {
    const transport = upstream({ hostUserId: user.id, userIdOf: () => '' });
    const operation = api === 'embedded' ? createUser : createConnectivityUser;
    const { userId } = await operation(transport, { username: user.id, fullName: user.fullName }).catch((error) => {
      throw toCreateUserError(error);
    });
    // A stored id that is unusable would fail every later request of the user.
    if (!isUserId(userId)) throw new PlugboardError('upstream_invalid', 'The id of the created user is unusable.');
    return save(key, userId);
  }

  async function findOrCreate(user: HostUser, api: UpstreamApi): Promise<string> {
    const key = { upstream: alloy[`${api}Url`], user: user.id };
    const owner = crypto.randomUUID();
    const end = clock.now() + maxWait;
    for (;;) {
      const stored = await store.getUser(key);
      if (stored !== undefined) return stored;
      const created = unsaved.get(JSON.stringify(key));
      if (created !== undefined) return save(key, created);
      if (await store.claimUser(key, owner, claimMs)) {
        try {
          return await create(key, user, api);
        } catch (error) {
          // The claim on a user who was created expires on its own. Until then no other server creates a second one.
          if (!unsaved.has(JSON.stringify(key))) await store.releaseUser(key, owner).catch(() => undefined);
          throw error;
        }
      }
      if (clock.now() >= end) {
        throw new PlugboardError('upstream_timeout', 'Another request is creating this user and has not finished.');
      }
      await clock.wait(pollInterval);
    }
  }

  return {
    async idOf(user, requestedApi) {
      if (user.alloyUserId !== undefined) return user.alloyUserId;
      const api = alloy.users === 'separate' ? requestedApi : 'embedded';
      const key = `${api} ${user.id}`;
      const cached = cache.get(key);
      if (cached && clock.now() < cached.expiresAt) return cached.id;
      return singleFlight(key, async () => {
        const id = await findOrCreate(user, api);
        cache.set(key, { id, expiresAt: clock.now() + cacheMs });
        return id;
      });
    },
  };
}
