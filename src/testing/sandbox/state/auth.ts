import { SignJWT, jwtVerify } from 'jose';
import { HttpError } from '../contract/respond.ts';
import type { SandboxState } from './sandbox-state.ts';

/** The caller of a request: the host with its API key, or a user with a JWT. */
export type Caller = { kind: 'host' } | { kind: 'user'; userId: string };

const lifetimeSeconds = 3600;
const hostOnly = new Set(['createUser', 'generateUserToken']);
const unauthorized = (message: string): HttpError => new HttpError(401, 'UNAUTHORIZED', message);
const secretOf = ({ seed, apiKey }: SandboxState): Uint8Array =>
  new TextEncoder().encode(`plugboard sandbox ${seed} ${apiKey}`);

/** Mints a JWT for one user. It is valid for an hour. */
export function mint(state: SandboxState, userId: string): Promise<string> {
  const iat = Math.floor(state.now() / 1000);
  return new SignJWT({ user: { _id: userId } })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(iat)
    .setExpirationTime(iat + lifetimeSeconds)
    .sign(secretOf(state));
}

/** Identifies the caller of a request. Throws a 401 if it cannot. */
export async function authenticate(state: SandboxState, authorization: string | null): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw unauthorized('Authorization: Bearer is missing');
  if (token === state.apiKey) return { kind: 'host' };
  if (token.split('.').length !== 3) throw unauthorized('Invalid API key');
  try {
    const options = { algorithms: ['HS256'], currentDate: new Date(state.now()) };
    const { payload } = await jwtVerify<{ user?: { _id?: unknown } }>(token, secretOf(state), options);
    const userId = payload.user?.['_id'];
    if (typeof userId === 'string') return { kind: 'user', userId };
  } catch {
    // Every invalid token gets the same error: the caller needs a new one.
  }
  throw unauthorized('The token is not valid or has expired');
}

/** Throws a 403 if a JWT calls an operation of the host or acts for another user. */
export function authorize(caller: Caller, operationId: string, namedUser: string | undefined): void {
  if (caller.kind === 'host') return;
  if (hostOnly.has(operationId)) throw new HttpError(403, 'FORBIDDEN', `${operationId} needs the API key`);
  if (namedUser !== undefined && namedUser !== caller.userId) {
    throw new HttpError(403, 'FORBIDDEN', 'The token is for another user');
  }
}
