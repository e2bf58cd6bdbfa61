import { PlugboardError } from '../contract/errors.ts';
import type { Acknowledgement, Integration, IntegrationList, User, UserToken } from '../contract/types.ts';
import { asRecord, parseList, readSuccess, type ItemReader } from './list.ts';
import { flag, id, key, label, time, url } from './values.ts';

const integration: ItemReader<Integration> = {
  idOf: ({ integrationId }) => id(integrationId),
  read: (integrationId, { name, category, iconUrl, installed }) => ({
    integrationId,
    name: label(name) ?? integrationId,
    category: label(category),
    iconUrl: url(iconUrl),
    installed: flag(installed),
  }),
};

/** Parses the catalogue of one user. */
export function parseIntegrations(answer: unknown): IntegrationList {
  const { items, skipped } = parseList(answer, 'integrations', integration);
  return { integrations: items, skipped };
}

/** Parses an acknowledgement. Accepts an empty body. Throws `rejected` for `success: false`. */
export function parseAcknowledgement(answer: unknown): Acknowledgement {
  if (answer !== undefined && !readSuccess(asRecord(answer))) {
    throw new PlugboardError('rejected', 'The upstream reported that the write was not applied.');
  }
  return { success: true };
}

/** Parses a created user. Throws `upstream_invalid` without an id. */
export function parseUser(answer: unknown): User {
  const { userId: given, username, fullName, createdAt } = asRecord(answer);
  const userId = key(given);
  if (userId === undefined) throw new PlugboardError('upstream_invalid', 'The created user has no id.');
  return { userId, username: label(username), fullName: label(fullName), createdAt: time(createdAt) };
}

const shortestLife = 30;
const longestLife = 3_600;

/** Parses a minted JWT. Its lifetime defaults to 300 seconds. */
export function parseUserToken(answer: unknown): UserToken {
  const { token, userId, expiresIn } = asRecord(answer);
  // Only characters that a header may contain, and no longer than servers accept.
  if (typeof token !== 'string' || !/^[\u0021-\u007e]{1,8192}$/.test(token)) {
    throw new PlugboardError('upstream_invalid', 'The response has no usable token.');
  }
  const seconds = Number.isFinite(expiresIn) ? Math.floor(Number(expiresIn)) : 300;
  return { token, userId: key(userId), expiresIn: Math.min(Math.max(seconds, shortestLife), longestLife) };
}
