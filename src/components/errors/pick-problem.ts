import type { Messages } from '../../i18n/internal.ts';
import type { ErrorClass } from './classify-error.ts';
import type { Problem, ProblemKind } from './problem-kind.ts';
import { titleOf } from './problem-title.ts';

/** The problem that a page shows in one line. */
export interface PickedProblem {
  kind: ProblemKind;
  errorClass: ErrorClass;
  title: string;
  /** The workflow of the newest error. */
  workflowId: string | undefined;
  /** Number of errors. */
  count: number;
}

/** Counts the problems that need a user. */
export const countActions = (problems: readonly Problem[]): number =>
  problems.filter(({ kind }) => kind === 'action').length;

/** Returns the most recent problem that needs a user. Undefined when there is none. */
export function pickProblem(
  problems: readonly Problem[],
  texts: Messages['problems'],
  provider?: string,
): PickedProblem | undefined {
  const problem = problems.find(({ kind }) => kind === 'action');
  if (!problem) return undefined;
  const { kind, errorClass, errors } = problem;
  const title = titleOf(texts, errorClass, provider);
  return { kind, errorClass, title, workflowId: errors[0]?.workflowId, count: errors.length };
}
