import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import { generateUserToken, type UserToken } from '../../api/index.ts';
import { isUserId, startLifetime, type Lifetime } from '../../api/internal.ts';
import { createSingleFlight } from '../concurrency/single-flight.ts';
import { toMinterConfig, type AlloyConfig } from '../config/config.ts';
import type { AlloyOptions, PlatformOptions } from '../config/options.ts';
import { createUpstream, type Upstream } from '../upstream/create-upstream.ts';

/** A JWT for one user and its lifetime in seconds. */
export type MintedToken = Required<UserToken>;

/** Mints JWTs, each of which acts for one user. */
export interface TokenMinter {
  /**
   * Returns a JWT for a user of the upstream: the cached one, or a new one when that is about to expire. Concurrent calls share one request.
   * Rejects with a `TypeError` for a value that cannot be an id. With `fresh` it mints another, since the upstream refused the cached one, unless that is itself a replacement less than five seconds old.
   */
  mint(userId: string, options?: { fresh?: boolean | undefined }): Promise<MintedToken>;
}

interface CachedToken {
  token: string;
  mintedAt: number;
  /** True when it was minted in place of a refused one. */
  replaces: boolean;
  /** Remaining lifetime in ms. */
  left: Lifetime;
  /** Remaining lifetime in ms below which the token is renewed. */
  renewBelow: number;
}

const minLife = 30;
const maxLife = 3_600;
const defaultLife = 300;
const maxCachedTokens = 2_000;
const minReplacementAge = 5_000;
const maxIdLength = 512;
const flightMs = 40_000;

/** Reads the seconds until a token's `exp`. The token is not verified, since a false `exp` only shortens its use. */
function lifeOf(token: string, now: number): number {
  try {
    const { exp } = decodeJwt(token);
    if (typeof exp !== 'number' || !Number.isFinite(exp)) return defaultLife;
    return Math.floor(exp - now / 1000);
  } catch {
    return defaultLife;
  }
}

/** Throws a `TypeError` before anything is sent: a caller without types may pass the id of no user. */
function assertUserId(userId: unknown): void {
  const isUsable =
    typeof userId === 'string' && userId.length <= maxIdLength && userId.trim() !== '' && isUserId(userId);
  if (!isUsable) {
    throw new TypeError(
      '`mint` needs the upstream id of a user: 1 to 512 characters without separators or control characters.',
    );
  }
}

const clamp = (life: number) => Math.min(maxLife, Math.max(minLife, life));

/** Creates the minter of a handler. */
export function createMinter({ clock }: AlloyConfig, upstream: Upstream): TokenMinter {
  const cache = new LRUCache<string, CachedToken>({ max: maxCachedTokens });
  const singleFlight = createSingleFlight<CachedToken>(flightMs);

  async function fetchToken(userId: string, replaces: boolean): Promise<CachedToken> {
    const { token } = await generateUserToken(upstream({ hostUserId: userId, userIdOf: () => userId }));
    const now = clock.now();
    const life = lifeOf(token, now);
    const ms = clamp(life) * 1000;
    // An expired token is returned once, in case a clock is wrong, and never from the cache.
    const renewBelow = life <= 0 ? Infinity : Math.max(15_000, ms / 10);
    const minted = { token, mintedAt: now, replaces, left: startLifetime(clock, ms), renewBelow };
    cache.set(userId, minted);
    return minted;
  }

  /** True for a replacement so recent that a request for yet another is ignored. */
  function isRecentReplacement({ replaces, mintedAt }: CachedToken): boolean {
    const age = clock.now() - mintedAt;
    return replaces && age >= 0 && age < minReplacementAge;
  }

  function isUsable(cached: CachedToken, fresh: boolean): boolean {
    return cached.left() > cached.renewBelow && (!fresh || isRecentReplacement(cached));
  }

  return {
    async mint(userId, { fresh = false } = {}) {
      assertUserId(userId);
      const cached = cache.get(userId);
      const { token, left } =
        cached && isUsable(cached, fresh) ? cached : await singleFlight(userId, () => fetchToken(userId, fresh));
      return { token, userId, expiresIn: clamp(Math.floor(left() / 1000)) };
    },
  };
}

/** Creates a token minter without a handler: the upstream's user id in, a JWT out. */
export function createTokenMinter(options: { alloy: AlloyOptions } & PlatformOptions): TokenMinter {
  const alloy = toMinterConfig(options);
  return createMinter(alloy, createUpstream(alloy));
}
