import { describe, expect, it } from 'vitest';
import type { WorkflowError } from '../../../src/api/index.ts';
import { groupErrors } from '../../../src/components/errors/group-errors.ts';
import { countActions, pickProblem } from '../../../src/components/errors/pick-problem.ts';
import { toProblems } from '../../../src/components/errors/problem-kind.ts';
import ar from '../../../src/i18n/locales/ar.ts';
import { problemsMessages } from '../../../src/i18n/internal.ts';

const error = (message: string, minute: number, workflowId = 'wf_1'): WorkflowError => ({
  errorId: `err_${minute}`,
  message,
  occurredAt: new Date(Date.UTC(2026, 10, 21, 11, minute)).toISOString(),
  workflowId,
});
const now = Date.UTC(2026, 10, 21, 12);
const problems = (...errors: WorkflowError[]) => toProblems(groupErrors(errors), [], now);
const refused = 'A required field is missing (422)';

describe('pickProblem', () => {
  it('picks the most recent problem that needs a user, with the workflow of its newest error', () => {
    const list = problems(error('Timeout', 50), error('Oops', 1), error(refused, 40, 'wf_2'), error(refused, 30));
    expect(pickProblem(list, problemsMessages, 'Shopify')).toEqual({
      kind: 'action',
      errorClass: 'data_rejected',
      title: 'Shopify refused some data',
      workflowId: 'wf_2',
      count: 2,
    });
  });

  it('picks none where no user is needed', () => {
    expect(pickProblem(problems(error('Timeout', 50)), problemsMessages)).toBeUndefined();
    expect(pickProblem([], problemsMessages)).toBeUndefined();
  });

  it('speaks of the provider while its name is unknown, in the language of the page', () => {
    expect(pickProblem(problems(error(refused, 1)), problemsMessages)?.title).toBe('The provider refused some data');
    expect(pickProblem(problems(error(refused, 1)), ar.messages.problems, 'Shopify')?.title).toContain('Shopify');
  });

  it('names no provider where the problem is not about it', () => {
    expect(pickProblem(problems(error('Oops', 1)), problemsMessages, 'Shopify')?.title).toBe(
      'Something went wrong during a run',
    );
  });
});

describe('countActions', () => {
  it('counts the problems that need a user, not their errors', () => {
    expect(countActions(problems(error('Timeout', 50), error(refused, 40), error(refused, 30), error('Oops', 1)))).toBe(
      2,
    );
    expect(countActions([])).toBe(0);
  });
});
