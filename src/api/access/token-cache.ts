import type { Transport } from '../contract/transport.ts';
import { startLifetime, type Clock, type Lifetime } from '../contract/clock.ts';
import { generateUserToken } from '../operations/users.ts';
import { givenUp, PlugboardError } from '../contract/errors.ts';
import type { UserToken } from '../contract/types.ts';

/** Provides the user's JWT. The JWT is kept in memory only. */
export interface TokenSource {
  /** Returns the current token. Mints one if none is cached or the cached one is about to expire. */
  get(signal?: AbortSignal): Promise<UserToken>;
  /** Drops a token that the upstream refused. A newer token stays. */
  refuse(token: string): void;
  reset(): void;
  /** Increases when the tokens may belong to another user. A request of one generation must not carry a token of the next. */
  generation(): number;
}

/** Waits for a shared promise until the signal aborts. Other waiters keep waiting. */
function waitFor<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return shared;
  return new Promise((resolve, reject) => {
    const leave = () => reject(givenUp());
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Mints tokens through the handler. Concurrent calls share one request. Renews a token when a tenth of its lifetime, at least 15 s, is left. */
export function createTokenSource(handler: Transport, clock: Clock): TokenSource {
  let current: { minted: Promise<UserToken>; left: Lifetime; token?: string } | undefined;
  let refused = false;
  let owner: string | undefined;
  let generation = 0;

  function reset() {
    current = undefined;
    refused = false;
    owner = undefined;
    generation += 1;
  }

  /** The session cookie selects the user, and may belong to another user by now. */
  async function mintFor(now: number): Promise<UserToken> {
    // The handler caches tokens too, and may still hold the refused one.
    const token = await generateUserToken(handler, { fresh: refused });
    if (now !== generation) return token;
    if (owner !== undefined && owner !== token.userId) {
      reset();
      throw new PlugboardError('unauthenticated', 'The session belongs to another user now.');
    }
    owner = token.userId;
    return token;
  }

  function mint() {
    const entry: typeof current = { minted: mintFor(generation), left: () => Infinity };
    refused = false;
    entry.minted.then(
      ({ token, expiresIn }) => {
        entry.token = token;
        entry.left = startLifetime(clock, expiresIn * 1000 - Math.max(15_000, expiresIn * 100));
      },
      () => {
        if (current === entry) current = undefined;
      },
    );
    return entry;
  }

  return {
    get(signal) {
      if (!current || current.left() <= 0) current = mint();
      return waitFor(current.minted, signal);
    },
    refuse(token) {
      if (current?.token !== token) return;
      current = undefined;
      refused = true;
    },
    reset,
    generation: () => generation,
  };
}
