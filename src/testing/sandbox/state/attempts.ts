import { toId } from '../contract/random.ts';
import type { SandboxAttempt, SandboxCredential } from '../contract/types.ts';
import type { World } from './world.ts';

const maxAttempts = 100;

/** 128 random bits. Unlike all else it does not follow from the seed: who knows it may decide. */
export const unguessable = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Stores that the user has a credential for the connector. */
export function storeCredential(world: World, userId: string, connectorId: string): SandboxCredential {
  const credential = {
    credentialId: toId('cred', world.seed, world.credentials.length),
    connectorId,
    userId,
    createdAt: new Date(world.now()).toISOString(),
  };
  world.credentials.push(credential);
  return credential;
}

/** Remembers what the user is to be asked, and gives what the page's address carries. */
export function startAttempt(
  { attempts, now }: World,
  asked: Pick<SandboxAttempt, 'connectorId' | 'userId' | 'redirectUri'>,
): string {
  const attempt = unguessable();
  attempts.set(attempt, { attempt, ...asked, createdAt: new Date(now()).toISOString() });
  for (const oldest of attempts.keys()) {
    if (attempts.size <= maxAttempts) break;
    attempts.delete(oldest);
  }
  return attempt;
}

/** Carries out what the user decided, once, and gives the address that they are sent back to. */
export function decide(world: World, attempt: SandboxAttempt, decision: 'allow' | 'deny'): string {
  attempt.decision = decision;
  const back = new URL(attempt.redirectUri);
  if (decision === 'allow') storeCredential(world, attempt.userId, attempt.connectorId);
  // As the product does it, success adds nothing to the address: no code, no id.
  else back.searchParams.set('error', 'access_denied');
  return back.href;
}
