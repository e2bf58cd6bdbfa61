import type { CallOptions, Transport } from '../contract/transport.ts';
import { parseAcknowledgement, parseUser, parseUserToken } from '../parse/users-and-integrations.ts';
import type { Acknowledgement, User, UserToken } from '../contract/types.ts';

export interface CreateUserInput {
  /** The host's id of the user. */
  username: string;
  fullName?: string | undefined;
}

/** Registers a user with the Embedded API. For servers only. The handler registers each user on the first request. */
export async function createUser(
  api: Transport,
  { username, fullName }: CreateUserInput,
  { signal }: CallOptions = {},
): Promise<User> {
  return parseUser(
    await api.send({ operation: 'createUser', body: { username, ...(fullName && { fullName }) }, signal }),
  );
}

/** Registers a user with the Connectivity API, for upstreams whose two APIs have separate users. For servers only. */
export async function createConnectivityUser(
  api: Transport,
  { username }: CreateUserInput,
  { signal }: CallOptions = {},
): Promise<User> {
  return parseUser(await api.send({ operation: 'createConnectivityUser', body: { username }, signal }));
}

export interface GenerateTokenOptions extends CallOptions {
  /** Requests a new token instead of the handler's cached one. Set it after the upstream refused the cached token. @default false */
  fresh?: boolean | undefined;
}

/** Mints a JWT for the user. Throws `not_found` when the handler runs in proxy access. */
export async function generateUserToken(
  api: Transport,
  { signal, fresh = false }: GenerateTokenOptions = {},
): Promise<UserToken> {
  return parseUserToken(
    await api.send({ operation: 'generateUserToken', ...(fresh && { query: { fresh: 'true' } }), signal }),
  );
}

/** Mints a JWT for the user at the Connectivity API. For servers only. */
export async function generateConnectivityUserToken(api: Transport, { signal }: CallOptions = {}): Promise<UserToken> {
  return parseUserToken(await api.send({ operation: 'generateConnectivityUserToken', signal }));
}

/** Permanently deletes every run log of the user. Throws `not_allowed` unless the host allows it. */
export async function deleteUserLogs(api: Transport, { signal }: CallOptions = {}): Promise<Acknowledgement> {
  return parseAcknowledgement(await api.send({ operation: 'deleteUserLogs', signal }));
}
