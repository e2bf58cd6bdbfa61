import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import { generateUserToken, type UserToken } from '../../api/index.ts';
import { toMinterConfig, type Alloy } from '../config/config.ts';
import type { AlloyOptions, PlatformOptions } from '../config/options.ts';
import { createUpstream } from '../upstream/create-upstream.ts';

/** A JWT for one user and how long it may be used. */
export type MintedToken = Required<UserToken>;

/** Mints JWTs that act for one user each. */
export interface TokenMinter {
  /**
   * A JWT for the upstream's user: the kept one, or a new one when that is about to end. One request serves whoever asks while it runs.
   * With `fresh` a kept one is not used, since the upstream has refused it, unless it has just been minted in place of another.
   */
  mint(userId: string, options?: { fresh?: boolean | undefined }): Promise<MintedToken>;
}

interface Entry {
  token: string;
  mintedAt: number;
  /** Whether it was minted in place of one that was refused. */
  replaces: boolean;
  endsAt: number;
  renewAt: number;
}

const shortestLife = 30;
const longestLife = 3_600;
const usualLife = 300;
const keptTokens = 2_000;
const shortestReplacement = 5_000;

/** Seconds a token lives by its own word, which only ever shortens what we assume: it is read, not verified. */
function lifeOf(token: string, now: number): number {
  try {
    const { exp } = decodeJwt(token);
    if (typeof exp !== 'number' || !Number.isFinite(exp)) return usualLife;
    return Math.floor(exp - now / 1000);
  } catch {
    return usualLife;
  }
}

const clamp = (life: number) => Math.min(longestLife, Math.max(shortestLife, life));

/** The minter of a handler, or of a host that wants nothing else. */
export function createMinter(alloy: Alloy): TokenMinter {
  const { clock } = alloy;

  async function fetchToken(userId: string, replaces: boolean): Promise<Entry> {
    const { token } = await generateUserToken(createUpstream(alloy, userId, () => userId));
    const now = clock.now();
    const life = lifeOf(token, now);
    const lasts = clamp(life) * 1000;
    // One that says it has ended already is handed out once, in case a clock is wrong, and not kept.
    const renewAt = life <= 0 ? now : now + lasts - Math.max(15_000, lasts / 10);
    return { token, mintedAt: now, replaces, endsAt: now + lasts, renewAt };
  }

  const tokens = new LRUCache<string, Entry, boolean>({
    max: keptTokens,
    fetchMethod: (userId, _stale, { context }) => fetchToken(userId, context),
  });

  /** Whether a token has come in place of another so lately that whoever wants yet another is not believed. */
  function isReplacement({ replaces, mintedAt }: Entry): boolean {
    const age = clock.now() - mintedAt;
    return replaces && age >= 0 && age < shortestReplacement;
  }

  return {
    async mint(userId, { fresh = false } = {}) {
      const kept = tokens.get(userId);
      const forceRefresh = kept !== undefined && ((fresh && !isReplacement(kept)) || clock.now() >= kept.renewAt);
      const { token, endsAt } = (await tokens.fetch(userId, { forceRefresh, context: fresh })) as Entry;
      return { token, userId, expiresIn: clamp(Math.floor((endsAt - clock.now()) / 1000)) };
    },
  };
}

/** Creates the thin helper alone: the upstream's user id in, a JWT out, minted once for any number of callers. */
export function createTokenMinter(options: { alloy: AlloyOptions } & PlatformOptions): TokenMinter {
  return createMinter(toMinterConfig(options));
}
