import { isId } from '../../api/index.ts';
import type { ErrorGroup } from './group-errors.ts';

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
