import type { Run, WorkflowError } from '../../api/index.ts';
import { startOf } from '../run-filter/run-times.ts';
import type { ErrorClass } from './classify-error.ts';
import type { ErrorGroup } from './group-errors.ts';

/** Urgency of a problem: it needs a user, it may pass by itself, or it has passed. */
export type ProblemKind = 'action' | 'watching' | 'passed';

/** A group of errors with its urgency. */
export interface Problem extends ErrorGroup {
  kind: ProblemKind;
}

const day = 86_400_000;

/** Classes that often pass without a user. */
const passing: readonly ErrorClass[] = ['rate_limited', 'timeout', 'provider_down'];

/** Time in which a success says nothing about refused data: a later run deals with other records. */
const dataAge = 3 * day;

/** Maps each workflow to the start of its latest success, in ms since 1970. A run without a workflow counts for the empty id. */
export function latestSuccesses(runs: readonly Run[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const run of runs) {
    const { status, workflowId = '' } = run;
    if (status === 'success') latest.set(workflowId, Math.max(startOf(run), latest.get(workflowId) ?? -Infinity));
  }
  return latest;
}

const timeOf = ({ occurredAt = '' }: WorkflowError) => Date.parse(occurredAt);

/** Returns true when each workflow of the group has succeeded after its last error. An error without a time never passes. */
function hasSucceededSince({ errors }: ErrorGroup, successes: ReadonlyMap<string, number>): boolean {
  return errors.every((error) => (successes.get(error.workflowId ?? '') ?? -Infinity) > timeOf(error));
}

/** Returns the urgency of a group. `now` in ms since 1970; without it the group counts as recent. */
export function kindOf(
  group: ErrorGroup,
  successes: ReadonlyMap<string, number>,
  now: number | undefined,
): ProblemKind {
  const { errorClass, lastSeen } = group;
  const age = now === undefined || lastSeen === undefined ? 0 : now - Date.parse(lastSeen);
  const solved = hasSucceededSince(group, successes);
  if (passing.includes(errorClass)) return solved || age > day ? 'passed' : 'watching';
  return solved && (errorClass !== 'data_rejected' || age > dataAge) ? 'passed' : 'action';
}

const order: readonly ProblemKind[] = ['action', 'watching', 'passed'];

/** Adds the urgency to groups and sorts them by it. Groups of one kind keep their order. */
export function toProblems(
  groups: readonly ErrorGroup[],
  runs: readonly Run[],
  now: number | undefined,
): readonly Problem[] {
  const successes = latestSuccesses(runs);
  const problems = groups.map((group): Problem => ({ ...group, kind: kindOf(group, successes, now) }));
  return order.flatMap((kind) => problems.filter((problem) => problem.kind === kind));
}
