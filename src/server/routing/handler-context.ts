import type { KeyedBulkhead } from '../concurrency/keyed-bulkhead.ts';
import { createKeyedMutex } from '../concurrency/keyed-mutex.ts';
import type { Config } from '../config/config.ts';
import { createRateLimiter, sharedCounterOf, type RateLimiter } from '../guards/rate-limit.ts';
import { createMinter, type TokenMinter } from '../tokens/minter.ts';
import { createUpstream, type Upstream } from '../upstream/create-upstream.ts';
import { createUsers, type Users } from '../users/users.ts';

/** The state that all requests of one handler share. */
export interface HandlerContext {
  config: Config;
  upstream: Upstream;
  users: Users;
  minter: TokenMinter;
  rateLimiter: RateLimiter;
  /** Serializes the writes to one workflow of one user. */
  workflowWrites: KeyedBulkhead;
  /** Credentials that are being created, so that a second click does not create a second one. */
  pendingCredentials: Set<string>;
}

/** Creates the shared state of a handler. */
export function createHandlerContext(config: Config): HandlerContext {
  const upstream = createUpstream(config.alloy);
  return {
    config,
    upstream,
    users: createUsers(config, upstream),
    minter: createMinter(config.alloy, upstream),
    rateLimiter: createRateLimiter(config.limits, config.clock, sharedCounterOf(config)),
    workflowWrites: createKeyedMutex(),
    pendingCredentials: new Set(),
  };
}
