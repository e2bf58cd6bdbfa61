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

const timeOf = ({ occurredAt = '' }: WorkflowError): number => Date.parse(occurredAt) || Number.NEGATIVE_INFINITY;

/** Groups errors by what they say, the group that was seen last first. */
export function groupErrors(errors: readonly WorkflowError[]): ErrorGroup[] {
  const groups = new Map<string, ErrorGroup>();
  const keys = new Map<string | undefined, string>();
  const timed = errors.map((error) => [timeOf(error), error] as const);
  // Newest first, so the first of a group is its newest. What has no time is equal to its like: infinities have no difference.
  for (const [time, error] of timed.toSorted(([a], [b]) => (a === b ? 0 : b - a))) {
    const { message, occurredAt } = error;
    const key = keys.get(message) ?? messageKey(message);
    keys.set(message, key);
    const seen = time > Number.NEGATIVE_INFINITY ? occurredAt : undefined;
    const group = groups.get(key);
    if (group) {
      group.errors.push(error);
      group.firstSeen = seen ?? group.firstSeen;
    } else {
      const errorClass = classifyError(message);
      groups.set(key, { key, errorClass, message, firstSeen: seen, lastSeen: seen, errors: [error] });
    }
  }
  return [...groups.values()];
}
