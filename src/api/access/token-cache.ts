import type { Transport } from '../contract/transport.ts';
import type { Clock } from '../contract/clock.ts';
import { generateUserToken } from '../operations/users.ts';
import { givenUp, PlugboardError } from '../contract/errors.ts';
import type { UserToken } from '../contract/types.ts';

/** Hands out the user's JWT. It lives in memory only. */
export interface TokenSource {
  /** The current token; mints one when there is none or it is about to end. */
  get(signal?: AbortSignal): Promise<UserToken>;
  /** Forgets a token that the upstream refused. Another token that came in the meantime stays. */
  refuse(token: string): void;
  reset(): void;
  /** Differs once the tokens may be another user's: what was asked for before must not be sent with one from after. */
  generation(): number;
}

/** Lets one waiter leave a shared promise without ending it for the others. */
function waitFor<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return shared;
  return new Promise((resolve, reject) => {
    const leave = () => reject(givenUp());
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Mints through the handler: once for any number of concurrent calls, and again when a tenth of the life (at least 15 s) is left. */
export function createTokenSource(handler: Transport, clock: Clock): TokenSource {
  let current: { minted: Promise<UserToken>; renewAt: number; token?: string } | undefined;
  let refused = false;
  let owner: string | undefined;
  let generation = 0;

  function reset() {
    current = undefined;
    refused = false;
    owner = undefined;
    generation += 1;
  }

  /** The cookie says who is minted for, and it may be another user's by now. */
  async function mintFor(now: number): Promise<UserToken> {
    // The handler keeps tokens too, and may still have the one that was refused.
    const token = await generateUserToken(handler, { fresh: refused });
    if (now !== generation) return token;
    if (owner !== undefined && owner !== token.userId) {
      reset();
      throw new PlugboardError('unauthenticated', 'The session is another user’s by now.');
    }
    owner = token.userId;
    return token;
  }

  function mint() {
    const entry: typeof current = { minted: mintFor(generation), renewAt: Infinity };
    refused = false;
    entry.minted.then(
      ({ token, expiresIn }) => {
        entry.token = token;
        entry.renewAt = clock.now() + expiresIn * 1000 - Math.max(15_000, expiresIn * 100);
      },
      () => {
        if (current === entry) current = undefined;
      },
    );
    return entry;
  }

  return {
    get(signal) {
      if (!current || clock.now() >= current.renewAt) current = mint();
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
