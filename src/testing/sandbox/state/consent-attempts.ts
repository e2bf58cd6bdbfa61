import { toId } from '../contract/random.ts';
import type { SandboxAttempt, SandboxCredential } from '../contract/types.ts';
import type { SandboxState } from './sandbox-state.ts';

const maxAttempts = 100;

/** Returns 128 random bits as hex. They do not derive from the seed, because the holder of the token can decide. */
export const randomToken = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Stores a credential of the user for the connector. */
export function storeCredential(state: SandboxState, userId: string, connectorId: string): SandboxCredential {
  const credential = {
    credentialId: toId('cred', state.seed, state.credentials.length),
    connectorId,
    userId,
    createdAt: new Date(state.now()).toISOString(),
  };
  state.credentials.push(credential);
  return credential;
}

/** Starts an attempt and returns the token for the URL of the consent page. */
export function startAttempt(
  { attempts, now }: SandboxState,
  request: Pick<SandboxAttempt, 'connectorId' | 'userId' | 'redirectUri'>,
): string {
  const attempt = randomToken();
  attempts.set(attempt, { attempt, ...request, createdAt: new Date(now()).toISOString() });
  for (const oldest of attempts.keys()) {
    if (attempts.size <= maxAttempts) break;
    attempts.delete(oldest);
  }
  return attempt;
}

/** Applies the decision of the user and returns the URL to redirect to. */
export function decide(state: SandboxState, attempt: SandboxAttempt, decision: 'allow' | 'deny'): string {
  attempt.decision = decision;
  const url = new URL(attempt.redirectUri);
  if (decision === 'allow') storeCredential(state, attempt.userId, attempt.connectorId);
  // Like the product, success adds nothing to the URL: no code, no id.
  else url.searchParams.set('error', 'access_denied');
  return url.href;
}
