import type { WorkflowError } from '../../api/index.ts';
import { classifyError, type ErrorClass } from './classify-error.ts';

/** Errors that say the same but for ids, numbers and names in quotes. */
export interface ErrorGroup {
  key: string;
  errorClass: ErrorClass;
  /** As the newest of them says it. */
  message: string | undefined;
  /** ISO 8601. Undefined when none of them has a readable time. */
  firstSeen: string | undefined;
  lastSeen: string | undefined;
  /** Newest first. */
  errors: WorkflowError[];
}

/** What stays the same when a failure comes again: the message without ids, numbers and what is quoted. */
export const messageKey = (message: string | undefined): string =>
  (message ?? '')
    .slice(0, 1000)
    .toLowerCase()
    .replace(/https?:\/\/[^\s"'<>)]+/g, '‹url›')
    .replace(/[^\s@"'<>]{1,64}@[^\s@"'<>]{1,255}/g, '‹email›')
    .replace(/"[^"]*"|“[^”]*”|‘[^’]*’|`[^`]*`|'[^'\s][^']*'(?!\p{L})/gu, '‹text›')
    .replace(/[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*/gu, (word) => (/\d/.test(word) ? '#' : word))
    .replace(/#(?:[.,:/]#)+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();

const timeOf = ({ occurredAt }: WorkflowError): number => {
  const time = Date.parse(occurredAt ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

function toGroup(key: string, members: WorkflowError[]): ErrorGroup {
  const errors = members.map((error) => [timeOf(error), error] as const).toSorted(([a], [b]) => (a === b ? 0 : b - a));
  const timed = errors.filter(([time]) => time > Number.NEGATIVE_INFINITY);
  const message = errors[0]?.[1].message;
  return {
    key,
    errorClass: classifyError(message),
    message,
    firstSeen: timed.at(-1)?.[1].occurredAt,
    lastSeen: timed[0]?.[1].occurredAt,
    errors: errors.map(([, error]) => error),
  };
}

/** Groups errors by what they say, the group that was seen last first. */
export function groupErrors(errors: readonly WorkflowError[]): ErrorGroup[] {
  const groups = new Map<string, WorkflowError[]>();
  const keys = new Map<string | undefined, string>();
  for (const error of errors) {
    let key = keys.get(error.message);
    if (key === undefined) keys.set(error.message, (key = messageKey(error.message)));
    const group = groups.get(key);
    if (group) group.push(error);
    else groups.set(key, [error]);
  }
  const recency = ({ errors: [newest] }: ErrorGroup) => (newest ? timeOf(newest) : Number.NEGATIVE_INFINITY);
  return [...groups]
    .map(([key, members]) => toGroup(key, members))
    .toSorted((a, b) => {
      const [at, bt] = [recency(a), recency(b)];
      return at === bt ? 0 : bt - at;
    });
}
