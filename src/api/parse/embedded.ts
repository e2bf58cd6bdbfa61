import * as v from 'valibot';
import { PlugboardError } from '../errors.ts';
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
import { asRecord, id, key, newestFirst, parseList } from './list.ts';
import { count, label, prose, time, url } from './text.ts';

const integration: v.GenericSchema<unknown, Integration> = v.pipe(
  v.object({
    integrationId: id,
    name: label,
    category: label,
    iconUrl: url,
    installed: v.fallback(v.optional(v.boolean()), undefined),
  }),
  v.transform((one) => ({ ...one, name: one.name ?? one.integrationId })),
);

/** The catalogue of one user. */
export function parseIntegrations(answer: unknown): IntegrationList {
  const { items, skipped } = parseList(answer, 'integrations', integration, (one) => one.integrationId);
  return { integrations: items, skipped };
}

const run: v.GenericSchema<unknown, Run> = v.object({
  logId: key,
  workflowId: v.fallback(v.optional(id), undefined),
  status: v.fallback(v.picklist(['success', 'failure', 'pending', 'unknown']), 'unknown'),
  executedAt: time,
  duration: count,
});

/** The runs of one workflow, newest first. */
export function parseRuns(answer: unknown): RunList {
  const { items, skipped } = parseList(answer, 'logs', run, (one) => one.logId);
  return { logs: newestFirst(items, (one) => one.executedAt), skipped };
}

const workflowError: v.GenericSchema<unknown, WorkflowError> = v.object({
  errorId: key,
  workflowId: v.fallback(v.optional(id), undefined),
  message: prose,
  occurredAt: time,
});

/** The failures of one workflow, newest first. */
export function parseWorkflowErrors(answer: unknown): WorkflowErrorList {
  const { items, skipped } = parseList(answer, 'errors', workflowError, (one) => one.errorId);
  return { errors: newestFirst(items, (one) => one.occurredAt), skipped };
}

/** An acknowledgement. No body will do; `success: false` throws `rejected`. */
export function parseAcknowledgement(answer: unknown): Acknowledgement {
  if (answer !== undefined && asRecord(answer)['success'] === false) {
    throw new PlugboardError('rejected', 'The upstream answered that it did not do it.');
  }
  return { success: true };
}

const user = v.object({ userId: key, username: label, fullName: label, createdAt: time });

/** A created user. Without an id it is of no use and throws `upstream_invalid`. */
export function parseUser(answer: unknown): User {
  const result = v.safeParse(user, answer);
  if (!result.success) throw new PlugboardError('upstream_invalid', 'The created user has no id.');
  return result.output;
}

const shortestLife = 30;
const longestLife = 3_600;
const token = v.object({
  // What may stand in a header, and no longer than servers accept one.
  token: v.pipe(v.string(), v.regex(/^[\u0021-\u007e]{1,8192}$/)),
  userId: v.fallback(v.optional(key), undefined),
  expiresIn: v.fallback(
    v.pipe(v.number(), v.finite(), v.toMinValue(shortestLife), v.toMaxValue(longestLife), v.transform(Math.floor)),
    300,
  ),
});

/** A minted JWT, for 300 seconds unless the handler says otherwise. */
export function parseUserToken(answer: unknown): UserToken {
  const result = v.safeParse(token, answer);
  if (!result.success) throw new PlugboardError('upstream_invalid', 'The answer holds no usable token.');
  return result.output;
}
