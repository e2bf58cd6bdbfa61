import { isId } from '../../api/index.ts';
import type { ErrorGroup } from './group-errors.ts';

/** Number of errors of a group that are listed. */
export const maxListedErrors = 20;

/** Formats a group as text for support: the problem, then ids and times. */
export function toDetails({ errorClass, message, errors }: ErrorGroup, title: string, workflowId?: string): string {
  const rest = errors.length - maxListedErrors;
  return [
    title,
    ...(message ? [message] : []),
    '',
    `class: ${errorClass}`,
    ...(workflowId === undefined ? [] : [`workflow: ${workflowId}`]),
    `count: ${errors.length}`,
    ...errors
      .slice(0, maxListedErrors)
      .map(({ errorId, occurredAt }) => [errorId, occurredAt].filter(Boolean).join('  ')),
    ...(rest > 0 ? [`+ ${rest}`] : []),
  ].join('\n');
}

/** Number of error ids of a group in a support file. */
const maxIds = 100;

/** Reformats a time: a text that parses as a time may contain other words. */
const toIso = (time: string | undefined) => (time === undefined ? null : new Date(time).toISOString());

/** Serializes groups for a support team as JSON: ids, codes, times and counts, no text of a provider. */
export function toSupportBundle(
  groups: readonly ErrorGroup[],
  workflowIds: readonly string[],
  createdAt: number,
): string {
  const problems = groups.map(({ errorClass, errors, firstSeen, lastSeen }) => ({
    class: errorClass,
    count: errors.length,
    firstSeen: toIso(firstSeen),
    lastSeen: toIso(lastSeen),
    workflowIds: [...new Set(errors.flatMap(({ workflowId }) => workflowId ?? []))],
    errorIds: errors.flatMap(({ errorId }) => (isId(errorId) ? [errorId] : [])).slice(0, maxIds),
  }));
  const count = groups.reduce((sum, { errors }) => sum + errors.length, 0);
  return JSON.stringify(
    { kind: 'plugboard-support', createdAt: new Date(createdAt).toISOString(), workflowIds, count, problems },
    null,
    2,
  );
}
