import { describe, expect, it } from 'vitest';
import type { Run, RunStatus, WorkflowError } from '../../../src/api/index.ts';
import { isNear, runsOfErrors } from '../../../src/components/errors/runs-of-errors.ts';

const start = Date.parse('2026-11-21T12:00:00Z');
const iso = (seconds: number) => new Date(start + seconds * 1000).toISOString();
const run = (seconds: number, status: RunStatus = 'failure', workflowId = 'wf_1', duration = 1000): Run => ({
  logId: `log_${seconds}`,
  status,
  workflowId,
  executedAt: iso(seconds),
  duration,
});
const error = (seconds: number, workflowId = 'wf_1'): WorkflowError => ({
  errorId: `err_${seconds}`,
  occurredAt: iso(seconds),
  workflowId,
});
const ids = (errors: WorkflowError[], runs: Run[]) => runsOfErrors(errors, runs).map(({ logId }) => logId);

describe('isNear', () => {
  it.each([
    [-61, false],
    [-60, true],
    [0, true],
    [61, true],
    [62, false],
  ])('links a run of one second and an error %d seconds after its start: %s', (seconds, linked) => {
    expect(isNear(error(seconds), run(0))).toBe(linked);
  });

  it('links nothing without a time', () => {
    expect(isNear({ errorId: 'err_1' }, run(0))).toBe(false);
    expect(isNear(error(0), { logId: 'log_1', status: 'failure' })).toBe(false);
  });
});

describe('runsOfErrors', () => {
  it('finds the failed run closest to each error, newest first', () => {
    const runs = [run(100), run(70, 'success'), run(50), run(10)];
    expect(ids([error(11), error(101)], runs)).toEqual(['log_100', 'log_10']);
  });

  it('finds a long run by an error at its end', () => {
    expect(ids([error(1800)], [run(0, 'failure', 'wf_1', 1_800_000)])).toEqual(['log_0']);
  });

  it('counts a run with several errors once', () => {
    expect(ids([error(11), error(12)], [run(10)])).toEqual(['log_10']);
  });

  it('leaves out other workflows, successes and errors without a time', () => {
    const runs = [run(20, 'failure', 'wf_2'), run(10, 'success')];
    expect(ids([error(11), { errorId: 'err_1', workflowId: 'wf_2' }], runs)).toEqual([]);
  });
});
