import type { Api } from '../../api/index.ts';

/** The user whose entries a key names. */
export type KeyOwner = Pick<Api, 'userKey'>;

/** Prefix of every entry of one user. */
export const userKeys = { all: (api: KeyOwner) => ['pb', api.userKey] as const };

/** Key of the session entry of one user. */
export const sessionKeys = { all: (api: KeyOwner) => [...userKeys.all(api), 'session'] as const };
