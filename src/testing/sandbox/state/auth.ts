import { SignJWT, jwtVerify } from 'jose';
import { Refusal } from '../contract/respond.ts';
import type { World } from './world.ts';

/** Who a request comes from: the host with its API key, or one user with a JWT. */
export type Caller = { kind: 'host' } | { kind: 'user'; userId: string };

const lifetime = 3600;
const hostOnly = new Set(['createUser', 'generateUserToken']);
const unauthorized = (message: string): Refusal => new Refusal(401, 'UNAUTHORIZED', message);
const secretOf = ({ seed, apiKey }: World): Uint8Array =>
  new TextEncoder().encode(`plugboard sandbox ${seed} ${apiKey}`);

/** Mints a JWT that acts for one user for an hour. */
export function mint(world: World, userId: string): Promise<string> {
  const iat = Math.floor(world.now() / 1000);
  return new SignJWT({ user: { _id: userId } })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(iat)
    .setExpirationTime(iat + lifetime)
    .sign(secretOf(world));
}

/** Says who a request comes from, or refuses it with 401. */
export async function identify(world: World, authorization: string | null): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw unauthorized('Authorization: Bearer is missing');
  if (token === world.apiKey) return { kind: 'host' };
  if (token.split('.').length !== 3) throw unauthorized('Invalid API key');
  try {
    const options = { algorithms: ['HS256'], currentDate: new Date(world.now()) };
    const { payload } = await jwtVerify<{ user?: { _id?: unknown } }>(token, secretOf(world), options);
    const userId = payload.user?.['_id'];
    if (typeof userId === 'string') return { kind: 'user', userId };
  } catch {
    // Why a token is refused is the same to its bearer: get another.
  }
  throw unauthorized('The token is not valid or has expired');
}

/** Refuses with 403 what a JWT may not do: the host's own operations, and anything for another user. */
export function authorize(caller: Caller, operationId: string, namedUser: string | undefined): void {
  if (caller.kind === 'host') return;
  if (hostOnly.has(operationId)) throw new Refusal(403, 'FORBIDDEN', `${operationId} needs the API key`);
  if (namedUser !== undefined && namedUser !== caller.userId) {
    throw new Refusal(403, 'FORBIDDEN', 'The token is for another user');
  }
}
