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

/** The catalogue of one user. */
export function parseIntegrations(answer: unknown): IntegrationList {
  const { items, skipped } = parseList(answer, 'integrations', integration);
  return { integrations: items, skipped };
}

/** An acknowledgement. No body will do; `success: false` throws `rejected`. */
export function parseAcknowledgement(answer: unknown): Acknowledgement {
  if (answer !== undefined && !readSuccess(asRecord(answer))) {
    throw new PlugboardError('rejected', 'The upstream answered that it did not do it.');
  }
  return { success: true };
}

/** A created user. Without an id it is of no use and throws `upstream_invalid`. */
export function parseUser(answer: unknown): User {
  const { userId: given, username, fullName, createdAt } = asRecord(answer);
  const userId = key(given);
  if (userId === undefined) throw new PlugboardError('upstream_invalid', 'The created user has no id.');
  return { userId, username: label(username), fullName: label(fullName), createdAt: time(createdAt) };
}

const shortestLife = 30;
const longestLife = 3_600;

/** A minted JWT, for 300 seconds unless the handler says otherwise. */
export function parseUserToken(answer: unknown): UserToken {
  const { token, userId, expiresIn } = asRecord(answer);
  // What may stand in a header, and no longer than servers accept one.
  if (typeof token !== 'string' || !/^[\u0021-\u007e]{1,8192}$/.test(token)) {
    throw new PlugboardError('upstream_invalid', 'The answer holds no usable token.');
  }
  const seconds = Number.isFinite(expiresIn) ? Math.floor(Number(expiresIn)) : 300;
  return { token, userId: key(userId), expiresIn: Math.min(Math.max(seconds, shortestLife), longestLife) };
}
