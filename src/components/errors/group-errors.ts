import type { WorkflowError } from '../../api/index.ts';
import { classifyError, type ErrorClass } from './classify-error.ts';

/** Errors whose messages differ only in ids, numbers and quoted text. */
export interface ErrorGroup {
  key: string;
  errorClass: ErrorClass;
  /** Message of the newest error. */
  message: string | undefined;
  /** ISO 8601. Undefined when no error has a readable time. */
  firstSeen: string | undefined;
  lastSeen: string | undefined;
  /** Newest first. */
  errors: WorkflowError[];
}

/** Normalizes a message: replaces ids, numbers and quoted text, so repeated failures share a key. */
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

/** Groups errors by normalized message, the most recent group first. */
export function groupErrors(errors: readonly WorkflowError[]): ErrorGroup[] {
  const groups = new Map<string, ErrorGroup>();
  const keys = new Map<string | undefined, string>();
  const timed = errors.map((error) => [timeOf(error), error] as const);
  // Newest first, so the first error of a group is its newest. Errors without a time compare as equal: `Infinity - Infinity` is NaN.
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
