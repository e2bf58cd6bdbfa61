import { PlugboardError } from '../errors.ts';
import { redact } from '../redact.ts';
import type {
  Acknowledgement,
  Integration,
  IntegrationList,
  Run,
  RunList,
  User,
  UserToken,
  WorkflowError,
  WorkflowErrorList,
} from '../types.ts';
import { asRecord, newestFirst, parseList, type ItemReader } from './list.ts';
import { count, flag, id, key, label, oneOf, prose, time, url } from './values.ts';

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

const runStatus = /* @__PURE__ */ oneOf('success', 'failure', 'pending', 'unknown');

const run: ItemReader<Run> = {
  idOf: ({ logId }) => key(logId),
  read: (logId, { workflowId, status, executedAt, duration }) => ({
    logId,
    workflowId: id(workflowId),
    status: runStatus(status) ?? 'unknown',
    executedAt: time(executedAt),
    duration: count(duration),
  }),
};

/** The runs of one workflow, newest first. */
export function parseRuns(answer: unknown): RunList {
  const { items, skipped } = parseList(answer, 'logs', run);
  return { logs: newestFirst(items, (one) => one.executedAt), skipped };
}

const workflowError: ItemReader<WorkflowError> = {
  idOf: ({ errorId }) => key(errorId),
  read: (errorId, { workflowId, message, occurredAt }) => {
    const told = prose(message);
    return {
      errorId,
      workflowId: id(workflowId),
      // Here and not in the handler alone: with a token the browser asks the upstream itself.
      message: told && redact(told),
      occurredAt: time(occurredAt),
    };
  },
};

/** The failures of one workflow, newest first, without what may be personal or secret. */
export function parseWorkflowErrors(answer: unknown): WorkflowErrorList {
  const { items, skipped } = parseList(answer, 'errors', workflowError);
  return { errors: newestFirst(items, (one) => one.occurredAt), skipped };
}

/** An acknowledgement. No body will do; `success: false` throws `rejected`. */
export function parseAcknowledgement(answer: unknown): Acknowledgement {
  if (answer !== undefined && asRecord(answer)['success'] === false) {
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
