import type { ErrorGroup } from './group-errors.ts';
import { isId } from '../../api/index.ts';

/** How many errors of a group are written out. */
export const detailed = 20;

/** A group as text for support: what it is, then ids and times. */
export function toDetails({ errorClass, message, errors }: ErrorGroup, title: string, workflowId?: string): string {
  const rest = errors.length - detailed;
  return [
    title,
    ...(message ? [message] : []),
    '',
    `class: ${errorClass}`,
    ...(workflowId === undefined ? [] : [`workflow: ${workflowId}`]),
    `count: ${errors.length}`,
    ...errors.slice(0, detailed).map(({ errorId, occurredAt }) => [errorId, occurredAt].filter(Boolean).join('  ')),
    ...(rest > 0 ? [`+ ${rest}`] : []),
  ].join('\n');
}

/** How many ids of a group a bundle names. */
const most = 100;

/** Written anew: what reads as a time may hold words beside it. */
const toIso = (time: string | undefined) => (time === undefined ? null : new Date(time).toISOString());

/** What a support team needs to find the errors on its side, as JSON: ids, codes, times and counts. No word that a provider wrote. */
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
    errorIds: errors.flatMap(({ errorId }) => (isId(errorId) ? [errorId] : [])).slice(0, most),
  }));
  const count = groups.reduce((sum, { errors }) => sum + errors.length, 0);
  return JSON.stringify(
    { kind: 'plugboard-support', createdAt: new Date(createdAt).toISOString(), workflowIds, count, problems },
    null,
    2,
  );
}
