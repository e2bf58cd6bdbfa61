import { describe, expect, it } from 'vitest';
import type { Run, RunStatus, WorkflowError } from '../../../src/api/index.ts';
import type { ErrorClass } from '../../../src/components/errors/classify-error.ts';
import { groupErrors } from '../../../src/components/errors/group-errors.ts';
import { kindOf, latestSuccesses, toProblems } from '../../../src/components/errors/problem-kind.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const hour = 3_600_000;
const at = (hoursAgo: number) => new Date(now - hoursAgo * hour).toISOString();
const messages: Record<ErrorClass, string> = {
  auth_expired: 'Token expired',
  auth_revoked: 'Token was revoked',
  auth_invalid: 'Invalid API key',
  permission_missing: 'Missing scope',
  rate_limited: 'Too many requests',
  quota_exceeded: 'Monthly quota exceeded',
  timeout: 'Connection timeout',
  provider_down: 'Service unavailable',
  config_invalid: 'Workflow is not configured',
  data_rejected: 'A required field is missing (422)',
  internal: 'Oops',
};
const error = (errorClass: ErrorClass, hoursAgo: number, workflowId = 'wf_1'): WorkflowError => ({
  errorId: `err_${errorClass}_${hoursAgo}_${workflowId}`,
  message: messages[errorClass],
  occurredAt: at(hoursAgo),
  workflowId,
});
const run = (hoursAgo: number, status: RunStatus = 'success', workflowId = 'wf_1'): Run => ({
  logId: `log_${hoursAgo}_${workflowId}`,
  status,
  workflowId,
  executedAt: at(hoursAgo),
});
const kind = (errors: WorkflowError[], runs: Run[] = [], { time }: { time: number | undefined } = { time: now }) => {
  const [group] = groupErrors(errors);
  return group && kindOf(group, latestSuccesses(runs), time);
};
const classes = Object.keys(messages) as ErrorClass[];
const watched: ErrorClass[] = ['rate_limited', 'timeout', 'provider_down'];

describe('kindOf', () => {
  it.each(classes)('classifies a recent error of the class %s', (errorClass) => {
    expect(kind([error(errorClass, 1)])).toBe(watched.includes(errorClass) ? 'watching' : 'action');
  });

  it.each(classes.filter((one) => one !== 'data_rejected'))(
    'takes the class %s for passed once a later run has succeeded',
    (errorClass) => {
      expect(kind([error(errorClass, 2)], [run(1)])).toBe('passed');
      expect(kind([error(errorClass, 2)], [run(3)])).not.toBe('passed');
      expect(kind([error(errorClass, 2)], [run(1, 'failure'), run(1, 'pending')])).not.toBe('passed');
    },
  );

  it('keeps refused data for three days, as a later run deals with other records', () => {
    expect(kind([error('data_rejected', 71)], [run(1)])).toBe('action');
    expect(kind([error('data_rejected', 73)], [run(1)])).toBe('passed');
    expect(kind([error('data_rejected', 73)])).toBe('action');
  });

  it.each(watched)('stops watching the class %s after a day', (errorClass) => {
    expect(kind([error(errorClass, 23)])).toBe('watching');
    expect(kind([error(errorClass, 25)])).toBe('passed');
  });

  it('asks for a success of each workflow of the group', () => {
    const errors = [error('timeout', 2), error('timeout', 3, 'wf_2')];
    expect(kind(errors, [run(1)])).toBe('watching');
    expect(kind(errors, [run(1), run(2.5, 'success', 'wf_2')])).toBe('passed');
  });

  it('never takes an error without a time for passed', () => {
    expect(kind([{ errorId: 'err_1', message: 'Oops', workflowId: 'wf_1' }], [run(0)])).toBe('action');
    expect(kind([{ errorId: 'err_1', message: '503', workflowId: 'wf_1' }], [run(0)])).toBe('watching');
  });

  it('counts runs and errors without a workflow as those of one', () => {
    const { workflowId: _, ...plain } = run(1);
    expect(kind([{ errorId: 'err_1', message: 'Oops', occurredAt: at(2) }], [plain])).toBe('passed');
  });

  it('takes every error for recent before the time is known', () => {
    expect(kind([error('timeout', 99)], [], { time: undefined })).toBe('watching');
  });
});

describe('toProblems', () => {
  it('puts problems that need a user first and passed ones last, each newest first', () => {
    const errors = [
      error('timeout', 1),
      error('auth_expired', 2),
      error('provider_down', 3),
      error('internal', 4, 'wf_2'),
      error('rate_limited', 30),
      error('config_invalid', 5),
    ];
    const problems = toProblems(groupErrors(errors), [run(0.5, 'success', 'wf_2')], now);
    expect(problems.map(({ kind: one, errorClass }) => [one, errorClass])).toEqual([
      ['action', 'auth_expired'],
      ['action', 'config_invalid'],
      ['watching', 'timeout'],
      ['watching', 'provider_down'],
      ['passed', 'internal'],
      ['passed', 'rate_limited'],
    ]);
  });
});

describe('latestSuccesses', () => {
  it('keeps the latest success of each workflow', () => {
    const latest = latestSuccesses([run(3), run(1), run(0, 'failure'), run(2, 'success', 'wf_2')]);
    expect([...latest]).toEqual([
      ['wf_1', now - hour],
      ['wf_2', now - 2 * hour],
    ]);
  });
});
