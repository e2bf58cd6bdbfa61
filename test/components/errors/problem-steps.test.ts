import { describe, expect, it } from 'vitest';
import { toDetails } from '../../../src/components/errors/support-text.ts';
import { groupErrors } from '../../../src/components/errors/group-errors.ts';
import { nextStepOf, type ProblemAction } from '../../../src/components/errors/problem-steps.ts';

const all: ProblemAction[] = ['reconnect', 'update', 'review', 'runs', 'retry', 'settings'];

describe('nextStepOf', () => {
  it.each([
    ['auth_expired', 'reconnect'],
    ['auth_revoked', 'reconnect'],
    ['auth_invalid', 'update'],
    ['permission_missing', 'review'],
    ['quota_exceeded', undefined],
    ['rate_limited', 'runs'],
    ['timeout', 'retry'],
    ['provider_down', 'retry'],
    ['config_invalid', 'settings'],
    ['data_rejected', 'runs'],
    ['internal', undefined],
  ] as const)('answers %s with %s', (errorClass, step) => {
    expect(nextStepOf(errorClass, all)).toBe(step);
  });

  it('returns the best step that the host offers', () => {
    expect(nextStepOf('config_invalid', ['reconnect'])).toBe('reconnect');
    expect(nextStepOf('auth_invalid', ['reconnect'])).toBe('reconnect');
    expect(nextStepOf('permission_missing', ['reconnect'])).toBe('reconnect');
    expect(nextStepOf('timeout', ['runs'])).toBe('runs');
    expect(nextStepOf('auth_expired', [])).toBeUndefined();
  });
});

describe('toDetails', () => {
  const errors = Array.from({ length: 22 }, (_, index) => ({
    errorId: `err_${index}`,
    message: `Order ${index} timed out`,
    occurredAt: new Date(Date.UTC(2026, 10, 20, 0, 59 - index)).toISOString(),
  }));
  const [group] = groupErrors(errors);

  it('lists message, class, workflow, ids and times', () => {
    const lines = group ? toDetails(group, 'Too slow', 'wf_1').split('\n') : [];
    expect(lines.slice(0, 7)).toEqual([
      'Too slow',
      'Order 0 timed out',
      '',
      'class: timeout',
      'workflow: wf_1',
      'count: 22',
      'err_0  2026-11-20T00:59:00.000Z',
    ]);
    expect(lines.at(-1)).toBe('+ 2');
    expect(lines).toHaveLength(27);
  });

  it('omits unknown values', () => {
    const [bare] = groupErrors([{ errorId: 'err_1' }]);
    expect(bare && toDetails(bare, 'Oops')).toBe('Oops\n\nclass: internal\ncount: 1\nerr_1');
  });
});
